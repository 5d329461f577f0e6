//! Generates `plan.yaml` and the texts around the chapters.

use std::fmt::{self, Write};

use super::{CATEGORIES, Generator, PROJECTS_PER_CHAPTER, chapter_id, project_id};

impl Generator {
    pub(super) fn edition(&mut self) -> Result<String, fmt::Error> {
        let mut out = String::from(
            "year: 2021\nlanguages: [nl, fr]\n\
             title: { nl: Gegenereerd jaarplan 2021, fr: Plan annuel généré 2021 }\n\
             presidency: { partner: partner-1, text: presidency.yaml }\ncategories:\n",
        );
        for (id, (nl, fr)) in CATEGORIES {
            writeln!(out, "  - {{ id: {id}, title: {{ nl: {nl}, fr: {fr} }} }}")?;
        }
        out.push_str("parts:\n  - number: \"1\"\n    title: { nl: Beleidsvelden, fr: Domaines politiques }\n    sections:\n");
        let listed: Vec<usize> = (0..self.chapters - 1).collect();
        for (section, chapters) in listed.chunks(10).enumerate() {
            self.section(&mut out, section, chapters)?;
        }
        out.push_str("  - number: \"2\"\n    title: { nl: Kennis en betrekkingen, fr: Connaissances et relations }\n");
        writeln!(out, "    chapters: [{}]", chapter_id(self.chapters - 1))?;
        out.push_str("annex:\n  introduction:\n");
        self.prose(2).write_blocks(&mut out, 4)?;
        out.push_str("  groups:\n    - { id: uitvoering, title: { nl: Uitvoering, fr: Exécution } }\nownership:\n");
        for forum in 1..=self.fora {
            let basis = self.rng.pick(&["named", "described", "unnamed"]);
            writeln!(out, "  forum-{forum}: {{ basis: {basis} }}")?;
        }
        Ok(out)
    }

    fn section(&mut self, out: &mut String, section: usize, chapters: &[usize]) -> fmt::Result {
        let ids = |chapters: &[usize]| {
            chapters.iter().map(|chapter| chapter_id(*chapter)).collect::<Vec<_>>().join(", ")
        };
        writeln!(out, "      - number: \"{}\"", section + 1)?;
        writeln!(out, "        title: {{ nl: Afdeling {0}, fr: Section {0} }}", section + 1)?;
        out.push_str("        introduction:\n");
        self.prose(3).write_blocks(out, 10)?;
        if section % 3 != 2 {
            return writeln!(out, "        chapters: [{}]", ids(chapters));
        }
        out.push_str("        sections:\n");
        for (inner, chapters) in chapters.chunks(5).enumerate() {
            let number = format!("{}.{}", section + 1, inner + 1);
            writeln!(out, "          - number: \"{number}\"")?;
            writeln!(out, "            title: {{ nl: Deel {number}, fr: Volet {number} }}")?;
            writeln!(out, "            chapters: [{}]", ids(chapters))?;
        }
        Ok(())
    }

    pub(super) fn preface(&mut self) -> Result<String, fmt::Error> {
        let mut out = String::from("title: { nl: Voorwoord, fr: Préface }\ntext:\n");
        self.prose(12).write_blocks(&mut out, 2)?;
        Ok(out)
    }

    pub(super) fn presidency(&mut self) -> Result<String, fmt::Error> {
        let mut out = String::from(
            "title: { nl: Prioriteiten van het voorzitterschap, fr: Priorités de la présidence }\n\
             priorities:\n",
        );
        for priority in 1..=3 {
            writeln!(out, "  - id: prioriteit-{priority}")?;
            writeln!(out, "    title: {{ nl: Prioriteit {priority}, fr: Priorité {priority} }}")?;
            out.push_str("    groups:\n      - points:\n");
            for point in 1..=4 {
                writeln!(out, "          - id: punt-{priority}-{point}\n            text:")?;
                self.prose(2).write_blocks(&mut out, 14)?;
                let project = self.rng.below(self.chapters * PROJECTS_PER_CHAPTER);
                writeln!(out, "            projects: [{}]", project_id(project))?;
            }
        }
        Ok(out)
    }

    pub(super) fn external(&mut self) -> Result<String, fmt::Error> {
        let mut out = String::from(
            "part: \"2\"\nnumber: \"2\"\ntitle: { nl: Externe betrekkingen, fr: Relations extérieures }\nsections:\n",
        );
        for section in 1..=3 {
            writeln!(out, "  - id: betrekking-{section}\n    number: \"2.{section}\"")?;
            writeln!(
                out,
                "    title: {{ nl: Partner {section}, fr: Partenaire {section} }}\n    text:"
            )?;
            self.prose(6).write_blocks(&mut out, 6)?;
        }
        Ok(out)
    }
}

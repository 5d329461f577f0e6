//! Plans of any size, for measuring: the same scale gives the same bytes, always.
//!
//! Scale 1 has 20 chapters with 200 projects, each of 60 to 120 words in both languages; scale N
//! has N times as many, and registers that grow with them. The words are made up, the form is that
//! of a real plan: sections, references in prose, acts, partners, events, instruments, a
//! presidency.

#[path = "words.rs"]
mod words;

use std::fmt::{self, Write};
use std::io;

use words::*;

const PROJECTS_PER_CHAPTER: usize = 10;
const CATEGORIES: [(&str, Pair); 3] = [
    ("essential", ("Essentiële projecten", "Projets essentiels")),
    ("in-development", ("Projecten in ontwikkeling", "Projets en développement")),
    ("ongoing", ("Lopende activiteiten", "Activités en cours")),
];

/// Gives every file of a plan to `file`, as its path inside the plan folder and its text.
///
/// # Errors
///
/// What `file` returns.
pub fn generate(
    scale: usize,
    mut file: impl FnMut(&str, String) -> io::Result<()>,
) -> io::Result<()> {
    let mut maker = Maker::new(scale.max(1));
    file("registers/fora.yaml", written(maker.fora())?)?;
    file("registers/partners.yaml", written(maker.partners())?)?;
    file("registers/acts.yaml", written(maker.acts())?)?;
    file("registers/glossary.yaml", written(maker.glossary())?)?;
    file("2021/plan.yaml", written(maker.edition())?)?;
    file("2021/preface.yaml", written(maker.preface())?)?;
    file("2021/presidency.yaml", written(maker.presidency())?)?;
    file("2021/external-relations.yaml", written(maker.external())?)?;
    for chapter in 0..maker.chapters {
        let place = maker.place(chapter);
        let part = if place.part == 2 { "part2-" } else { "" };
        let path = format!("2021/{part}{}-{}.yaml", place.number, chapter_id(chapter));
        file(&path, written(maker.chapter(chapter, &place.number))?)?;
    }
    Ok(())
}

fn written(text: Result<String, fmt::Error>) -> io::Result<String> {
    text.map_err(io::Error::other)
}

/// SplitMix64 (Steele, Lea and Flood 2014): small, and the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `limit`.
    fn below(&mut self, limit: usize) -> usize {
        (self.roll() % limit.max(1) as u64) as usize
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// True once in `times`.
    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

/// Where a chapter stands in the plan.
struct Place {
    part: usize,
    number: String,
}

/// The same text in Dutch and in French.
#[derive(Default)]
struct Both {
    nl: String,
    fr: String,
}

impl Both {
    /// The words of the shorter one.
    fn words(&self) -> usize {
        self.nl.split_whitespace().count().min(self.fr.split_whitespace().count())
    }

    fn line(&mut self, sentence: &Both) {
        for (all, one) in [(&mut self.nl, &sentence.nl), (&mut self.fr, &sentence.fr)] {
            all.push_str(one);
            all.push('\n');
        }
    }

    /// Writes the text as blocks, one per language.
    fn block(&self, out: &mut String, indent: usize) -> fmt::Result {
        for (language, text) in [("nl", &self.nl), ("fr", &self.fr)] {
            writeln!(out, "{:indent$}{language}: |", "")?;
            for line in text.lines() {
                writeln!(out, "{:indent$}  {line}", "")?;
            }
        }
        Ok(())
    }
}

fn filled(pair: Pair, gaps: &[(&str, &str)]) -> Both {
    let fill = |text: &str| {
        let fill = |text: String, (name, value): &(&str, &str)| text.replace(name, value);
        gaps.iter().fold(text.to_owned(), fill)
    };
    Both { nl: fill(pair.0), fr: fill(pair.1) }
}

struct Maker {
    dice: Dice,
    chapters: usize,
    fora: usize,
    partners: usize,
    acts: usize,
}

fn chapter_id(chapter: usize) -> String {
    let (slug, _) = THEMES[chapter % THEMES.len()];
    match chapter / THEMES.len() {
        0 => slug.to_owned(),
        round => format!("{slug}-{}", round + 1),
    }
}

/// The id of a project; the object that it is about follows from its number.
fn project_id(project: usize) -> String {
    format!("{}-{}", OBJECTS[project % OBJECTS.len()].0, project + 1)
}

impl Maker {
    fn new(scale: usize) -> Self {
        Self {
            dice: Dice(2021),
            chapters: THEMES.len() * scale,
            fora: 6 + 4 * scale,
            partners: 12 + 4 * scale,
            acts: 10 + 20 * scale,
        }
    }

    /// All chapters but the last stand in sections of part 1, ten in each; every third section
    /// has two sections inside it.
    fn place(&self, chapter: usize) -> Place {
        if chapter + 1 == self.chapters {
            return Place { part: 2, number: "1".to_owned() };
        }
        let (section, at) = (chapter / 10, chapter % 10);
        let number = if section % 3 == 2 {
            format!("{}.{}.{}", section + 1, at / 5 + 1, at % 5 + 1)
        } else {
            format!("{}.{}", section + 1, at + 1)
        };
        Place { part: 1, number }
    }

    fn sentence(&mut self) -> Both {
        let dice = &mut self.dice;
        let parts = [dice.pick(ACTORS), dice.pick(VERBS), dice.pick(OBJECTS).1, dice.pick(MANNERS)];
        let join =
            |side: fn(&Pair) -> &'static str| parts.iter().map(side).collect::<Vec<_>>().join(" ");
        let (year, share) = ((2021 + dice.below(9)).to_string(), (5 + dice.below(40)).to_string());
        let end = filled(dice.pick(ENDS), &[("{year}", &year), ("{share}", &share)]);
        Both {
            nl: format!("{}{}.", join(|pair| pair.0), end.nl),
            fr: format!("{}{}.", join(|pair| pair.1), end.fr),
        }
    }

    fn link(&mut self) -> Both {
        let dice = &mut self.dice;
        let (pair, id) = match dice.below(3) {
            0 => {
                let project = dice.below(self.chapters * PROJECTS_PER_CHAPTER);
                (dice.pick(PROJECT_LINKS), project_id(project))
            }
            1 => (dice.pick(ACT_LINKS), format!("akte-{}", dice.below(self.acts) + 1)),
            _ => (dice.pick(CHAPTER_LINKS), chapter_id(dice.below(self.chapters))),
        };
        filled(pair, &[("{id}", &id)])
    }

    /// Some sentences, with a link now and then.
    fn prose(&mut self, sentences: usize) -> Both {
        let mut text = Both::default();
        for _ in 0..sentences {
            let sentence = if self.dice.once_in(5) { self.link() } else { self.sentence() };
            text.line(&sentence);
        }
        text
    }

    fn chapter(&mut self, chapter: usize, number: &str) -> Result<String, fmt::Error> {
        let (_, title) = THEMES[chapter % THEMES.len()];
        let mut out = String::new();
        writeln!(out, "id: {}\nnumber: \"{number}\"", chapter_id(chapter))?;
        writeln!(out, "title: {{ nl: {}, fr: {} }}", title.0, title.1)?;
        writeln!(out, "forum: forum-{}\ncontext:", chapter % self.fora + 1)?;
        self.prose(6).block(&mut out, 2)?;
        out.push_str("projects:\n");
        for at in 0..PROJECTS_PER_CHAPTER {
            self.project(&mut out, chapter * PROJECTS_PER_CHAPTER + at, at)?;
        }
        Ok(out)
    }

    fn project(&mut self, out: &mut String, project: usize, at: usize) -> fmt::Result {
        let category = CATEGORIES[at * CATEGORIES.len() / PROJECTS_PER_CHAPTER].0;
        let (_, (nl, fr)) = OBJECTS[project % OBJECTS.len()];
        let theme = THEMES[project / PROJECTS_PER_CHAPTER % THEMES.len()].1;
        writeln!(out, "  - id: {}\n    category: {category}", project_id(project))?;
        writeln!(out, "    title:\n      nl: \"{}: {nl}\"", theme.0)?;
        writeln!(out, "      fr: \"{} : {fr}\"", theme.1)?;
        if self.dice.once_in(8) {
            writeln!(out, "    forum: forum-{}", self.dice.below(self.fora) + 1)?;
        }
        // The shorter language has at least 60 words, the longer one at most 120.
        let target = 60 + self.dice.below(22);
        let text = self.prose(2);
        out.push_str("    text:\n");
        text.block(out, 6)?;
        out.push_str("    actions:\n");
        let title = nl.split_whitespace().count() + theme.0.split_whitespace().count();
        let mut words = title + text.words();
        while words < target {
            let action = self.prose(1);
            words += action.words();
            writeln!(out, "      - nl: \"{}\"", action.nl.trim_end())?;
            writeln!(out, "        fr: \"{}\"", action.fr.trim_end())?;
        }
        if self.dice.once_in(2) {
            let first = self.dice.below(self.partners);
            let second = (first + 1) % self.partners;
            writeln!(out, "    partners: [partner-{}, partner-{}]", first + 1, second + 1)?;
        }
        if self.dice.once_in(3) {
            writeln!(out, "    acts: [akte-{}]", self.dice.below(self.acts) + 1)?;
        }
        if self.dice.once_in(6) {
            out.push_str("    instruments:\n");
            let kind = self.dice.pick(&["decision", "recommendation", "directive", "exploration"]);
            let group = if self.dice.once_in(4) { ", group: uitvoering" } else { "" };
            let status = self.dice.pick(&["intended", "possible", "exploratory"]);
            writeln!(
                out,
                "      - {{ kind: {kind}, title: {{ nl: Tekst over {nl}, fr: \"Texte : {fr}\" }}, status: {status}, annex: true{group} }}"
            )?;
        }
        if self.dice.once_in(4) {
            let (event, place) = (self.dice.pick(EVENTS), self.dice.pick(PLACES));
            let (month, day) = (self.dice.below(12) + 1, self.dice.below(28) + 1);
            let date = match self.dice.below(4) {
                0 => format!("2021-{month:02}-{day:02}"),
                1 => format!("2021-{month:02}"),
                2 => "2021-autumn".to_owned(),
                _ => format!("--{month:02}"),
            };
            writeln!(out, "    events:\n      - title: {{ nl: {}, fr: {} }}", event.0, event.1)?;
            writeln!(out, "        date: \"{date}\"")?;
            writeln!(out, "        place: {{ nl: {}, fr: {} }}", place.0, place.1)?;
        }
        if self.dice.once_in(5) {
            let other = self.dice.below(self.chapters * PROJECTS_PER_CHAPTER);
            writeln!(out, "    related: [{}]", project_id(other))?;
        }
        Ok(())
    }

    fn fora(&mut self) -> Result<String, fmt::Error> {
        let mut out = String::new();
        for forum in 0..self.fora {
            let (nl, fr) = THEMES[forum % THEMES.len()].1;
            writeln!(out, "- id: forum-{}\n  kind: strategic\n  name:", forum + 1)?;
            writeln!(out, "    nl: \"Strategisch overleg {}: {nl}\"", forum + 1)?;
            writeln!(
                out,
                "    fr: \"Concertation stratégique {} : {fr}\"\n  description:",
                forum + 1
            )?;
            let mut description = Both::default();
            description.line(&self.sentence());
            description.block(&mut out, 4)?;
            out.push_str("  members: [partner-1, partner-2, partner-3]\n");
        }
        Ok(out)
    }

    fn partners(&mut self) -> Result<String, fmt::Error> {
        let mut out = String::new();
        for partner in 0..self.partners {
            let kind = self.dice.pick(&["country", "region", "municipality", "organisation"]);
            let (nl, fr) = self.dice.pick(PLACES);
            writeln!(out, "- id: partner-{}\n  kind: {kind}", partner + 1)?;
            writeln!(out, "  name: {{ nl: {nl} {0}, fr: {fr} {0} }}", partner + 1)?;
        }
        Ok(out)
    }

    fn acts(&mut self) -> Result<String, fmt::Error> {
        let mut out = String::new();
        for act in 1..=self.acts {
            let year = 1990 + self.dice.below(31);
            let (nl, fr) = self.dice.pick(OBJECTS).1;
            writeln!(out, "- id: akte-{act}\n  kind: regulation\n  citation:")?;
            writeln!(out, "    nl: verordening (EU) nr. {act}/{year}")?;
            writeln!(out, "    fr: règlement (UE) n° {act}/{year}")?;
            writeln!(out, "  title: {{ nl: \"Regels: {nl}\", fr: \"Règles : {fr}\" }}")?;
            writeln!(out, "  url: http://data.europa.eu/eli/reg/{year}/{act}/oj")?;
        }
        Ok(out)
    }

    fn glossary(&mut self) -> Result<String, fmt::Error> {
        let mut out = String::new();
        for (id, (nl, fr)) in OBJECTS {
            writeln!(out, "- id: {id}\n  kind: policy\n  term: {{ nl: {nl}, fr: {fr} }}")?;
            out.push_str("  confidence: own\n");
        }
        Ok(out)
    }

    fn edition(&mut self) -> Result<String, fmt::Error> {
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
        self.prose(2).block(&mut out, 4)?;
        out.push_str("  groups:\n    - { id: uitvoering, title: { nl: Uitvoering, fr: Exécution } }\nownership:\n");
        for forum in 1..=self.fora {
            let basis = self.dice.pick(&["named", "described", "unnamed"]);
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
        self.prose(3).block(out, 10)?;
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

    fn preface(&mut self) -> Result<String, fmt::Error> {
        let mut out = String::from("title: { nl: Voorwoord, fr: Préface }\ntext:\n");
        self.prose(12).block(&mut out, 2)?;
        Ok(out)
    }

    fn presidency(&mut self) -> Result<String, fmt::Error> {
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
                self.prose(2).block(&mut out, 14)?;
                let project = self.dice.below(self.chapters * PROJECTS_PER_CHAPTER);
                writeln!(out, "            projects: [{}]", project_id(project))?;
            }
        }
        Ok(out)
    }

    fn external(&mut self) -> Result<String, fmt::Error> {
        let mut out = String::from(
            "part: \"2\"\nnumber: \"2\"\ntitle: { nl: Externe betrekkingen, fr: Relations extérieures }\nsections:\n",
        );
        for section in 1..=3 {
            writeln!(out, "  - id: betrekking-{section}\n    number: \"2.{section}\"")?;
            writeln!(
                out,
                "    title: {{ nl: Partner {section}, fr: Partenaire {section} }}\n    text:"
            )?;
            self.prose(6).block(&mut out, 6)?;
        }
        Ok(out)
    }
}

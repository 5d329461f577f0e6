//! Generates valid plans of any size, for benchmarks. The output is deterministic: the same scale
//! always yields the same bytes.
//!
//! Scale 1 has 20 chapters with 200 projects, each of 60 to 120 words per language; scale N has N
//! times as many, and the registers grow with it. The texts are meaningless, but the structure is
//! that of a real plan: sections, links in prose, acts, partners, events, instruments, a
//! presidency.

// The benchmarks include this file by its path, so its submodules need paths as well.
#[path = "edition.rs"]
mod edition;
#[path = "registers.rs"]
mod registers;
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

/// Generates the files of a plan, and calls `file` with the path inside the plan folder and the
/// text of each.
///
/// # Errors
///
/// The errors of `file`.
pub fn generate(
    scale: usize,
    mut file: impl FnMut(&str, String) -> io::Result<()>,
) -> io::Result<()> {
    let mut generator = Generator::new(scale.max(1));
    file("registers/fora.yaml", to_io(generator.fora())?)?;
    file("registers/partners.yaml", to_io(generator.partners())?)?;
    file("registers/acts.yaml", to_io(generator.acts())?)?;
    file("registers/glossary.yaml", to_io(generator.glossary())?)?;
    file("registers/places.yaml", to_io(Generator::places())?)?;
    file("2021/plan.yaml", to_io(generator.edition())?)?;
    file("2021/preface.yaml", to_io(generator.preface())?)?;
    file("2021/presidency.yaml", to_io(generator.presidency())?)?;
    file("2021/external-relations.yaml", to_io(generator.external())?)?;
    for chapter in 0..generator.chapters {
        let position = generator.position(chapter);
        let part = if position.part == 2 { "part2-" } else { "" };
        let path = format!("2021/{part}{}-{}.yaml", position.number, chapter_id(chapter));
        file(&path, to_io(generator.chapter(chapter, &position.number))?)?;
    }
    Ok(())
}

fn to_io(text: Result<String, fmt::Error>) -> io::Result<String> {
    text.map_err(io::Error::other)
}

/// A pseudo-random number generator, SplitMix64 (Steele, Lea and Flood 2014): deterministic across
/// platforms and versions of libraries.
struct Rng(u64);

impl Rng {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Returns a number below `limit`.
    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// Returns true with a probability of 1/`times`.
    fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

/// The position of a chapter in the structure of the plan.
struct Position {
    part: usize,
    number: String,
}

/// A text in Dutch and in French.
#[derive(Default)]
struct BilingualText {
    nl: String,
    fr: String,
}

impl BilingualText {
    /// The number of words in the shorter language.
    fn min_words(&self) -> usize {
        self.nl.split_whitespace().count().min(self.fr.split_whitespace().count())
    }

    /// Appends a sentence as a line of its own.
    fn push_sentence(&mut self, sentence: &BilingualText) {
        for (all, one) in [(&mut self.nl, &sentence.nl), (&mut self.fr, &sentence.fr)] {
            all.push_str(one);
            all.push('\n');
        }
    }

    /// Writes the text as block scalars, one per language.
    fn write_blocks(&self, out: &mut String, indent: usize) -> fmt::Result {
        for (language, text) in [("nl", &self.nl), ("fr", &self.fr)] {
            writeln!(out, "{:indent$}{language}: |", "")?;
            for line in text.lines() {
                writeln!(out, "{:indent$}  {line}", "")?;
            }
        }
        Ok(())
    }
}

/// Replaces placeholders such as `{id}` in both languages.
fn fill_gaps(pair: Pair, gaps: &[(&str, &str)]) -> BilingualText {
    let fill = |text: &str| {
        let fill = |text: String, (name, value): &(&str, &str)| text.replace(name, value);
        gaps.iter().fold(text.to_owned(), fill)
    };
    BilingualText { nl: fill(pair.0), fr: fill(pair.1) }
}

/// Generates one plan; the fields hold the number of records of each kind.
struct Generator {
    rng: Rng,
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

/// Returns the id of a project, built from its number and the object in its title.
fn project_id(project: usize) -> String {
    format!("{}-{}", OBJECTS[project % OBJECTS.len()].0, project + 1)
}

impl Generator {
    fn new(scale: usize) -> Self {
        Self {
            rng: Rng(2021),
            chapters: THEMES.len() * scale,
            fora: 6 + 4 * scale,
            partners: 12 + 4 * scale,
            acts: 10 + 20 * scale,
        }
    }

    /// Returns the position of a chapter. All chapters but the last are in sections of part 1, ten
    /// in each; every third section has two subsections.
    fn position(&self, chapter: usize) -> Position {
        if chapter + 1 == self.chapters {
            return Position { part: 2, number: "1".to_owned() };
        }
        let (section, at) = (chapter / 10, chapter % 10);
        let number = if section % 3 == 2 {
            format!("{}.{}.{}", section + 1, at / 5 + 1, at % 5 + 1)
        } else {
            format!("{}.{}", section + 1, at + 1)
        };
        Position { part: 1, number }
    }

    /// Returns a sentence: who does what, and how.
    fn sentence(&mut self) -> BilingualText {
        let rng = &mut self.rng;
        let parts = [rng.pick(ACTORS), rng.pick(VERBS), rng.pick(OBJECTS).1, rng.pick(MANNERS)];
        let join =
            |side: fn(&Pair) -> &'static str| parts.iter().map(side).collect::<Vec<_>>().join(" ");
        let (year, share) = ((2021 + rng.below(9)).to_string(), (5 + rng.below(40)).to_string());
        let end = fill_gaps(rng.pick(ENDS), &[("{year}", &year), ("{share}", &share)]);
        BilingualText {
            nl: format!("{}{}.", join(|pair| pair.0), end.nl),
            fr: format!("{}{}.", join(|pair| pair.1), end.fr),
        }
    }

    /// Returns a sentence with a link to a project, an act or a chapter.
    fn link(&mut self) -> BilingualText {
        let rng = &mut self.rng;
        let (pair, id) = match rng.below(3) {
            0 => {
                let project = rng.below(self.chapters * PROJECTS_PER_CHAPTER);
                (rng.pick(PROJECT_LINKS), project_id(project))
            }
            1 => (rng.pick(ACT_LINKS), format!("akte-{}", rng.below(self.acts) + 1)),
            _ => (rng.pick(CHAPTER_LINKS), chapter_id(rng.below(self.chapters))),
        };
        fill_gaps(pair, &[("{id}", &id)])
    }

    /// Returns a text of this many sentences, about one in five of which contains a link.
    fn prose(&mut self, sentences: usize) -> BilingualText {
        let mut text = BilingualText::default();
        for _ in 0..sentences {
            let sentence = if self.rng.one_in(5) { self.link() } else { self.sentence() };
            text.push_sentence(&sentence);
        }
        text
    }

    fn chapter(&mut self, chapter: usize, number: &str) -> Result<String, fmt::Error> {
        let (_, title) = THEMES[chapter % THEMES.len()];
        let mut out = String::new();
        writeln!(out, "id: {}\nnumber: \"{number}\"", chapter_id(chapter))?;
        writeln!(out, "title: {{ nl: {}, fr: {} }}", title.0, title.1)?;
        writeln!(out, "forum: forum-{}\ncontext:", chapter % self.fora + 1)?;
        self.prose(6).write_blocks(&mut out, 2)?;
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
        if self.rng.one_in(8) {
            writeln!(out, "    forum: forum-{}", self.rng.below(self.fora) + 1)?;
        }
        // The shorter language has at least 60 words, the longer one at most 120.
        let target = 60 + self.rng.below(22);
        let text = self.prose(2);
        out.push_str("    text:\n");
        text.write_blocks(out, 6)?;
        out.push_str("    actions:\n");
        let title = nl.split_whitespace().count() + theme.0.split_whitespace().count();
        let mut words = title + text.min_words();
        while words < target {
            let action = self.prose(1);
            words += action.min_words();
            writeln!(out, "      - nl: \"{}\"", action.nl.trim_end())?;
            writeln!(out, "        fr: \"{}\"", action.fr.trim_end())?;
        }
        if self.rng.one_in(2) {
            let first = self.rng.below(self.partners);
            let second = (first + 1) % self.partners;
            writeln!(out, "    partners: [partner-{}, partner-{}]", first + 1, second + 1)?;
        }
        if self.rng.one_in(3) {
            writeln!(out, "    acts: [akte-{}]", self.rng.below(self.acts) + 1)?;
        }
        if self.rng.one_in(6) {
            out.push_str("    instruments:\n");
            let kind = self.rng.pick(&["decision", "recommendation", "directive", "exploration"]);
            let group = if self.rng.one_in(4) { ", group: uitvoering" } else { "" };
            let status = self.rng.pick(&["intended", "possible", "exploratory"]);
            writeln!(
                out,
                "      - {{ kind: {kind}, title: {{ nl: Tekst over {nl}, fr: \"Texte : {fr}\" }}, status: {status}, annex: true{group} }}"
            )?;
        }
        if self.rng.one_in(4) {
            let (event, place) = (self.rng.pick(EVENTS), self.rng.pick(PLACES));
            let (month, day) = (self.rng.below(12) + 1, self.rng.below(28) + 1);
            let date = match self.rng.below(4) {
                0 => format!("2021-{month:02}-{day:02}"),
                1 => format!("2021-{month:02}"),
                2 => "2021-autumn".to_owned(),
                _ => format!("--{month:02}"),
            };
            writeln!(out, "    events:\n      - title: {{ nl: {}, fr: {} }}", event.0, event.1)?;
            writeln!(out, "        date: \"{date}\"")?;
            writeln!(out, "        place: {{ nl: {}, fr: {} }}", place.0, place.1)?;
        }
        if self.rng.one_in(5) {
            let other = self.rng.below(self.chapters * PROJECTS_PER_CHAPTER);
            writeln!(out, "    related: [{}]", project_id(other))?;
        }
        Ok(())
    }
}

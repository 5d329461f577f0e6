//! `translate status`: what is left to translate, for a pull request.
//!
//! Compared with a base, what the branch leaves comes first and apart from what was open before
//! it. A text is the same open work when its address, both texts and its state are.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::io::{self, Write};

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::other;
use crate::cli::{Outcome, Program};
use crate::compile::{Compilation, compile};
use crate::emit::html::escape;
use crate::exchange::{Unit, Work, collect};
use crate::language::fingerprint::Fingerprint;
use crate::locale::{Locale, Tongue};
use crate::world::World;
use crate::world::git::{GitError, Repository};

/// Arguments of `translate status`.
#[derive(Args)]
#[command(after_help = "Examples:
  benelux-plan translate status
  benelux-plan translate status --format markdown --base origin/main > comment.md
                                        for a pull request: what this branch leaves, then the rest
  benelux-plan translate status --format json

Missing: a language is not there. Stale: the other language changed since both were confirmed.
Unconfirmed: nobody confirmed that both say the same; a plan without translations.lock is not asked.")]
pub(super) struct Options {
    /// How it is told.
    #[arg(long, default_value = "human")]
    format: FormatName,
    /// A revision of git to compare with, for instance origin/main.
    #[arg(long, value_name = "REV")]
    base: Option<String>,
}

#[derive(Copy, Clone, PartialEq, ValueEnum)]
enum FormatName {
    Human,
    Markdown,
    Json,
}

/// How many texts a comment lists; the rest is counted.
const MOST_LISTED: usize = 50;

/// A text that is left to do.
struct Open {
    unit: Unit,
    to: Locale,
    heading: String,
    is_new: bool,
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    let (disk, compilation) = match program.compile() {
        Ok(found) => found,
        Err(outcome) => return Ok(outcome),
    };
    let before = match options.base.as_deref().map(|base| open_at(program, base)) {
        None => None,
        Some(Ok(open)) => Some(open),
        Some(Err(error)) => {
            program.complain(&say(program, &error));
            return Ok(Outcome::Trouble);
        }
    };
    let headings = headings(program, &compilation);
    let mut open: Vec<Open> = Vec::new();
    for (to, unit) in open_in(&compilation, disk.name()) {
        let heading = headings.get(&unit.path).cloned().unwrap_or_else(|| unit.path.clone());
        let is_new = before.as_ref().is_some_and(|before| !before.contains(&key(to, &unit)));
        open.push(Open { unit, to, heading, is_new });
    }
    let status = Status { program, root: disk.name(), base: options.base.as_deref(), open };
    let text = match options.format {
        FormatName::Human => status.human(),
        FormatName::Markdown => status.markdown(),
        FormatName::Json => status.json()?,
    };
    io::stdout().write_all(text.as_bytes())?;
    Ok(Outcome::Clean)
}

/// What tells one piece of work from another.
type Key = (Locale, String, Fingerprint, Option<Fingerprint>, Work);

fn key(to: Locale, unit: &Unit) -> Key {
    let source = Fingerprint::of(&unit.source);
    (to, unit.base().to_owned(), source, unit.target_fingerprint(), unit.work)
}

fn open_in(compilation: &Compilation, root: &str) -> Vec<(Locale, Unit)> {
    let mut open = Vec::new();
    for to in Locale::ALL {
        let package = collect(&compilation.plan, &compilation.sources, root, other(to), to);
        let is_open = |unit: &Unit| match unit.work {
            Work::Missing | Work::Stale => true,
            // The same in both directions; it is told once.
            Work::Unconfirmed => to == Locale::ALL[0],
            Work::Ahead | Work::Present | Work::Confirmed => false,
        };
        open.extend(package.units.into_iter().filter(is_open).map(|unit| (to, unit)));
    }
    open
}

fn open_at(program: &Program, base: &str) -> Result<HashSet<Key>, GitError> {
    let repository = Repository::around(&program.plan)?;
    let world = repository.at(base)?;
    let then = compile(&world).map_err(|error| GitError::Failed(error.to_string()))?;
    Ok(open_in(&then, world.name()).iter().map(|(to, unit)| key(*to, unit)).collect())
}

fn say(program: &Program, error: &GitError) -> String {
    match error {
        GitError::Missing => program
            .say(
                "the program git was not found; install it, or leave out --base",
                "het programma git is niet gevonden; installeer het, of laat --base weg",
                "le programme git est introuvable ; installez-le, ou omettez --base",
            )
            .to_owned(),
        GitError::NoRepository => program
            .say(
                "the plan lies in no git repository; leave out --base",
                "het plan staat in geen git-repository; laat --base weg",
                "le plan n’est dans aucun dépôt git ; omettez --base",
            )
            .to_owned(),
        GitError::NoRevision(name) => {
            let words = program.say(
                "there is no such revision; fetch it, or name another with --base",
                "zo’n revisie is er niet; haal ze op, of noem een andere met --base",
                "il n’y a pas de telle révision ; récupérez-la, ou nommez-en une autre avec --base",
            );
            format!("`{name}`{} {words}", program.say(":", ":", " :"))
        }
        GitError::Failed(reason) => reason.clone(),
    }
}

/// The headings of chapters by their files, in the reader's language where the chapter has it.
fn headings(program: &Program, compilation: &Compilation) -> BTreeMap<String, String> {
    let wanted = match program.tongue {
        Tongue::Fr => Locale::Fr,
        Tongue::En | Tongue::Nl => Locale::Nl,
    };
    let mut headings = BTreeMap::new();
    for edition in &compilation.plan.editions {
        for chapter in &edition.chapters {
            let path = compilation.sources.file(chapter.file).path();
            let number = chapter.number.as_ref().map(|n| n.value.as_str()).unwrap_or_default();
            let title = chapter.title.as_ref().and_then(|title| {
                title.get(wanted).or_else(|| title.iter().next().map(|(_, text)| text))
            });
            let title = title.map(|title| title.value.trim()).unwrap_or_default();
            let inner = path.rsplitn(3, '/').take(2).collect::<Vec<_>>();
            let inner: Vec<&str> = inner.into_iter().rev().collect();
            headings.insert(inner.join("/"), format!("{number} {title}").trim().to_owned());
        }
    }
    headings
}

struct Status<'s> {
    program: &'s Program,
    root: &'s str,
    base: Option<&'s str>,
    open: Vec<Open>,
}

/// How many texts of a chapter are in each state.
#[derive(Default)]
struct Row {
    counts: BTreeMap<Work, usize>,
    new: usize,
}

const STATES: [Work; 3] = [Work::Missing, Work::Stale, Work::Unconfirmed];

impl Status<'_> {
    fn language(&self, to: Locale) -> &'static str {
        match to {
            Locale::Nl => self.program.say("Dutch", "Nederlands", "néerlandais"),
            Locale::Fr => self.program.say("French", "Frans", "français"),
        }
    }

    fn work(&self, work: Work) -> &'static str {
        let program = self.program;
        match work {
            Work::Missing => program.say("missing", "ontbreekt", "manquant"),
            Work::Stale => program.say("stale", "kan achterlopen", "peut-être en retard"),
            Work::Unconfirmed => program.say("unconfirmed", "niet bevestigd", "non confirmé"),
            Work::Ahead | Work::Present | Work::Confirmed => {
                program.say("fine", "in orde", "en ordre")
            }
        }
    }

    /// The state of a text in words: in which language.
    fn state(&self, open: &Open) -> String {
        match open.unit.work {
            Work::Unconfirmed => self.work(open.unit.work).to_owned(),
            work => format!("{}, {}", self.work(work), self.language(open.to)),
        }
    }

    /// The rows of the table, in the order of the files.
    fn rows(&self) -> Vec<(&str, Row)> {
        let mut rows: Vec<(&str, Row)> = Vec::new();
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        let mut open: Vec<&Open> = self.open.iter().collect();
        open.sort_by(|a, b| a.unit.path.cmp(&b.unit.path));
        for open in open {
            let at = *places.entry(&open.unit.path).or_insert_with(|| {
                rows.push((&open.heading, Row::default()));
                rows.len() - 1
            });
            let row = &mut rows[at].1;
            *row.counts.entry(open.unit.work).or_default() += 1;
            row.new += usize::from(open.is_new);
        }
        rows
    }

    fn title(&self) -> &'static str {
        self.program.say(
            "What is left to translate",
            "Wat nog te vertalen is",
            "Ce qui reste à traduire",
        )
    }

    fn nothing(&self) -> &'static str {
        self.program.say(
            "Nothing: no text is missing, lags behind or waits to be confirmed.",
            "Niets: geen tekst ontbreekt, loopt achter of wacht op bevestiging.",
            "Rien : aucun texte ne manque, n’est en retard ou n’attend une confirmation.",
        )
    }

    /// The texts by whether this branch left them, with what they are called.
    fn lists(&self) -> Vec<(String, Vec<&Open>)> {
        let program = self.program;
        let (new, old): (Vec<&Open>, Vec<&Open>) = self.open.iter().partition(|open| open.is_new);
        let mut lists = Vec::new();
        match self.base {
            None => lists.push((String::new(), old)),
            Some(base) => {
                let new_words = program.say("New since", "Nieuw sinds", "Nouveau depuis");
                let old_words = program.say("Open before", "Al open vóór", "Déjà ouvert avant");
                lists.push((format!("{new_words} {base}"), new));
                lists.push((format!("{old_words} {base}"), old));
            }
        }
        lists.retain(|(_, open)| !open.is_empty());
        lists
    }

    fn place(&self, unit: &Unit) -> String {
        format!("{}/{}:{}", self.root, unit.path, unit.line)
    }

    fn human(&self) -> String {
        if self.open.is_empty() {
            return format!("{}\n", self.nothing());
        }
        let mut text = String::new();
        for (title, open) in self.lists() {
            if !title.is_empty() {
                let _ = writeln!(text, "{title}");
            }
            for open in open {
                let (place, state) = (self.place(&open.unit), self.state(open));
                let _ = writeln!(text, "  {place}  {state}  {}", open.unit.base());
            }
        }
        let rows = self.rows();
        let width = rows.iter().map(|(heading, _)| heading.chars().count()).max().unwrap_or(0);
        let _ = writeln!(text, "\n{}", self.title());
        for (heading, row) in rows {
            let padding = " ".repeat(width - heading.chars().count());
            let counts: Vec<String> = STATES
                .into_iter()
                .filter_map(|work| Some(format!("{} {}", self.work(work), row.counts.get(&work)?)))
                .collect();
            let _ = writeln!(text, "  {heading}{padding}  {}", counts.join(", "));
        }
        text
    }

    fn markdown(&self) -> String {
        let program = self.program;
        let mut text = format!("### {}\n\n", self.title());
        if self.open.is_empty() {
            let _ = writeln!(text, "{}", self.nothing());
            return text;
        }
        let is_compared = self.base.is_some();
        if let Some(base) = self.base.filter(|_| self.open.iter().all(|open| !open.is_new)) {
            let words = program.say(
                "This branch leaves nothing that was not open already in",
                "Deze branch laat niets na dat niet al open stond in",
                "Cette branche ne laisse rien qui n’était déjà ouvert dans",
            );
            let _ = writeln!(text, "{words} `{base}`.\n");
        }
        let chapter = program.say("Chapter or file", "Hoofdstuk of bestand", "Chapitre ou fichier");
        let mut head = vec![chapter.to_owned()];
        head.extend(STATES.map(|work| self.work(work).to_owned()));
        if is_compared {
            head.push(program.say("of which new", "waarvan nieuw", "dont nouveaux").to_owned());
        }
        let numbers = "| ---: ".repeat(head.len() - 1);
        let _ = writeln!(text, "| {} |\n| --- {numbers}|", head.join(" | "));
        for (heading, row) in self.rows() {
            let mut cells = vec![escaped(heading)];
            cells.extend(STATES.map(|work| row.counts.get(&work).unwrap_or(&0).to_string()));
            if is_compared {
                cells.push(row.new.to_string());
            }
            let _ = writeln!(text, "| {} |", cells.join(" | "));
        }
        for (title, open) in self.lists() {
            // What was open before the branch is there for who wants to see it.
            let is_folded = is_compared && !open.iter().any(|open| open.is_new);
            let count = open.len();
            match (is_folded, title.is_empty()) {
                (true, _) => {
                    let _ = writeln!(
                        text,
                        "\n<details><summary>{} ({count})</summary>\n",
                        escape(&title)
                    );
                }
                (false, false) => {
                    let _ = writeln!(text, "\n#### {} ({count})\n", escaped(&title));
                }
                (false, true) => text.push('\n'),
            }
            for open in open.iter().take(MOST_LISTED) {
                let (place, state) = (self.place(&open.unit), self.state(open));
                let _ = writeln!(text, "- `{}`: {state} (`{place}`)", open.unit.base());
            }
            if count > MOST_LISTED {
                let more = program.say("more", "meer", "de plus");
                let _ = writeln!(text, "- … {} {more}", count - MOST_LISTED);
            }
            if is_folded {
                text.push_str("\n</details>\n");
            }
        }
        text
    }

    fn json(&self) -> io::Result<String> {
        let unit = |open: &Open| OpenUnit {
            address: open.unit.base().to_owned(),
            // Nobody confirmed either language.
            to: (open.unit.work != Work::Unconfirmed).then_some(open.to.tag()),
            state: open.unit.work.name(),
            chapter: open.unit.chapter.as_ref().map(|(id, _)| id.clone()),
            place: self.place(&open.unit),
            new: self.base.map(|_| open.is_new),
        };
        let units = self.open.iter().map(unit).collect();
        let document = Document { version: 1, base: self.base, units };
        Ok(serde_json::to_string_pretty(&document)? + "\n")
    }
}

#[derive(Serialize)]
struct Document<'d> {
    version: u8,
    base: Option<&'d str>,
    units: Vec<OpenUnit>,
}

#[derive(Serialize)]
struct OpenUnit {
    address: String,
    to: Option<&'static str>,
    state: &'static str,
    chapter: Option<String>,
    place: String,
    new: Option<bool>,
}

/// Text as a cell or a heading of Markdown.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if "\\`*_[]<>|#".contains(c) {
            escaped.push('\\');
        }
        escaped.push(if c == '\n' { ' ' } else { c });
    }
    escaped
}

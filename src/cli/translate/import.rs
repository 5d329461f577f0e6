//! `translate import`: the translations of a file, written into the plan.
//!
//! All is tried in memory first: a text that would bring an error is taken out, and the rest is
//! tried again. The files of the plan are written together or not at all; what was changed on disk
//! meanwhile is not overwritten.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::report::{self, Done, Line, Why};
use crate::atomic_write;
use crate::cli::new::draft::new_errors;
use crate::cli::{Outcome, Program};
use crate::report::Format;
use plan_check::compile::{Compilation, compile};
use plan_core::diagnostic::Diagnostic;
use plan_core::edit::{EditError, TextEdit, TextForm, set_texts};
use plan_core::locale::Locale;
use plan_core::source::SourceFile;
use plan_core::world::World;
use plan_core::world::disk::Disk;
use plan_core::world::overlay::Overlay;
use plan_exchange::fit::{Fitted, Verdict, fit};
use plan_exchange::{self, LARGEST, Package, ReadError, Unit, collect};
use plan_language::units::{self, TextUnit};

/// Arguments of `translate import`.
#[derive(Args)]
#[command(after_help = "Examples:
  benelux-plan translate import fr.xlf --dry-run        show what would be written
  benelux-plan translate import fr.xlf
  benelux-plan translate import - < nl.po               from standard input
  benelux-plan translate import fr.xlf --format json    for programs

The kind of file (XLIFF 2 or PO) is told by its content. Every other byte and comment of the plan
stays. Not written, but shown, is a text of which the other language changed since the export, one
that was changed in the plan meanwhile, one without a translation, one that lost a code, and one that
would bring an error. Exits with 1 when something was not written. Then read the changes and confirm
them: `benelux-plan confirm`.")]
pub(super) struct Options {
    /// The file that came back; `-` for standard input.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// How it is told what was done.
    #[arg(long, default_value = "human")]
    format: FormatName,
    /// Write nothing.
    #[arg(long)]
    dry_run: bool,
}

#[derive(Copy, Clone, PartialEq, ValueEnum)]
enum FormatName {
    Human,
    Json,
}

/// A text that is to be written.
struct Chosen<'f> {
    /// Its place in the file that came back.
    at: usize,
    unit: &'f Unit,
    text: &'f str,
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    let text = match text(program, &options.file)? {
        Ok(text) => text,
        Err(outcome) => return Ok(outcome),
    };
    let incoming = match plan_exchange::read(&text) {
        Ok(incoming) => incoming,
        Err(error) => {
            let shown = options.file.display();
            program.complain(&format!("`{shown}`: {}", say(program, &error)));
            return Ok(Outcome::Error);
        }
    };
    let (disk, compilation) = match program.compile() {
        Ok(found) => found,
        Err(outcome) => return Ok(outcome),
    };
    let (from, to) = (incoming.from, incoming.to);
    let package = collect(&compilation.plan, &compilation.sources, disk.name(), from, to);
    let fitted = fit(&package, &incoming);
    let mut lines: Vec<Line<'_>> = fitted.iter().map(|fitted| line(fitted, disk.name())).collect();
    let import = Import { program, disk: &disk, compilation: &compilation, to };
    let files = match import.try_all(&package, &fitted, &mut lines)? {
        Ok(files) => files,
        Err(outcome) => return Ok(outcome),
    };
    if !options.dry_run {
        for (path, file) in &files {
            if fs::read(program.plan.join(path)).ok().as_ref() != Some(&file.before) {
                changed(program, disk.name(), path);
                return Ok(Outcome::Error);
            }
        }
        let plan = &program.plan;
        let files: Vec<_> =
            files.into_iter().map(|(path, file)| (plan.join(path), file.after)).collect();
        atomic_write::write_all(&files)?;
    }
    match options.format {
        FormatName::Human => report::human(program, &lines, options.dry_run)?,
        FormatName::Json => report::json(&incoming, &lines, options.dry_run)?,
    }
    let is_refused = lines.iter().any(|line| matches!(line.result, Done::Refused(_)));
    Ok(if is_refused { Outcome::Refused } else { Outcome::Clean })
}

/// Reads the file that came back.
fn text(program: &Program, path: &Path) -> io::Result<Result<String, Outcome>> {
    let complain = |words: &str| {
        program.complain(&format!("`{}`: {words}", path.display()));
        Ok(Err(Outcome::Error))
    };
    let mut bytes = Vec::new();
    let read = match path.as_os_str() == "-" {
        true => io::stdin().take(LARGEST + 1).read_to_end(&mut bytes),
        false => fs::File::open(path).and_then(|f| f.take(LARGEST + 1).read_to_end(&mut bytes)),
    };
    if let Err(error) = read {
        let hint = program.say(
            "it cannot be read; give the file that came back from the translator",
            "het kan niet worden gelezen; geef het bestand dat van de vertaler terugkwam",
            "il ne peut pas être lu ; donnez le fichier revenu du traducteur",
        );
        let system = program.say("the system says", "het systeem zegt", "le système dit");
        return complain(&format!("{hint} ({system}: {error})"));
    }
    if bytes.len() as u64 > LARGEST {
        return complain(program.say(
            "has more than 64 MiB; nothing was written",
            "is groter dan 64 MiB; er is niets geschreven",
            "dépasse 64 Mio ; rien n’a été écrit",
        ));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Ok(text)),
        Err(_) => complain(program.say(
            "is not in UTF-8; let the tool write UTF-8 and import again; nothing was written",
            "is niet in UTF-8; laat het programma UTF-8 schrijven en importeer opnieuw; er is niets geschreven",
            "n’est pas en UTF-8 ; faites écrire l’outil en UTF-8 et importez de nouveau ; rien n’a été écrit",
        )),
    }
}

fn say(program: &Program, error: &ReadError) -> String {
    let (words, detail) = match error {
        ReadError::Unknown => (
            program.say(
                "is neither XLIFF 2 nor PO",
                "is noch XLIFF 2 noch PO",
                "n’est ni XLIFF 2 ni PO",
            ),
            String::new(),
        ),
        ReadError::OnlyWritten(name) => (
            program.say(
                "is a memory, which does not say where its texts belong; import XLIFF or PO",
                "is een geheugen, dat niet zegt waar zijn teksten horen; importeer XLIFF of PO",
                "est une mémoire, qui ne dit pas où vont ses textes ; importez du XLIFF ou du PO",
            ),
            (*name).to_owned(),
        ),
        ReadError::Version(version) => (
            program.say(
                "is XLIFF of another version; let the tool write XLIFF 2",
                "is XLIFF van een andere versie; laat het programma XLIFF 2 schrijven",
                "est du XLIFF d’une autre version ; faites écrire l’outil en XLIFF 2",
            ),
            version.clone(),
        ),
        ReadError::Doctype => (
            program.say(
                "has a document type declaration, which no file of exchange needs; remove it",
                "heeft een documenttypedeclaratie, die geen uitwisselingsbestand nodig heeft; verwijder ze",
                "a une déclaration de type de document, inutile dans un fichier d’échange ; supprimez-la",
            ),
            String::new(),
        ),
        ReadError::TooMany => (
            program.say(
                "has more values than any plan",
                "heeft meer waarden dan welk plan ook",
                "a plus de valeurs qu’aucun plan",
            ),
            String::new(),
        ),
        ReadError::Syntax(line, found) => (
            program.say(
                "cannot be understood; let the tool write it anew",
                "kan niet begrepen worden; laat het programma het opnieuw schrijven",
                "ne peut pas être compris ; faites-le écrire de nouveau par l’outil",
            ),
            format!("{} {line}, {found}", program.say("line", "regel", "ligne")),
        ),
        ReadError::Encoding(name) => (
            program.say(
                "is not in UTF-8; let the tool write UTF-8",
                "is niet in UTF-8; laat het programma UTF-8 schrijven",
                "n’est pas en UTF-8 ; faites écrire l’outil en UTF-8",
            ),
            name.clone(),
        ),
        ReadError::Language(tag) => (
            program.say(
                "names a language that no plan has; there are nl and fr",
                "noemt een taal die geen plan heeft; er zijn nl en fr",
                "nomme une langue qu’aucun plan n’a ; il y a nl et fr",
            ),
            tag.clone(),
        ),
    };
    let detail = if detail.is_empty() { detail } else { format!(" ({detail})") };
    let nothing =
        program.say("; nothing was written", "; er is niets geschreven", " ; rien n’a été écrit");
    format!("{words}{detail}{nothing}")
}

fn changed(program: &Program, root: &str, path: &str) {
    let words = program.say(
        "was changed meanwhile; nothing was written; give the command again",
        "is intussen gewijzigd; er is niets geschreven; geef het commando opnieuw",
        "a été modifié entre-temps ; rien n’a été écrit ; relancez la commande",
    );
    program.complain(&format!("`{root}/{path}` {words}"));
}

fn line<'f>(fitted: &Fitted<'f>, root: &str) -> Line<'f> {
    let result = match &fitted.verdict {
        Verdict::Write(text) => Done::Written(text.clone()),
        Verdict::Unchanged => Done::Unchanged,
        Verdict::Untranslated => Done::Untranslated,
        Verdict::Refused(refusal) => Done::Refused(Why::Unfit(refusal.clone())),
    };
    let place = fitted.unit.map(|unit| format!("{root}/{}:{}", unit.path, unit.line));
    let address = fitted.unit.map_or(&fitted.incoming.address, |unit| &unit.address);
    Line { address, incoming: fitted.incoming, place, result }
}

/// A file of the plan with its new bytes.
struct File {
    before: Vec<u8>,
    after: Vec<u8>,
}

type Files = BTreeMap<String, File>;
/// Texts that cannot be written, by their place in the file that came back.
type Unwritable = Vec<(usize, EditError)>;

/// The plan into which the texts go.
struct Import<'i> {
    program: &'i Program,
    disk: &'i Disk,
    compilation: &'i Compilation,
    to: Locale,
}

impl Import<'_> {
    /// Tries the texts until what is left brings no error; those that do are told in their lines.
    fn try_all(
        &self,
        package: &Package,
        fitted: &[Fitted<'_>],
        lines: &mut [Line<'_>],
    ) -> io::Result<Result<Files, Outcome>> {
        loop {
            let written = fitted.iter().zip(lines.iter()).enumerate();
            let chosen: Vec<Chosen<'_>> = written
                .filter_map(|(at, (fitted, line))| match (&line.result, &fitted.verdict) {
                    (Done::Written(_), Verdict::Write(text)) => {
                        Some(Chosen { at, unit: fitted.unit?, text })
                    }
                    _ => None,
                })
                .collect();
            let (files, unwritable) = match self.files(&chosen) {
                Ok(files) => files,
                Err(outcome) => return Ok(Err(outcome)),
            };
            if !unwritable.is_empty() {
                for (at, error) in unwritable {
                    lines[at].result = Done::Refused(Why::Unwritable(error));
                }
                continue;
            }
            if files.is_empty() {
                return Ok(Ok(files));
            }
            let world = files
                .iter()
                .fold(Overlay::new(self.disk), |world, (path, file)| world.with(path, &file.after));
            let after = compile(&world)?;
            let errors = new_errors(self.compilation, &after);
            if errors.is_empty() {
                return Ok(Ok(files));
            }
            let guilty = self.guilty(package, &chosen, &after, &errors);
            if guilty.is_empty() {
                self.program.emit(&after, &errors, Format::Human, false)?;
                self.program.complain(self.program.say(
                    "with these translations the plan would have these errors; nothing was written",
                    "met deze vertalingen zou het plan deze fouten hebben; er is niets geschreven",
                    "avec ces traductions, le plan aurait ces erreurs ; rien n’a été écrit",
                ));
                return Ok(Err(Outcome::Refused));
            }
            for (at, diagnostic) in guilty {
                lines[at].result = Done::Refused(Why::Error(Box::new(diagnostic)));
            }
        }
    }

    /// Writes the texts into the files in memory; tells those that cannot be written.
    fn files(&self, chosen: &[Chosen<'_>]) -> Result<(Files, Unwritable), Outcome> {
        let mut by_path: BTreeMap<&str, Vec<&Chosen<'_>>> = BTreeMap::new();
        for one in chosen {
            by_path.entry(&one.unit.path).or_default().push(one);
        }
        let order: Vec<&str> = Locale::ALL.into_iter().map(Locale::tag).collect();
        let (mut files, mut unwritable) = (Files::new(), Vec::new());
        for (path, chosen) in by_path {
            let Some(source) = chosen
                .first()
                .and_then(|one| self.compilation.sources.file_of(one.unit.source_span))
            else {
                continue;
            };
            let before = fs::read(self.program.plan.join(path)).unwrap_or_default();
            let mark = if before.starts_with(MARK) { MARK } else { b"" };
            // Places in the file were found in the text that was compiled.
            if &before[mark.len()..] != source.text().as_bytes() {
                changed(self.program, self.disk.name(), path);
                return Err(Outcome::Error);
            }
            let edits: Vec<TextEdit<'_>> =
                chosen.iter().map(|one| edit(source, one, self.to)).collect();
            match set_texts(source.text(), &order, &edits) {
                Ok(text) => {
                    let after = [mark, text.as_bytes()].concat();
                    files.insert(path.to_owned(), File { before, after });
                }
                Err(EditError::Damaged) => {
                    unwritable.extend(chosen.iter().map(|one| (one.at, EditError::Damaged)));
                }
                Err(error) => {
                    let alone = |one: &&&Chosen<'_>| {
                        set_texts(source.text(), &order, &[edit(source, one, self.to)]).is_err()
                    };
                    let bad: Vec<_> = chosen.iter().filter(alone).map(|one| one.at).collect();
                    let all = || chosen.iter().map(|one| one.at).collect();
                    let bad: Vec<usize> = if bad.is_empty() { all() } else { bad };
                    unwritable.extend(bad.into_iter().map(|at| (at, error)));
                }
            }
        }
        Ok((files, unwritable))
    }

    /// The texts in which errors stand, each with the first of them.
    fn guilty(
        &self,
        package: &Package,
        chosen: &[Chosen<'_>],
        after: &Compilation,
        errors: &[Diagnostic],
    ) -> Vec<(usize, Diagnostic)> {
        let mut guilty = Vec::new();
        let mut look = |folder: &str, units: Vec<TextUnit<'_>>| {
            for unit in units {
                let text = unit.texts().find(|(locale, _)| *locale == package.to);
                let Some((_, text)) = text else { continue };
                let base = format!("{folder}/{}", unit.address());
                let written = text.value.trim_end_matches('\n');
                let one = chosen.iter().find(|one| one.unit.base() == base && one.text == written);
                let Some(one) = one else { continue };
                let spans: Vec<_> =
                    unit.texts().map(|(_, text)| text.span).chain([unit.span()]).collect();
                let stands_here = |diagnostic: &&Diagnostic| {
                    let labels = std::iter::once(&diagnostic.primary).chain(&diagnostic.secondary);
                    labels.into_iter().any(|label| spans.iter().any(|s| s.touches(label.span)))
                };
                if let Some(error) = errors.iter().find(stands_here)
                    && !guilty.iter().any(|(at, _)| *at == one.at)
                {
                    guilty.push((one.at, error.clone()));
                }
            }
        };
        look("registers", units::of_registers(&after.plan));
        for edition in &after.plan.editions {
            look(&edition.year.to_string(), units::of_edition(edition));
        }
        guilty
    }
}

fn edit<'c>(source: &SourceFile, one: &Chosen<'c>, to: Locale) -> TextEdit<'c> {
    TextEdit {
        beside: source.range_of(one.unit.source_span).start,
        key: to.tag(),
        text: one.text,
        form: if one.unit.is_prose { TextForm::Prose } else { TextForm::Line },
    }
}

const MARK: &[u8] = "\u{feff}".as_bytes();

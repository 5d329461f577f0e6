//! `translate import`: writes the translations of an exchange file into the plan.
//!
//! The translations go through an [`EditSession`], which leaves out those that would introduce an
//! error and writes the rest atomically.

use std::fs;
use std::io::{self, Read};
use std::iter;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::report::{self, RefusalReason, UnitOutcome, UnitResult};
use crate::cli::{Outcome, Program};
use crate::edit_session::{EditSession, IndependentEdit, Rejection, SessionError, Trial};
use plan_core::diagnostic::Diagnostic;
use plan_core::edit::{EditError, TextEdit, TextForm, set_texts};
use plan_core::locale::Locale;
use plan_core::source::SourceFile;
use plan_core::world::World;
use plan_core::world::disk::Disk;
use plan_exchange::reconcile::{ImportDecision, ReconciledUnit, reconcile};
use plan_exchange::{self, MAX_FILE_BYTES, ReadError, TranslationUnit, collect};
use plan_language::units;

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

/// A translation to write into the plan.
struct TranslationEdit<'f> {
    /// The index of its result.
    index: usize,
    unit: &'f TranslationUnit,
    text: &'f str,
    locale: Locale,
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    let text = match read_file(program, &options.file)? {
        Ok(text) => text,
        Err(outcome) => return Ok(outcome),
    };
    let incoming = match plan_exchange::read(&text) {
        Ok(incoming) => incoming,
        Err(error) => {
            let shown = options.file.display();
            program.complain(&format!("`{shown}`: {}", read_error_message(program, &error)));
            return Ok(Outcome::Error);
        }
    };
    let (disk, compilation) = match program.compile() {
        Ok(compiled) => compiled,
        Err(outcome) => return Ok(outcome),
    };
    let (from, to) = (incoming.from, incoming.to);
    let package = collect(&compilation.plan, &compilation.sources, disk.name(), from, to);
    let fitted = reconcile(&package, &incoming);
    let mut results: Vec<UnitResult<'_>> =
        fitted.iter().map(|fitted| unit_result(fitted, disk.name())).collect();
    let edits = translation_edits(&fitted, to);
    let mut session = EditSession::new(&disk, &compilation);
    let imported = session.apply_independent(&edits).and_then(|rejections| {
        if !options.dry_run {
            session.commit()?;
        }
        Ok(rejections)
    });
    let rejections = match imported {
        Ok(rejections) => rejections,
        Err(error) => return report_edit_error(program, &disk, error),
    };
    for (edit, rejection) in edits.iter().zip(rejections) {
        let reason = match rejection {
            None => continue,
            Some(Rejection::Edit(error)) => RefusalReason::NotEditable(error),
            Some(Rejection::NewError(error)) => RefusalReason::NewError(error),
        };
        results[edit.index].outcome = UnitOutcome::Refused(reason);
    }
    match options.format {
        FormatName::Human => report::human(program, &results, options.dry_run)?,
        FormatName::Json => report::json(&incoming, &results, options.dry_run)?,
    }
    let is_refused = results.iter().any(|unit| matches!(unit.outcome, UnitOutcome::Refused(_)));
    Ok(if is_refused { Outcome::Refused } else { Outcome::Clean })
}

/// Reads the file of translations as UTF-8.
fn read_file(program: &Program, path: &Path) -> io::Result<Result<String, Outcome>> {
    let complain = |words: &str| {
        program.complain(&format!("`{}`: {words}", path.display()));
        Ok(Err(Outcome::Error))
    };
    let mut bytes = Vec::new();
    let read = match path.as_os_str() == "-" {
        true => io::stdin().take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes),
        false => {
            fs::File::open(path).and_then(|f| f.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes))
        }
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
    if bytes.len() as u64 > MAX_FILE_BYTES {
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

/// Returns the message for a file that is not a valid exchange file.
fn read_error_message(program: &Program, error: &ReadError) -> String {
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

/// Reports why no translation was written.
fn report_edit_error(program: &Program, disk: &Disk, error: SessionError) -> io::Result<Outcome> {
    program.report_edit_error(disk, error, |program| {
        program.complain(program.say(
            "with these translations the plan would have these errors; nothing was written",
            "met deze vertalingen zou het plan deze fouten hebben; er is niets geschreven",
            "avec ces traductions, le plan aurait ces erreurs ; rien n’a été écrit",
        ));
    })
}

/// Returns the result of a unit as far as it is known before any edit.
fn unit_result<'f>(fitted: &ReconciledUnit<'f>, root: &str) -> UnitResult<'f> {
    let outcome = match &fitted.decision {
        ImportDecision::Write(text) => UnitOutcome::Written(text.clone()),
        ImportDecision::Unchanged => UnitOutcome::Unchanged,
        ImportDecision::Untranslated => UnitOutcome::Untranslated,
        ImportDecision::Refused(refusal) => {
            UnitOutcome::Refused(RefusalReason::DoesNotFit(refusal.clone()))
        }
    };
    let location = fitted.unit.map(|unit| format!("{root}/{}:{}", unit.path, unit.line));
    let address = fitted.unit.map_or(&fitted.incoming.address, |unit| &unit.address);
    UnitResult { address, incoming: fitted.incoming, location, outcome }
}

/// Returns the edits for the translations that fit the plan.
fn translation_edits<'f>(
    fitted: &'f [ReconciledUnit<'_>],
    locale: Locale,
) -> Vec<TranslationEdit<'f>> {
    let edits = fitted.iter().enumerate().filter_map(|(index, fitted)| match &fitted.decision {
        ImportDecision::Write(text) => {
            Some(TranslationEdit { index, unit: fitted.unit?, text, locale })
        }
        _ => None,
    });
    edits.collect()
}

impl TranslationEdit<'_> {
    fn text_edit(&self, source: &SourceFile) -> TextEdit<'_> {
        TextEdit {
            beside: source.range_of(self.unit.source_span).start,
            key: self.locale.tag(),
            text: self.text,
            form: if self.unit.is_prose { TextForm::Prose } else { TextForm::Line },
        }
    }
}

impl IndependentEdit for TranslationEdit<'_> {
    fn path(&self) -> &str {
        &self.unit.path
    }

    fn apply(source: &SourceFile, edits: &[&Self]) -> Result<String, EditError> {
        let key_order: Vec<&str> = Locale::ALL.into_iter().map(Locale::tag).collect();
        let edits: Vec<TextEdit<'_>> = edits.iter().map(|edit| edit.text_edit(source)).collect();
        set_texts(source.text(), &key_order, &edits)
    }

    /// A translation is to blame if a new error is in its text unit.
    fn culprits(edits: &[&Self], trial: &Trial) -> Vec<(usize, Diagnostic)> {
        let plan = &trial.compilation.plan;
        let registers = ("registers".to_owned(), units::of_registers(plan));
        let editions = plan.editions.iter();
        let editions =
            editions.map(|edition| (edition.year.to_string(), units::of_edition(edition)));
        let mut culprits: Vec<(usize, Diagnostic)> = Vec::new();
        for (folder, units) in iter::once(registers).chain(editions) {
            for unit in units {
                let base = format!("{folder}/{}", unit.address());
                let edited = edits.iter().position(|edit| {
                    let text = unit.texts().find(|(locale, _)| *locale == edit.locale);
                    text.is_some_and(|(_, text)| {
                        edit.unit.shared_address() == base
                            && edit.text == text.value.trim_end_matches('\n')
                    })
                });
                let Some(index) = edited else { continue };
                let spans: Vec<_> =
                    unit.texts().map(|(_, text)| text.span).chain([unit.span()]).collect();
                let is_in_unit = |error: &&Diagnostic| {
                    let mut labels = iter::once(&error.primary).chain(&error.secondary);
                    labels.any(|label| spans.iter().any(|span| span.touches(label.span)))
                };
                if let Some(error) = trial.new_errors.iter().find(is_in_unit)
                    && !culprits.iter().any(|(known, _)| *known == index)
                {
                    culprits.push((index, error.clone()));
                }
            }
        }
        culprits
    }
}

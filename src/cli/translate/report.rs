//! The report of an import, unit by unit.

use std::io::{self, Write};
use std::path::PathBuf;

use serde::Serialize;

use crate::cli::{Program, When};
use plan_core::diagnostic::{Diagnostic, messages};
use plan_core::edit::EditError;
use plan_core::locale::UiLanguage;
use plan_exchange::reconcile::Refusal;
use plan_exchange::{ReturnedFile, ReturnedUnit};

/// The result of importing one unit.
pub(super) struct UnitResult<'f> {
    /// The address of the unit.
    pub address: &'f str,
    /// The unit in the exchange file.
    pub incoming: &'f ReturnedUnit,
    /// Its location in the plan, as `path:line`.
    pub location: Option<String>,
    pub outcome: UnitOutcome,
}

/// What happened to a unit.
pub(super) enum UnitOutcome {
    /// The translation was written.
    Written(String),
    /// The plan already has this translation.
    Unchanged,
    /// The exchange file has no translation.
    Untranslated,
    /// The translation was not written.
    Refused(RefusalReason),
}

/// Why a translation was not written.
pub(super) enum RefusalReason {
    /// It does not fit the plan.
    DoesNotFit(Refusal),
    /// It cannot be inserted into its file.
    NotEditable(EditError),
    /// It would introduce an error.
    NewError(Box<Diagnostic>),
}

impl RefusalReason {
    /// Returns the name of the reason in JSON.
    const fn code(&self) -> &'static str {
        match self {
            Self::DoesNotFit(refusal) => refusal.code(),
            Self::NotEditable(EditError::Damaged) => "damaged-file",
            Self::NotEditable(EditError::Unsafe) => "unwritable",
            Self::NewError(_) => "error",
        }
    }

    /// Returns the texts that changed since the export: then and now.
    fn changed_texts(&self, incoming: &ReturnedUnit) -> (Option<String>, Option<String>) {
        match self {
            Self::DoesNotFit(Refusal::SourceChanged(now)) => {
                (Some(incoming.source.clone()), now.clone())
            }
            Self::DoesNotFit(Refusal::TargetChanged(now)) => (None, Some(now.clone())),
            _ => (None, None),
        }
    }

    /// Returns the sentence about the reason.
    fn message(&self, program: &Program) -> String {
        let (words, detail) = match self {
            Self::DoesNotFit(refusal) => refusal_message(program, refusal),
            Self::NotEditable(EditError::Damaged) => (
                program.say(
                    "the file has faults of syntax; mend them first (`benelux-plan check`)",
                    "het bestand heeft syntaxisfouten; herstel die eerst (`benelux-plan check`)",
                    "le fichier a des erreurs de syntaxe ; corrigez-les d’abord (`benelux-plan check`)",
                ),
                None,
            ),
            Self::NotEditable(EditError::Unsafe) => (
                program.say(
                    "it stands where it cannot be written without changing the rest; write it by hand",
                    "hij staat waar hij niet geschreven kan worden zonder de rest te wijzigen; schrijf hem met de hand",
                    "il se trouve là où on ne peut l’écrire sans modifier le reste ; écrivez-le à la main",
                ),
                None,
            ),
            Self::NewError(diagnostic) => (
                program.say(
                    "the plan would have an error",
                    "het plan zou een fout hebben",
                    "le plan aurait une erreur",
                ),
                Some(format!(
                    "{} [{}]",
                    messages::message(diagnostic, program.ui_language),
                    diagnostic.code.name()
                )),
            ),
        };
        match detail {
            Some(detail) => format!("{words}{} {detail}", program.say(":", ":", " :")),
            None => words.to_owned(),
        }
    }
}

/// Returns the sentence about a translation that does not fit the plan, and a detail.
fn refusal_message<'s>(program: &Program, refusal: &Refusal) -> (&'s str, Option<String>) {
    match refusal {
        Refusal::UnknownAddress => (
            program.say(
                "the plan has no such text; it was removed or renamed since the export",
                "het plan heeft zo’n tekst niet; hij werd sinds de export verwijderd of hernoemd",
                "le plan n’a pas ce texte ; il a été supprimé ou renommé depuis l’exportation",
            ),
            None,
        ),
        Refusal::SourceChanged(Some(_)) => (
            program.say(
                "the text that was translated changed since the export; translate it anew",
                "de vertaalde tekst is sinds de export gewijzigd; vertaal hem opnieuw",
                "le texte traduit a changé depuis l’exportation ; traduisez-le de nouveau",
            ),
            None,
        ),
        Refusal::SourceChanged(None) => (
            program.say(
                "the text that was translated changed since the export, or is gone; export anew",
                "de vertaalde tekst is sinds de export gewijzigd of verdwenen; exporteer opnieuw",
                "le texte traduit a changé depuis l’exportation, ou a disparu ; exportez de nouveau",
            ),
            None,
        ),
        Refusal::TargetChanged(_) => (
            program.say(
                "somebody changed the translation in the plan since the export; choose by hand",
                "iemand wijzigde de vertaling in het plan sinds de export; kies met de hand",
                "quelqu’un a modifié la traduction dans le plan depuis l’exportation ; choisissez à la main",
            ),
            None,
        ),
        Refusal::Empty => (
            program.say(
                "the translation is empty, and the plan has one; remove it in the plan if it shall go",
                "de vertaling is leeg, en het plan heeft er een; verwijder ze in het plan als ze weg moet",
                "la traduction est vide, et le plan en a une ; supprimez-la dans le plan si elle doit disparaître",
            ),
            None,
        ),
        Refusal::Fuzzy => (
            program.say(
                "it is still marked as fuzzy; look at it and take the mark away",
                "hij is nog als `fuzzy` gemerkt; bekijk hem en neem het merk weg",
                "il est encore marqué `fuzzy` ; vérifiez-le et enlevez la marque",
            ),
            None,
        ),
        Refusal::MissingCode(code) => (
            program.say(
                "a code is missing; put it back where it belongs",
                "er ontbreekt een code; zet ze terug waar ze hoort",
                "il manque un code ; remettez-le à sa place",
            ),
            Some(quoted(code)),
        ),
        Refusal::UnknownCode(id) => (
            program.say(
                "a code is there twice, or belongs to no text",
                "een code staat er tweemaal, of hoort bij geen tekst",
                "un code s’y trouve deux fois, ou n’appartient à aucun texte",
            ),
            Some(quoted(id)),
        ),
        Refusal::BrokenCode(code) => (
            program.say(
                "a code no longer works where it stands; no blank may follow its beginning or precede its end",
                "een code werkt niet meer waar ze staat; er mag geen spatie na het begin of voor het einde staan",
                "un code ne fonctionne plus à sa place ; aucune espace ne doit suivre son début ni précéder sa fin",
            ),
            Some(quoted(code)),
        ),
        Refusal::StrangeLink(address) => (
            program.say(
                "a link leads where the other language has none",
                "een link leidt naar iets waarheen de andere taal niet leidt",
                "un lien mène là où l’autre langue n’en a pas",
            ),
            Some(quoted(address)),
        ),
        Refusal::Twice => (
            program.say(
                "the file has the text more often than the plan",
                "het bestand heeft de tekst vaker dan het plan",
                "le fichier a ce texte plus souvent que le plan",
            ),
            None,
        ),
    }
}

fn quoted(text: &str) -> String {
    format!("`{}`", text.replace('\n', "⏎"))
}

/// Prints the results for people; units that needed nothing only with `--verbose`.
pub(super) fn human(
    program: &Program,
    results: &[UnitResult<'_>],
    is_dry_run: bool,
) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let (mut written, mut unchanged, mut untranslated, mut refused) = (0, 0, 0, 0);
    for unit in results {
        let place = match &unit.location {
            Some(place) => format!(" ({place})"),
            None => {
                let word = program.say("line", "regel", "ligne");
                format!(" ({word} {})", unit.incoming.line)
            }
        };
        let mut tell = |word: &str| writeln!(out, "{word} `{}`{place}", unit.address);
        match &unit.outcome {
            UnitOutcome::Written(_) => {
                written += 1;
                tell(program.say("written", "geschreven", "écrit"))?;
            }
            UnitOutcome::Unchanged => {
                unchanged += 1;
                if program.verbose {
                    tell(program.say("unchanged", "ongewijzigd", "inchangé"))?;
                }
            }
            UnitOutcome::Untranslated => {
                untranslated += 1;
                if program.verbose {
                    tell(program.say(
                        "not translated yet",
                        "nog niet vertaald",
                        "pas encore traduit",
                    ))?;
                }
            }
            UnitOutcome::Refused(reason) => {
                refused += 1;
                tell(program.say("not written", "niet geschreven", "non écrit"))?;
                writeln!(out, "    {}", reason.message(program))?;
                let (then, now) = reason.changed_texts(unit.incoming);
                let colon = program.say(":", ":", " :");
                for (word, text) in [
                    (program.say("then", "toen", "alors"), then),
                    (program.say("now", "nu", "maintenant"), now),
                ] {
                    if let Some(text) = text {
                        writeln!(out, "    {word}{colon} {}", text.replace('\n', "\n        "))?;
                    }
                }
            }
        }
    }
    let written_word = match (is_dry_run, program.ui_language.is_singular(written)) {
        (true, _) => program.say("to write", "te schrijven", "à écrire"),
        (false, true) => program.say("written", "geschreven", "écrit"),
        (false, false) => program.say("written", "geschreven", "écrits"),
    };
    let mut counts = vec![format!("{} {written_word}", program.count_texts(written))];
    for (count, word) in [
        (unchanged, program.say("unchanged", "ongewijzigd", "sans changement")),
        (untranslated, program.say("not translated yet", "nog niet vertaald", "à traduire encore")),
        (refused, program.say("not written", "niet geschreven", "à revoir, non repris")),
    ] {
        if count > 0 {
            counts.push(format!("{count} {word}"));
        }
    }
    if is_dry_run {
        counts.push(
            program
                .say("nothing was written", "er is niets geschreven", "rien n’a été écrit")
                .to_owned(),
        );
    }
    program.tell(&counts.join(", "));
    Ok(())
}

#[derive(Serialize)]
struct ImportDocument<'d> {
    version: u8,
    from: &'static str,
    to: &'static str,
    dry_run: bool,
    counts: ImportCounts,
    units: Vec<JsonUnit<'d>>,
}

#[derive(Default, Serialize)]
struct ImportCounts {
    written: usize,
    unchanged: usize,
    untranslated: usize,
    refused: usize,
}

#[derive(Serialize)]
struct JsonUnit<'d> {
    address: &'d str,
    line: usize,
    place: Option<&'d str>,
    result: &'static str,
    reason: Option<&'static str>,
    message: Option<String>,
    text: Option<&'d str>,
    then: Option<String>,
    now: Option<String>,
}

/// Prints the results as JSON. Messages are in English, whatever the user interface language.
pub(super) fn json(
    incoming: &ReturnedFile,
    results: &[UnitResult<'_>],
    is_dry_run: bool,
) -> io::Result<()> {
    let program = Program {
        plan: PathBuf::new(),
        ui_language: UiLanguage::En,
        color: When::Never,
        quiet: false,
        verbose: false,
    };
    let mut counts = ImportCounts::default();
    let mut units = Vec::with_capacity(results.len());
    for unit in results {
        let (result, reason) = match &unit.outcome {
            UnitOutcome::Written(_) => ("written", None),
            UnitOutcome::Unchanged => ("unchanged", None),
            UnitOutcome::Untranslated => ("untranslated", None),
            UnitOutcome::Refused(reason) => ("refused", Some(reason)),
        };
        match &unit.outcome {
            UnitOutcome::Written(_) => counts.written += 1,
            UnitOutcome::Unchanged => counts.unchanged += 1,
            UnitOutcome::Untranslated => counts.untranslated += 1,
            UnitOutcome::Refused(_) => counts.refused += 1,
        }
        let (then, now) = reason.map_or((None, None), |reason| reason.changed_texts(unit.incoming));
        units.push(JsonUnit {
            address: unit.address,
            line: unit.incoming.line,
            place: unit.location.as_deref(),
            result,
            reason: reason.map(RefusalReason::code),
            message: reason.map(|reason| reason.message(&program)),
            text: match &unit.outcome {
                UnitOutcome::Written(text) => Some(text),
                _ => None,
            },
            then,
            now,
        });
    }
    let (from, to) = (incoming.from.tag(), incoming.to.tag());
    let document = ImportDocument { version: 1, from, to, dry_run: is_dry_run, counts, units };
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &document)?;
    writeln!(out)
}

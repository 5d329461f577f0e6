//! What an import did, text by text.

use std::io::{self, Write};
use std::path::PathBuf;

use serde::Serialize;

use crate::cli::{Program, When};
use plan_core::diagnostic::{Diagnostic, words};
use plan_core::edit::EditError;
use plan_core::locale::UiLanguage;
use plan_exchange::fit::Refusal;
use plan_exchange::{Incoming, IncomingUnit};

/// What was done with one text.
pub(super) struct Line<'f> {
    /// Its address.
    pub address: &'f str,
    /// What the file says of it.
    pub incoming: &'f IncomingUnit,
    /// Where it stands in the plan.
    pub place: Option<String>,
    /// What was done.
    pub result: Done,
}

/// What was done.
pub(super) enum Done {
    /// It was written.
    Written(String),
    /// There was nothing to do.
    Unchanged,
    /// There was no translation yet.
    Untranslated,
    /// It was not written.
    Refused(Why),
}

/// Why a text was not written.
pub(super) enum Why {
    /// It does not fit the plan.
    Unfit(Refusal),
    /// Its file cannot take it.
    Unwritable(EditError),
    /// The plan would have an error.
    Error(Box<Diagnostic>),
}

impl Why {
    const fn code(&self) -> &'static str {
        match self {
            Self::Unfit(refusal) => refusal.code(),
            Self::Unwritable(EditError::Damaged) => "damaged-file",
            Self::Unwritable(EditError::Unsafe) => "unwritable",
            Self::Error(_) => "error",
        }
    }

    /// What to show beside the reason: how it was and how it is.
    fn texts(&self, incoming: &IncomingUnit) -> (Option<String>, Option<String>) {
        match self {
            Self::Unfit(Refusal::SourceChanged(now)) => {
                (Some(incoming.source.clone()), now.clone())
            }
            Self::Unfit(Refusal::TargetChanged(now)) => (None, Some(now.clone())),
            _ => (None, None),
        }
    }

    fn say(&self, program: &Program) -> String {
        let (words, detail) = match self {
            Self::Unfit(refusal) => unfit(program, refusal),
            Self::Unwritable(EditError::Damaged) => (
                program.say(
                    "the file has faults of syntax; mend them first (`benelux-plan check`)",
                    "het bestand heeft syntaxisfouten; herstel die eerst (`benelux-plan check`)",
                    "le fichier a des erreurs de syntaxe ; corrigez-les d’abord (`benelux-plan check`)",
                ),
                None,
            ),
            Self::Unwritable(EditError::Unsafe) => (
                program.say(
                    "it stands where it cannot be written without changing the rest; write it by hand",
                    "hij staat waar hij niet geschreven kan worden zonder de rest te wijzigen; schrijf hem met de hand",
                    "il se trouve là où on ne peut l’écrire sans modifier le reste ; écrivez-le à la main",
                ),
                None,
            ),
            Self::Error(diagnostic) => (
                program.say(
                    "the plan would have an error",
                    "het plan zou een fout hebben",
                    "le plan aurait une erreur",
                ),
                Some(format!(
                    "{} [{}]",
                    words::message(diagnostic, program.ui_language),
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

fn unfit<'s>(program: &Program, refusal: &Refusal) -> (&'s str, Option<String>) {
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

/// Tells people what was done; what needed nothing only on `--verbose`.
pub(super) fn human(program: &Program, lines: &[Line<'_>], is_dry: bool) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let (mut written, mut unchanged, mut untranslated, mut refused) = (0, 0, 0, 0);
    for line in lines {
        let place = match &line.place {
            Some(place) => format!(" ({place})"),
            None => {
                let word = program.say("line", "regel", "ligne");
                format!(" ({word} {})", line.incoming.line)
            }
        };
        let mut tell = |word: &str| writeln!(out, "{word} `{}`{place}", line.address);
        match &line.result {
            Done::Written(_) => {
                written += 1;
                tell(program.say("written", "geschreven", "écrit"))?;
            }
            Done::Unchanged => {
                unchanged += 1;
                if program.verbose {
                    tell(program.say("unchanged", "ongewijzigd", "inchangé"))?;
                }
            }
            Done::Untranslated => {
                untranslated += 1;
                if program.verbose {
                    tell(program.say(
                        "not translated yet",
                        "nog niet vertaald",
                        "pas encore traduit",
                    ))?;
                }
            }
            Done::Refused(why) => {
                refused += 1;
                tell(program.say("not written", "niet geschreven", "non écrit"))?;
                writeln!(out, "    {}", why.say(program))?;
                let (then, now) = why.texts(line.incoming);
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
    let done = match (is_dry, program.ui_language.is_singular(written)) {
        (true, _) => program.say("to write", "te schrijven", "à écrire"),
        (false, true) => program.say("written", "geschreven", "écrit"),
        (false, false) => program.say("written", "geschreven", "écrits"),
    };
    let mut counts = vec![format!("{} {done}", program.texts(written))];
    for (count, word) in [
        (unchanged, program.say("unchanged", "ongewijzigd", "sans changement")),
        (untranslated, program.say("not translated yet", "nog niet vertaald", "à traduire encore")),
        (refused, program.say("not written", "niet geschreven", "à revoir, non repris")),
    ] {
        if count > 0 {
            counts.push(format!("{count} {word}"));
        }
    }
    if is_dry {
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
struct Document<'d> {
    version: u8,
    from: &'static str,
    to: &'static str,
    dry_run: bool,
    counts: Counts,
    units: Vec<Unit<'d>>,
}

#[derive(Default, Serialize)]
struct Counts {
    written: usize,
    unchanged: usize,
    untranslated: usize,
    refused: usize,
}

#[derive(Serialize)]
struct Unit<'d> {
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

/// Tells programs what was done; the words are English, whatever the reader's language.
pub(super) fn json(incoming: &Incoming, lines: &[Line<'_>], is_dry: bool) -> io::Result<()> {
    let program = Program {
        plan: PathBuf::new(),
        ui_language: UiLanguage::En,
        color: When::Never,
        quiet: false,
        verbose: false,
    };
    let mut counts = Counts::default();
    let mut units = Vec::with_capacity(lines.len());
    for line in lines {
        let (result, why) = match &line.result {
            Done::Written(_) => ("written", None),
            Done::Unchanged => ("unchanged", None),
            Done::Untranslated => ("untranslated", None),
            Done::Refused(why) => ("refused", Some(why)),
        };
        match &line.result {
            Done::Written(_) => counts.written += 1,
            Done::Unchanged => counts.unchanged += 1,
            Done::Untranslated => counts.untranslated += 1,
            Done::Refused(_) => counts.refused += 1,
        }
        let (then, now) = why.map_or((None, None), |why| why.texts(line.incoming));
        units.push(Unit {
            address: line.address,
            line: line.incoming.line,
            place: line.place.as_deref(),
            result,
            reason: why.map(Why::code),
            message: why.map(|why| why.say(&program)),
            text: match &line.result {
                Done::Written(text) => Some(text),
                _ => None,
            },
            then,
            now,
        });
    }
    let (from, to) = (incoming.from.tag(), incoming.to.tag());
    let document = Document { version: 1, from, to, dry_run: is_dry, counts, units };
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &document)?;
    writeln!(out)
}

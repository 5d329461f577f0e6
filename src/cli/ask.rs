//! The values of a new record: taken from the arguments, else asked at a terminal.
//!
//! Only this file knows the prompts. Without a terminal nobody can be asked: then what is missing
//! is collected and said at once, as the flags that would give it.

use std::io::{self, IsTerminal};

use inquire::ui::{RenderConfig, Styled};
use inquire::{InquireError, MultiSelect, Select, Text};

use super::Program;
use plan_core::diagnostic::did_you_mean;
use plan_core::locale::Locale;
use plan_core::schema::{is_id, slug};

/// A thing that can be chosen: its id and how it is shown in a list.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    pub id: String,
    pub shown: String,
}

/// Collects values, and what is wrong or missing.
pub(super) struct Ask<'p> {
    program: &'p Program,
    is_terminal: bool,
    missing: Vec<String>,
    faults: Vec<String>,
}

impl<'p> Ask<'p> {
    pub(super) fn new(program: &'p Program) -> Self {
        // The prompts are drawn on standard error; standard output stays for the result.
        let is_terminal = io::stdin().is_terminal() && io::stderr().is_terminal();
        let config = match program.uses_color(is_terminal) {
            true => RenderConfig::default_colored(),
            false => RenderConfig::empty(),
        };
        // Its own word for an end without an answer is English; ours follows on the next line.
        inquire::set_global_render_config(config.with_canceled_prompt_indicator(Styled::new("…")));
        Self { program, is_terminal, missing: Vec::new(), faults: Vec::new() }
    }

    /// Says what is wrong and what is missing; tells whether that is anything.
    pub(super) fn is_refused(&self) -> bool {
        let Self { program, missing, faults, is_terminal: _ } = self;
        for fault in faults {
            program.complain(fault);
        }
        if !missing.is_empty() {
            let words = program.say("missing", "er ontbreekt", "il manque");
            let colon = program.say(":", ":", " :");
            program.complain(&format!("{words}{colon} {}", missing.join(", ")));
        }
        !missing.is_empty() || !faults.is_empty()
    }

    /// Notes that a value is wrong.
    pub(super) fn fault(&mut self, fault: String) {
        self.faults.push(fault);
    }

    /// Notes that a flag is needed.
    pub(super) fn missing(&mut self, flag: &str) {
        self.missing.push(flag.to_owned());
    }

    /// Takes or asks a text on one line.
    pub(super) fn text(
        &mut self,
        flag: &str,
        given: Option<&str>,
        question: &str,
        proposal: Option<String>,
        check: &dyn Fn(&str) -> Result<(), String>,
    ) -> io::Result<Option<String>> {
        if let Some(text) = given {
            let text = text.trim();
            return Ok(match check(text) {
                Ok(()) => Some(text.to_owned()),
                Err(fault) => {
                    self.faults.push(format!("{flag}: {fault}"));
                    None
                }
            });
        }
        if !self.is_terminal {
            self.missing(flag);
            return Ok(None);
        }
        let mut written = proposal.unwrap_or_default();
        loop {
            let prompt = Text::new(question).with_initial_value(&written);
            written = self.answer(prompt.prompt())?.trim().to_owned();
            match check(&written) {
                Ok(()) => return Ok(Some(written)),
                Err(fault) => eprintln!("  {fault}"),
            }
        }
    }

    /// Takes or asks a text in each language; the flag of a language is `--title-nl`.
    pub(super) fn texts<'g>(
        &mut self,
        flag: &str,
        given: &dyn Fn(Locale) -> Option<&'g str>,
        languages: &[Locale],
        question: &str,
    ) -> io::Result<Vec<(Locale, String)>> {
        let mut texts = Vec::new();
        let colon = self.program.say(":", ":", " :");
        for locale in languages {
            let language = self.language(*locale);
            let question = format!("{question} {language}{colon}");
            let flag = format!("--{flag}-{locale}");
            let program = self.program;
            let check = |text: &str| one_line(program, text);
            if let Some(text) = self.text(&flag, given(*locale), &question, None, &check)? {
                texts.push((*locale, text));
            }
        }
        Ok(texts)
    }

    fn language(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::Nl => self.program.say("in Dutch", "in het Nederlands", "en néerlandais"),
            Locale::Fr => self.program.say("in French", "in het Frans", "en français"),
        }
    }

    /// Takes or asks a permanent id that is not taken yet; at a terminal one is offered, made of
    /// the first text.
    pub(super) fn id(
        &mut self,
        flag: &str,
        given: Option<&str>,
        question: &str,
        texts: &[(Locale, String)],
        taken: &dyn Fn(&str) -> Option<String>,
    ) -> io::Result<Option<String>> {
        let program = self.program;
        let check = |id: &str| {
            if !is_id(id) {
                let rule = program.say(
                    "is no id; an id has lower-case letters, digits and single hyphens, at most 60 characters",
                    "is geen id; een id heeft kleine letters, cijfers en enkele koppeltekens, ten hoogste 60 tekens",
                    "n’est pas un id ; un id a des minuscules, des chiffres et des traits d’union simples, 60 caractères au plus",
                );
                let such = program.say("for instance", "bijvoorbeeld", "par exemple");
                let such = slug(id).map(|slug| format!(", {such} `{slug}`"));
                return Err(format!("`{id}` {rule}{}", such.unwrap_or_default()));
            }
            match taken(id) {
                Some(place) => {
                    let words =
                        program.say("is taken already", "is al in gebruik", "est déjà pris");
                    Err(format!("`{id}` {words} ({place})"))
                }
                None => Ok(()),
            }
        };
        let hint = program.say(
            "id, permanent, for links and addresses:",
            "id, blijvend, voor links en adressen:",
            "id, permanent, pour les liens et les adresses :",
        );
        let proposal = texts.first().and_then(|(_, text)| slug(text));
        self.text(flag, given, &format!("{question} {hint}"), proposal, &check)
    }

    /// Takes or asks one of several things.
    pub(super) fn choice(
        &mut self,
        flag: &str,
        given: Option<&str>,
        question: &str,
        choices: &[Choice],
    ) -> io::Result<Option<usize>> {
        if let Some(id) = given {
            let found = choices.iter().position(|choice| choice.id == id);
            if found.is_none() {
                self.unknown(flag, id, &ids(choices));
            }
            return Ok(found);
        }
        if !self.is_terminal {
            self.missing(flag);
            return Ok(None);
        }
        let shown = choices.iter().map(|choice| choice.shown.clone()).collect();
        let help = self.program.say(
            "arrows to move, letters to filter, Enter to choose",
            "pijltjes om te bewegen, letters om te filteren, Enter om te kiezen",
            "flèches pour se déplacer, lettres pour filtrer, Entrée pour choisir",
        );
        let prompt = Select::new(question, shown).with_help_message(help).with_page_size(12);
        Ok(Some(self.answer(prompt.raw_prompt())?.index))
    }

    /// Takes or asks any number of things; without a terminal none are needed.
    pub(super) fn several(
        &mut self,
        flag: &str,
        given: &[String],
        question: &str,
        choices: &[Choice],
    ) -> io::Result<Vec<String>> {
        for id in given {
            if !choices.iter().any(|choice| choice.id == *id) {
                self.unknown(flag, id, &ids(choices));
            }
        }
        if !given.is_empty() || !self.is_terminal || choices.is_empty() {
            return Ok(given.to_vec());
        }
        let shown = choices.iter().map(|choice| choice.shown.clone()).collect();
        let help = self.program.say(
            "arrows to move, Space to mark, letters to filter, Enter when ready; none is possible",
            "pijltjes om te bewegen, spatie om aan te duiden, letters om te filteren, Enter als u klaar bent; geen enkele mag ook",
            "flèches pour se déplacer, Espace pour cocher, lettres pour filtrer, Entrée pour terminer ; aucun est possible",
        );
        let prompt = MultiSelect::new(question, shown).with_help_message(help).with_page_size(12);
        let chosen = self.answer(prompt.raw_prompt())?;
        Ok(chosen.into_iter().map(|option| choices[option.index].id.clone()).collect())
    }

    /// Notes that a value is none of those that there are.
    pub(super) fn unknown(&mut self, flag: &str, written: &str, known: &[String]) {
        let program = self.program;
        let unknown = program.say("is unknown", "is onbekend", "est inconnu");
        let semicolon = program.say(";", ";", " ;");
        let hint = match did_you_mean(written, known.iter().map(String::as_str)) {
            Some(near) => {
                let asked = program.say("did you mean", "bedoelde u", "vouliez-vous dire");
                format!("{semicolon} {asked} `{near}`{}", program.say("?", "?", " ?"))
            }
            None if known.is_empty() => String::new(),
            None => {
                let known: Vec<String> = known.iter().map(|id| format!("`{id}`")).collect();
                let there = program.say("there are", "er zijn", "il y a");
                format!("{semicolon} {there} {}", known.join(", "))
            }
        };
        self.faults.push(format!("{flag}: `{written}` {unknown}{hint}"));
    }

    fn answer<T>(&self, answer: Result<T, InquireError>) -> io::Result<T> {
        answer.map_err(|error| match error {
            InquireError::OperationCanceled | InquireError::OperationInterrupted => {
                let words = self.program.say(
                    "stopped; nothing was written",
                    "gestopt; er is niets geschreven",
                    "arrêté ; rien n’a été écrit",
                );
                io::Error::new(io::ErrorKind::Interrupted, words)
            }
            error => io::Error::other(error.to_string()),
        })
    }
}

fn ids(choices: &[Choice]) -> Vec<String> {
    choices.iter().map(|choice| choice.id.clone()).collect()
}

/// Tells whether a text is there and stands on one line.
pub(super) fn one_line(program: &Program, text: &str) -> Result<(), String> {
    let words = if text.is_empty() {
        program.say("write something", "schrijf iets", "écrivez quelque chose")
    } else if text.contains(['\n', '\r']) {
        program.say("must be one line", "moet één regel zijn", "doit tenir en une ligne")
    } else {
        return Ok(());
    };
    Err(words.to_owned())
}

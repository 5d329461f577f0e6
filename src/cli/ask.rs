//! The values of a new record: taken from the arguments, else prompted for at a terminal.
//!
//! Only this file prompts the user. Without a terminal, missing values are collected and reported
//! together, by the names of their options.

use std::io::{self, IsTerminal};

use inquire::ui::{RenderConfig, Styled};
use inquire::{InquireError, MultiSelect, Select, Text};

use super::Program;
use crate::{message, messages};
use plan_core::diagnostic::did_you_mean;
use plan_core::locale::Locale;
use plan_core::messages::language_name;
use plan_core::schema::{is_id, slug};

/// An item of a list of choices: its id and its label.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    pub id: String,
    pub shown: String,
}

/// Collects values, and errors about invalid or missing ones.
pub(super) struct Ask<'p> {
    program: &'p Program,
    is_terminal: bool,
    missing: Vec<String>,
    errors: Vec<String>,
}

impl<'p> Ask<'p> {
    pub(super) fn new(program: &'p Program) -> Self {
        // Prompts go to standard error; standard output is for the result.
        let is_terminal = io::stdin().is_terminal() && io::stderr().is_terminal();
        let config = match program.uses_color(is_terminal) {
            true => RenderConfig::default_colored(),
            false => RenderConfig::empty(),
        };
        // The default indicator of a cancelled prompt is English; our message follows it.
        inquire::set_global_render_config(config.with_canceled_prompt_indicator(Styled::new("…")));
        Self { program, is_terminal, missing: Vec::new(), errors: Vec::new() }
    }

    /// Prints the errors; returns whether there are any.
    pub(super) fn is_refused(&self) -> bool {
        let Self { program, missing, errors, is_terminal: _ } = self;
        for error in errors {
            program.print_error(error);
        }
        if !missing.is_empty() {
            let flags = missing.join(", ");
            program.print_error(&message!(*program, "prompt-missing", flags = flags));
        }
        !missing.is_empty() || !errors.is_empty()
    }

    /// Adds an error about an invalid value.
    pub(super) fn add_error(&mut self, error: String) {
        self.errors.push(error);
    }

    /// Adds a missing option.
    pub(super) fn missing(&mut self, flag: &str) {
        self.missing.push(flag.to_owned());
    }

    /// Takes a text of one line from the arguments, or prompts for it.
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
                Err(error) => {
                    let colon = messages::colon(self.program.ui_language);
                    self.errors.push(format!("{flag}{colon} {error}"));
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
                Err(error) => eprintln!("  {error}"),
            }
        }
    }

    /// Takes a text in each language, or prompts for it; the option of a language is `--title-nl`.
    pub(super) fn texts<'g>(
        &mut self,
        flag: &str,
        given: &dyn Fn(Locale) -> Option<&'g str>,
        languages: &[Locale],
        question: &str,
    ) -> io::Result<Vec<(Locale, String)>> {
        let mut texts = Vec::new();
        for locale in languages {
            let language = language_name(*locale, self.program.ui_language);
            let question = message!(
                self.program,
                "prompt-in-language",
                question = question,
                language = language
            );
            let flag = format!("--{flag}-{locale}");
            let program = self.program;
            let check = |text: &str| one_line(program, text);
            if let Some(text) = self.text(&flag, given(*locale), &question, None, &check)? {
                texts.push((*locale, text));
            }
        }
        Ok(texts)
    }

    /// Takes an unused permanent id, or prompts for it with a suggestion derived from the first
    /// text.
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
                let problem = message!(program, "prompt-no-id", id = id);
                return Err(match slug(id) {
                    Some(slug) => {
                        message!(program, "prompt-such-id", problem = problem, id = slug)
                    }
                    None => problem,
                });
            }
            match taken(id) {
                Some(place) => Err(message!(program, "prompt-id-taken", id = id, place = place)),
                None => Ok(()),
            }
        };
        let question = message!(program, "prompt-id", question = question);
        let proposal = texts.first().and_then(|(_, text)| slug(text));
        self.text(flag, given, &question, proposal, &check)
    }

    /// Takes one of several choices, or prompts for it.
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
        let help = message!(self.program, "prompt-choose-one");
        let prompt = Select::new(question, shown).with_help_message(&help).with_page_size(12);
        Ok(Some(self.answer(prompt.raw_prompt())?.index))
    }

    /// Takes any number of choices, or prompts for them; without a terminal, none are required.
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
        let help = message!(self.program, "prompt-choose-several");
        let prompt = MultiSelect::new(question, shown).with_help_message(&help).with_page_size(12);
        let chosen = self.answer(prompt.raw_prompt())?;
        Ok(chosen.into_iter().map(|option| choices[option.index].id.clone()).collect())
    }

    /// Adds an error about a value that is not among the known ones.
    pub(super) fn unknown(&mut self, flag: &str, written: &str, known: &[String]) {
        let program = self.program;
        let problem = message!(program, "prompt-unknown", flag = flag, value = written);
        self.errors.push(match did_you_mean(written, known.iter().map(String::as_str)) {
            Some(near) => {
                message!(program, "prompt-did-you-mean", problem = problem, near = near)
            }
            None if known.is_empty() => problem,
            None => {
                let known: Vec<String> = known.iter().map(|id| format!("`{id}`")).collect();
                message!(program, "prompt-known", problem = problem, known = known.join(", "))
            }
        });
    }

    fn answer<T>(&self, answer: Result<T, InquireError>) -> io::Result<T> {
        answer.map_err(|error| match error {
            InquireError::OperationCanceled | InquireError::OperationInterrupted => {
                io::Error::new(io::ErrorKind::Interrupted, message!(self.program, "prompt-stopped"))
            }
            error => io::Error::other(error.to_string()),
        })
    }
}

fn ids(choices: &[Choice]) -> Vec<String> {
    choices.iter().map(|choice| choice.id.clone()).collect()
}

/// Checks that a text is a single line and not empty.
pub(super) fn one_line(program: &Program, text: &str) -> Result<(), String> {
    if text.is_empty() {
        Err(message!(program, "prompt-empty"))
    } else if text.contains(['\n', '\r']) {
        Err(message!(program, "prompt-one-line"))
    } else {
        Ok(())
    }
}

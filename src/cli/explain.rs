//! `explain`: the documentation of a code.

use std::io::{self, Write};

use clap::Args;

use super::{Outcome, Program};
use crate::message;
use plan_check::all_codes;
use plan_core::diagnostic::messages;
use plan_language::units::groups::Unknown;

/// Arguments of `explain`.
#[derive(Args)]
pub(super) struct Options {
    code: Option<String>,
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    let codes = all_codes();
    let mut out = io::stdout().lock();
    let Some(wanted) = &options.code else {
        for code in codes {
            writeln!(out, "{:<20} {}", code.name(), messages::summary(code, program.ui_language))?;
        }
        return Ok(Outcome::Clean);
    };
    if let Some(code) = codes.iter().find(|code| code.name() == wanted) {
        let page = code.definition().pages[program.ui_language as usize];
        writeln!(out, "{}", page.trim_end())?;
        return Ok(Outcome::Clean);
    }
    let unknown = Unknown::among(wanted, codes.iter().map(|code| code.name()));
    let what = message!(program, "unknown-code");
    program.print_error(&program.offer_list(&what, &unknown, "benelux-plan explain"));
    Ok(Outcome::Error)
}

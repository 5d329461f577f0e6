//! `explain`: the documentation of a code of a finding or of a change.

use std::io::{self, Write};

use clap::Args;

use super::{Outcome, Program};
use crate::message;
use plan_changes::ChangeCode;
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
            writeln!(out, "{:<24} {}", code.name(), messages::summary(code, program.ui_language))?;
        }
        writeln!(out, "\n{}", message!(program, "changes-codes-heading"))?;
        for code in ChangeCode::ALL {
            writeln!(out, "{:<24} {}", code.name(), code.summary(program.ui_language))?;
        }
        return Ok(Outcome::Clean);
    };
    if let Some(code) = codes.iter().find(|code| code.name() == wanted) {
        let page = code.definition().pages[program.ui_language as usize];
        writeln!(out, "{}", page.trim_end())?;
        return Ok(Outcome::Clean);
    }
    if let Some(code) = ChangeCode::from_name(wanted) {
        writeln!(out, "# {code}\n\n{}", code.page(program.ui_language))?;
        return Ok(Outcome::Clean);
    }
    let of_changes = ChangeCode::ALL.map(ChangeCode::name);
    let known = codes.iter().map(|code| code.name()).chain(of_changes);
    let unknown = Unknown::among(wanted, known);
    let what = message!(program, "unknown-code");
    program.print_error(&program.offer_list(&what, &unknown, "benelux-plan explain"));
    Ok(Outcome::Error)
}

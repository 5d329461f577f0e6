//! The comparison as one JSON document; `docs/diff.md` describes it. Always in English.

use std::io::{self, Write};

use super::view::View;

pub(super) fn emit(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, view).map_err(io::Error::from)?;
    writeln!(out)
}

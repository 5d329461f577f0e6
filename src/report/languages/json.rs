//! The comparison as one JSON document, always in English; `docs/diff.md` describes it.

use std::io::{self, Write};

use super::view::View;

pub(super) fn write(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, view).map_err(io::Error::from)?;
    writeln!(out)
}

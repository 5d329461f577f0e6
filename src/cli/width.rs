//! The width of human-readable output, in columns.

use std::env;
use std::io;

use terminal_size::{Width, terminal_size_of};

/// The line width if neither `COLUMNS` nor a terminal provides one.
pub(super) const DEFAULT_COLUMNS: usize = 100;

/// The limits of the line width: narrower lines break words and tables, longer ones are hard to
/// read.
const MIN_COLUMNS: usize = 60;
const MAX_COLUMNS: usize = 140;

/// Returns the line width for prose: from `COLUMNS`, or else from the terminal, within limits;
/// `None` if neither states one.
pub(super) fn columns(is_terminal: bool) -> Option<usize> {
    Some(table_width(is_terminal)?.clamp(MIN_COLUMNS, MAX_COLUMNS))
}

/// Returns the width for tables, which is not limited because the user chose it.
pub(super) fn table_width(is_terminal: bool) -> Option<usize> {
    let terminal = || {
        let size = terminal_size_of(io::stdout()).or_else(|| terminal_size_of(io::stderr()));
        size.map(|(Width(columns), _)| columns.into())
    };
    columns_or_terminal(env::var("COLUMNS").ok().as_deref(), || {
        is_terminal.then(terminal).flatten()
    })
}

/// Returns the value of `COLUMNS` if it is a positive number, or else the width of the terminal.
fn columns_or_terminal(
    columns: Option<&str>,
    terminal: impl FnOnce() -> Option<usize>,
) -> Option<usize> {
    let columns = columns.and_then(|columns| columns.trim().parse().ok());
    columns.filter(|columns| *columns > 0).or_else(terminal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_explicit_width_overrides_the_terminal() {
        assert_eq!(columns_or_terminal(Some("72"), || Some(120)), Some(72));
        assert_eq!(columns_or_terminal(Some(""), || Some(120)), Some(120));
        assert_eq!(columns_or_terminal(Some("wide"), || Some(120)), Some(120));
        assert_eq!(columns_or_terminal(Some("0"), || None), None);
        assert_eq!(columns_or_terminal(None, || Some(30)), Some(30));
    }
}

//! How many columns the output for people has.

use std::env;
use std::io;

use terminal_size::{Width, terminal_size_of};

/// The columns of a line of sentences where nobody says how many there are.
pub(super) const UNKNOWN: usize = 100;

/// Fewer columns would cut words and tables apart; in longer lines than this an eye gets lost.
const FEWEST: usize = 60;
const MOST: usize = 140;

/// The columns that sentences may take on an output: what `COLUMNS` says, else what the terminal
/// has; nothing where the output is no terminal.
pub(super) fn columns(is_terminal: bool) -> Option<usize> {
    Some(asked(is_terminal)?.clamp(FEWEST, MOST))
}

/// The columns that a table may take, which its reader wants to see as wide as it is.
pub(super) fn asked(is_terminal: bool) -> Option<usize> {
    let terminal = || {
        let size = terminal_size_of(io::stdout()).or_else(|| terminal_size_of(io::stderr()));
        size.map(|(Width(columns), _)| columns.into())
    };
    said(env::var("COLUMNS").ok().as_deref(), || is_terminal.then(terminal).flatten())
}

/// What `COLUMNS` says, where that is a number of columns; else what the terminal says.
fn said(columns: Option<&str>, terminal: impl FnOnce() -> Option<usize>) -> Option<usize> {
    let columns = columns.and_then(|columns| columns.trim().parse().ok());
    columns.filter(|columns| *columns > 0).or_else(terminal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_explicit_width_overrides_the_terminal() {
        assert_eq!(said(Some("72"), || Some(120)), Some(72));
        assert_eq!(said(Some(""), || Some(120)), Some(120));
        assert_eq!(said(Some("wide"), || Some(120)), Some(120));
        assert_eq!(said(Some("0"), || None), None);
        assert_eq!(said(None, || Some(30)), Some(30));
    }
}

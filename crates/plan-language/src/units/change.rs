//! The changes between two versions of a text, word by word.
//!
//! Words are compared in the folded form of fingerprints, so other spaces, quotation marks or
//! dashes are no change. The pieces of the result are slices of the original texts.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

use plan_core::confirmation::fingerprint::fold;

/// A piece of a changed text, with the spaces before it.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Piece<'t> {
    /// Unchanged; a slice of the new text.
    Same(&'t str),
    /// Only in the old text.
    Removed(&'t str),
    /// Only in the new text.
    Added(&'t str),
}

/// The longest text, in bytes, that is compared word by word.
const LONGEST: usize = 100_000;

/// Returns the changes from one text to another. The unchanged and the added pieces together are
/// the new text. Texts that are too long or have hardly a word in common are replaced as a whole.
pub fn change<'t>(old: &'t str, new: &'t str) -> Vec<Piece<'t>> {
    if fold(old) == fold(new) {
        return vec![Piece::Same(new)];
    }
    let mut whole = Vec::new();
    whole.extend((!old.is_empty()).then_some(Piece::Removed(old)));
    whole.extend((!new.is_empty()).then_some(Piece::Added(new)));
    if old.len().max(new.len()) > LONGEST {
        return whole;
    }
    let (Some(of_old), Some(of_new)) = (tokens(old), tokens(new)) else { return whole };
    if of_old.is_empty() || of_new.is_empty() {
        return whole;
    }
    let keys = |tokens: &[ChangeToken]| -> Vec<String> {
        tokens.iter().map(|token| token.key.clone()).collect()
    };
    let ops = capture_diff_slices(Algorithm::Myers, &keys(&of_old), &keys(&of_new));
    let stretches = stretches(&ops, &of_new);
    // If less than a quarter of the words stayed, a patchwork of old and new is unreadable.
    let words = |tokens: &[ChangeToken]| tokens.iter().filter(|token| token.is_word()).count();
    let kept: usize =
        stretches.iter().filter(|s| s.is_same).map(|s| words(&of_new[s.new.clone()])).sum();
    if kept * 4 < words(&of_old).max(words(&of_new)) {
        return whole;
    }
    let mut pieces = Vec::new();
    for stretch in stretches {
        let removed = slice(old, &of_old[stretch.old]);
        let added = slice(new, &of_new[stretch.new]);
        if stretch.is_same {
            pieces.push(Piece::Same(added));
            continue;
        }
        pieces.extend((!removed.is_empty()).then_some(Piece::Removed(removed)));
        pieces.extend((!added.is_empty()).then_some(Piece::Added(added)));
    }
    pieces
}

/// A word or a punctuation mark.
struct ChangeToken {
    /// Its folded text, with a space before it where one counts.
    key: String,
    /// Its byte range, from the end of the token before it.
    start: usize,
    end: usize,
}

impl ChangeToken {
    fn is_word(&self) -> bool {
        self.key.chars().any(char::is_alphanumeric)
    }
}

fn slice<'t>(text: &'t str, tokens: &[ChangeToken]) -> &'t str {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => text.get(first.start..last.end).unwrap_or_default(),
        _ => "",
    }
}

/// Splits a text at the word boundaries of its folded form (Unicode Standard Annex 29), so that
/// texts with the same folded form have the same keys. `None` if the folded form cannot be aligned
/// with the original text.
fn tokens(text: &str) -> Option<Vec<ChangeToken>> {
    let folded = fold(text);
    let mut tokens: Vec<ChangeToken> = Vec::new();
    // The first word gets a blank too, so that it matches the same word further on.
    let mut is_after_blank = true;
    let mut at = 0;
    let mut segments = folded.split_word_bounds().peekable();
    while let Some(segment) = segments.next() {
        if segment == " " {
            is_after_blank = true;
            continue;
        }
        // Three dots may be one character in the original text.
        let mut word = segment.to_owned();
        while word.ends_with('.') && segments.peek() == Some(&".") {
            word.extend(segments.next());
        }
        let end = end_of(text, at, &word)?;
        let key = if is_after_blank { format!(" {word}") } else { word };
        tokens.push(ChangeToken { key, start: at, end });
        (is_after_blank, at) = (false, end);
    }
    if let Some(last) = tokens.last_mut() {
        last.end = text.len();
    }
    Some(tokens)
}

/// Finds the end of a folded word in the original text, from the offset `at` on.
fn end_of(text: &str, at: usize, word: &str) -> Option<usize> {
    let rest = text.get(at..)?;
    let start = at + (rest.len() - rest.trim_start().len());
    let mut found = None;
    for (offset, c) in text.get(start..)?.char_indices() {
        let end = start + offset + c.len_utf8();
        let folded = fold(text.get(start..end)?);
        if folded == word {
            // Invisible characters belong to the word before them; spaces do not.
            if c.is_whitespace() {
                break;
            }
            found = Some(end);
        } else if found.is_some() || folded.len() > word.len() + 8 {
            break;
        }
    }
    found
}

/// A range of tokens that is equal in both texts, or differs.
struct Stretch {
    is_same: bool,
    old: std::ops::Range<usize>,
    new: std::ops::Range<usize>,
}

/// Merges changes with nothing but unchanged punctuation between them.
fn stretches(ops: &[DiffOp], new: &[ChangeToken]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for (at, op) in ops.iter().enumerate() {
        let is_inner = at > 0 && at + 1 < ops.len();
        let has_word = new[op.new_range()].iter().any(ChangeToken::is_word);
        let is_same = matches!(op, DiffOp::Equal { .. }) && (has_word || !is_inner);
        match stretches.last_mut() {
            Some(last) if !last.is_same && !is_same => {
                last.old.end = op.old_range().end;
                last.new.end = op.new_range().end;
            }
            _ => stretches.push(Stretch { is_same, old: op.old_range(), new: op.new_range() }),
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Marks removed pieces as `[-…-]` and added ones as `{+…+}`.
    fn marked(old: &str, new: &str) -> String {
        let mark = |piece: &Piece<'_>| match piece {
            Piece::Same(text) => (*text).to_owned(),
            Piece::Removed(text) => format!("[-{text}-]"),
            Piece::Added(text) => format!("{{+{text}+}}"),
        };
        change(old, new).iter().map(mark).collect()
    }

    #[test]
    fn changed_words_are_found_and_typography_is_ignored() {
        for (old, new, expected) in [
            ("een twee drie", "een twee drie", "een twee drie"),
            ("een twee drie", "een vier drie", "een[- twee-]{+ vier+} drie"),
            ("een drie", "een twee drie", "een{+ twee+} drie"),
            ("een twee drie", "een drie", "een[- twee-] drie"),
            ("een twee", "nul een twee", "{+nul+} een twee"),
            ("« oui » : l'eau…", "“oui”: l’eau...", "“oui”: l’eau..."),
            ("« oui » : l'eau, 70 %", "“oui”: l’eau, 80%", "“oui”: l’eau,[- 70-]{+ 80+}%"),
            ("tot 1.234,5 ton", "tot 1.235,5 ton", "tot[- 1.234,5-]{+ 1.235,5+} ton"),
            // The only common token is a comma.
            ("w a, b z y x", "w c, d z y x", "w[- a, b-]{+ c, d+} z y x"),
            (
                "een twee drie vier",
                "un deux drei quatre",
                "[-een twee drie vier-]{+un deux drei quatre+}",
            ),
            ("a", "", "[-a-]"),
            ("", "a", "{+a+}"),
            // An invisible character does not anchor the comparison.
            ("\"", "\u{ad}", "[-\"-]{+\u{ad}+}"),
        ] {
            assert_eq!(marked(old, new), expected, "{old} → {new}");
        }
    }

    proptest! {
        #[test]
        fn unchanged_and_added_pieces_make_up_the_new_text(
            old in "([a-c«»’'\"%:;.…–é\\-]|e\u{301}|\u{ad}|[ \\n\u{a0}]){0,30}",
            new in "([a-c«»’'\"%:;.…–é\\-]|e\u{301}|\u{ad}|[ \\n\u{a0}]){0,30}",
        ) {
            let pieces = change(&old, &new);
            let text: String = pieces.iter().map(|piece| match piece {
                Piece::Same(text) | Piece::Added(text) => *text,
                Piece::Removed(_) => "",
            }).collect();
            prop_assert_eq!(&text, &new);
            let is_same = pieces.iter().all(|piece| matches!(piece, Piece::Same(_)));
            prop_assert_eq!(is_same, fold(&old) == fold(&new));
        }

        #[test]
        fn tokens_cover_the_whole_text(
            text in "([a-c«»’'\"%:;.…–é\\-]|e\u{301}|\u{ad}|[ \\n\u{a0}]){0,30}",
        ) {
            let tokens = tokens(&text);
            prop_assert!(tokens.is_some());
            let keys: String = tokens.unwrap_or_default().iter().map(|t| t.key.clone()).collect();
            prop_assert_eq!(keys.trim_start(), fold(&text));
        }
    }
}

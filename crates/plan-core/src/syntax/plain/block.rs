//! Literal block scalars (YAML 1.2.2, 8.1.2).

use memchr::memchr_iter;

use super::LineParser;
use crate::syntax::text::push_run;
use crate::syntax::{Node, Text, Value};

impl LineParser<'_> {
    /// Parses a block scalar from its `|` on, whose lines are deeper than `column`.
    pub(super) fn block(&mut self, at: usize, column: usize) -> Option<()> {
        let is_stripped = self.byte(at + 1) == b'-';
        let header = at + 1 + usize::from(is_stripped);
        let mut line = header + self.blanks(header) + 1;
        if self.byte(line - 1) != b'\n' {
            return None;
        }
        let depth = self.blanks(line);
        let start = line + depth;
        if depth <= column || matches!(self.byte(start), b'\n' | 0) {
            return None;
        }
        self.block.clear();
        self.runs.clear();
        let end = loop {
            let from = line + depth;
            let after = self.line_end(from) + 1;
            push_run(&mut self.runs, self.block.len(), from - start);
            self.block.push_str(&self.text[from..after]);
            let Some(next) = self.next_of_block(after, depth)? else { break self.at };
            // Empty lines inside the scalar belong to the text.
            for end in memchr_iter(b'\n', &self.bytes[after..next]) {
                push_run(&mut self.runs, self.block.len(), after + end - start);
                self.block.push('\n');
            }
            line = next;
        };
        if is_stripped {
            self.block.pop();
        }
        let span = self.span(&(start..end));
        let shown = self.text[start..end].trim_end().len();
        let shown = self.span(&(start..start + shown));
        let text = Text::block(&self.block, &self.runs, span.start, shown);
        self.builder.add(Node { span, value: Value::Text(text) }).ok()?;
        let line = self.text[..end].rfind('\n').map_or(0, |at| at + 1);
        self.go_to_line(line);
        Some(())
    }

    /// Returns the next line of a block scalar that is not empty. `Some(None)` is the end of the
    /// scalar, with [`Self::at`] at what follows; `None` is a line of more spaces than the
    /// indentation, which is not plain.
    #[expect(clippy::option_option, reason = "the end of a block and an odd line differ")]
    fn next_of_block(&mut self, mut line: usize, depth: usize) -> Option<Option<usize>> {
        loop {
            let blanks = self.blanks(line);
            let at = line + blanks;
            match self.bytes.get(at) {
                Some(b'\n') if blanks > depth => return None,
                Some(b'\n') => line = at + 1,
                Some(_) if blanks >= depth => return Some(Some(line)),
                _ => {
                    self.at = at;
                    return Some(None);
                }
            }
        }
    }
}

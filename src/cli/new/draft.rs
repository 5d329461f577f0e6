//! Files with an edit that is not written yet.

use std::collections::HashMap;
use std::fs;
use std::io;

use super::EditSession;
use crate::atomic_write;
use crate::cli::Outcome;
use crate::report::Format;
use plan_check::compile::{Compilation, compile};
use plan_core::diagnostic::{Diagnostic, Severity};
use plan_core::edit::EditError;
use plan_core::world::World;
use plan_core::world::overlay::Overlay;

const MARK: &str = "\u{feff}";

/// Edits of files of the plan, in the order in which they will be written.
pub(super) struct Draft<'d> {
    session: &'d EditSession<'d>,
    files: Vec<File>,
}

struct File {
    /// The path inside the plan folder.
    path: String,
    /// The bytes on disk; none when there is no such file.
    before: Option<Vec<u8>>,
    /// The new text, without its byte order mark.
    text: String,
    has_mark: bool,
}

impl File {
    fn bytes(&self) -> Vec<u8> {
        let mark = if self.has_mark { MARK } else { "" };
        format!("{mark}{}", self.text).into_bytes()
    }
}

impl<'d> Draft<'d> {
    pub(super) fn new(session: &'d EditSession<'d>) -> Self {
        Self { session, files: Vec::new() }
    }

    /// Changes the text of a file; one that is not there begins with `begin`, if that is given.
    pub(super) fn change(
        &mut self,
        path: &str,
        begin: Option<&str>,
        change: impl FnOnce(&str) -> Result<String, EditError>,
    ) -> Result<(), Outcome> {
        let program = self.session.program;
        let at = match self.files.iter().position(|file| file.path == path) {
            Some(at) => at,
            None => {
                let file = self.open(path, begin)?;
                self.files.push(file);
                self.files.len() - 1
            }
        };
        match change(&self.files[at].text) {
            Ok(text) => {
                self.files[at].text = text;
                Ok(())
            }
            Err(error) => {
                let words = match error {
                    EditError::Damaged => program.say(
                        "has faults of syntax; mend them first (`benelux-plan check`); nothing was written",
                        "heeft syntaxisfouten; herstel die eerst (`benelux-plan check`); er is niets geschreven",
                        "a des erreurs de syntaxe ; corrigez-les d’abord (`benelux-plan check`) ; rien n’a été écrit",
                    ),
                    EditError::Unsafe => program.say(
                        "is written in a way that cannot be added to without changing the rest; add it by hand; nothing was written",
                        "is zo geschreven dat er niets bij kan zonder de rest te wijzigen; voeg het met de hand toe; er is niets geschreven",
                        "est écrit d’une manière qui ne permet pas d’ajout sans modifier le reste ; faites l’ajout à la main ; rien n’a été écrit",
                    ),
                };
                program.complain(&format!("`{}` {words}", self.shown(path)));
                Err(Outcome::Error)
            }
        }
    }

    /// Makes a new file.
    pub(super) fn create(&mut self, path: &str, text: String) -> Result<(), Outcome> {
        let program = self.session.program;
        if program.plan.join(path).symlink_metadata().is_ok() {
            let words = program.say(
                "is there already; nothing was written",
                "bestaat al; er is niets geschreven",
                "existe déjà ; rien n’a été écrit",
            );
            program.complain(&format!("`{}` {words}", self.shown(path)));
            return Err(Outcome::Error);
        }
        self.files.push(File { path: path.to_owned(), before: None, text, has_mark: false });
        Ok(())
    }

    fn shown(&self, path: &str) -> String {
        format!("{}/{path}", self.session.disk.name())
    }

    fn open(&self, path: &str, begin: Option<&str>) -> Result<File, Outcome> {
        let session = self.session;
        let bytes = match fs::read(session.program.plan.join(path)) {
            Ok(bytes) => bytes,
            Err(error) => {
                if let (io::ErrorKind::NotFound, Some(begin)) = (error.kind(), begin) {
                    let (path, text) = (path.to_owned(), begin.to_owned());
                    return Ok(File { path, before: None, text, has_mark: false });
                }
                session.program.complain(&format!("`{}`: {error}", self.shown(path)));
                return Err(Outcome::Error);
            }
        };
        let text = String::from_utf8_lossy(&bytes);
        let has_mark = text.starts_with(MARK);
        let text = text.strip_prefix(MARK).unwrap_or(&text).to_owned();
        // Places in the file were found in the text that was compiled.
        let shown = self.shown(path);
        let mut files = session.compilation.sources.files().iter();
        let is_compiled = files.any(|file| file.path() == shown && file.text() == text);
        if !is_compiled {
            self.complain_of_change(path);
            return Err(Outcome::Error);
        }
        Ok(File { path: path.to_owned(), before: Some(bytes), text, has_mark })
    }

    fn complain_of_change(&self, path: &str) {
        let program = self.session.program;
        let words = program.say(
            "was changed meanwhile; nothing was written; give the command again",
            "is intussen gewijzigd; er is niets geschreven; geef het commando opnieuw",
            "a été modifié entre-temps ; rien n’a été écrit ; relancez la commande",
        );
        program.complain(&format!("`{}` {words}", self.shown(path)));
    }

    /// Compiles the plan with the edits, and writes them when they bring no new error.
    pub(super) fn write(self) -> io::Result<Result<Compilation, Outcome>> {
        let EditSession { program, disk, compilation } = self.session;
        let world = Overlay::new(disk);
        let world =
            self.files.iter().fold(world, |world, file| world.with(&file.path, file.bytes()));
        let after = compile(&world)?;
        let new = new_errors(compilation, &after);
        if !new.is_empty() {
            program.emit(&after, &new, Format::Human, false)?;
            program.tell(program.say(
                "nothing was written; with this addition the plan would have these errors",
                "er is niets geschreven; met deze toevoeging zou het plan deze fouten hebben",
                "rien n’a été écrit ; avec cet ajout, le plan aurait ces erreurs",
            ));
            return Ok(Err(Outcome::Refused));
        }
        for file in &self.files {
            let now = fs::read(program.plan.join(&file.path)).ok();
            if now != file.before {
                self.complain_of_change(&file.path);
                return Ok(Err(Outcome::Error));
            }
        }
        let files: Vec<_> =
            self.files.iter().map(|file| (program.plan.join(&file.path), file.bytes())).collect();
        atomic_write::write_all(&files)?;
        Ok(Ok(after))
    }
}

/// The errors that are there after an edit and were not there before. Places move with an edit, so
/// a finding is known by what it says and where it is filed.
pub(in crate::cli) fn new_errors(before: &Compilation, after: &Compilation) -> Vec<Diagnostic> {
    let name = |compilation: &Compilation, diagnostic: &Diagnostic| {
        let file = compilation.sources.file_of(diagnostic.primary.span);
        let path = file.map(|file| file.path().to_owned());
        let Diagnostic { code, subject, message, args, .. } = diagnostic;
        format!("{path:?} {code:?} {subject:?} {message} {args:?}")
    };
    let is_error = |diagnostic: &&Diagnostic| diagnostic.severity == Severity::Error;
    let mut known: HashMap<String, usize> = HashMap::new();
    for diagnostic in before.diagnostics.iter().filter(is_error) {
        *known.entry(name(before, diagnostic)).or_default() += 1;
    }
    let is_new = |diagnostic: &&Diagnostic| match known.get_mut(&name(after, diagnostic)) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    after.diagnostics.iter().filter(is_error).filter(is_new).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan_core::world::memory::Memory;

    #[test]
    fn only_errors_that_an_edit_brings_are_new() {
        let fora = "- id: a\n  kind: x\n  name: { nl: A, fr: A }\n";
        let before = Memory::default().with("registers/fora.yaml", fora);
        let more = format!("# moved\n{fora}- id: a\n  kind: x\n  name: {{ nl: A, fr: A }}\n");
        let after = before.clone().with("registers/fora.yaml", more);
        let (before, after) = (compile(&before).unwrap(), compile(&after).unwrap());
        let new: Vec<&str> =
            new_errors(&before, &after).iter().map(|diagnostic| diagnostic.code.name()).collect();
        assert_eq!(new, ["duplicate-id", "unknown-value"]);
        assert_eq!(new_errors(&after, &after), []);
    }
}

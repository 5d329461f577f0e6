//! Messages about edits of plan files that were not made.

use std::io;

use super::{Outcome, Program};
use crate::edit_session::{SessionError, Trial};
use crate::report::Format;
use plan_core::edit::EditError;
use plan_core::world::World;
use plan_core::world::disk::Disk;

impl Program {
    /// Reports why nothing was written. `with_edits` is the sentence that follows errors which the
    /// edits would introduce.
    ///
    /// # Errors
    ///
    /// When the error is one of the system, or when it cannot be printed.
    pub(super) fn report_edit_error(
        &self,
        disk: &Disk,
        error: SessionError,
        with_edits: impl FnOnce(&Self),
    ) -> io::Result<Outcome> {
        let shown = |path: &str| format!("`{}/{path}`", disk.name());
        match error {
            SessionError::ChangedOnDisk { path } => {
                let words = self.say(
                    "was changed meanwhile; nothing was written; give the command again",
                    "is intussen gewijzigd; er is niets geschreven; geef het commando opnieuw",
                    "a été modifié entre-temps ; rien n’a été écrit ; relancez la commande",
                );
                self.complain(&format!("{} {words}", shown(&path)));
            }
            SessionError::AlreadyExists { path } => {
                let words = self.say(
                    "is there already; nothing was written",
                    "bestaat al; er is niets geschreven",
                    "existe déjà ; rien n’a été écrit",
                );
                self.complain(&format!("{} {words}", shown(&path)));
            }
            SessionError::Unreadable { path, error } => {
                self.complain(&format!("{}: {error}", shown(&path)));
            }
            SessionError::Edit { path, error } => {
                let words = match error {
                    EditError::Damaged => self.say(
                        "has faults of syntax; mend them first (`benelux-plan check`); nothing was written",
                        "heeft syntaxisfouten; herstel die eerst (`benelux-plan check`); er is niets geschreven",
                        "a des erreurs de syntaxe ; corrigez-les d’abord (`benelux-plan check`) ; rien n’a été écrit",
                    ),
                    EditError::Unsafe => self.say(
                        "is written in a way that cannot be added to without changing the rest; add it by hand; nothing was written",
                        "is zo geschreven dat er niets bij kan zonder de rest te wijzigen; voeg het met de hand toe; er is niets geschreven",
                        "est écrit d’une manière qui ne permet pas d’ajout sans modifier le reste ; faites l’ajout à la main ; rien n’a été écrit",
                    ),
                };
                self.complain(&format!("{} {words}", shown(&path)));
            }
            SessionError::NewErrors(trial) => {
                let Trial { compilation, new_errors } = *trial;
                self.emit(&compilation, &new_errors, Format::Human, false)?;
                with_edits(self);
                return Ok(Outcome::Refused);
            }
            SessionError::Io(error) => return Err(error),
        }
        Ok(Outcome::Error)
    }
}

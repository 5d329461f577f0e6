//! Messages that explain why an edit of plan files was rejected.

use std::io;

use super::{Outcome, Program};
use crate::edit_session::{SessionError, Trial};
use crate::message;
use crate::report::Format;
use plan_core::edit::EditError;
use plan_core::world::World;
use plan_core::world::disk::Disk;

impl Program {
    /// Reports why nothing was written. `with_edits` prints what follows the errors that the edits
    /// would introduce.
    ///
    /// # Errors
    ///
    /// Returns an I/O error of the session, or an error from printing.
    pub(super) fn report_edit_error(
        &self,
        disk: &Disk,
        error: SessionError,
        with_edits: impl FnOnce(&Self),
    ) -> io::Result<Outcome> {
        let shown = |path: &str| format!("{}/{path}", disk.name());
        match error {
            SessionError::ChangedOnDisk { path } => {
                let path = shown(&path);
                self.print_error(&message!(self, "edit-changed-meanwhile", path = path));
            }
            SessionError::AlreadyExists { path } => {
                self.print_error(&message!(self, "edit-already-exists", path = shown(&path)));
            }
            SessionError::Unreadable { path, error } => {
                self.print_error(&format!("`{}`: {error}", shown(&path)));
            }
            SessionError::Edit { path, error } => {
                let path = shown(&path);
                self.print_error(&match error {
                    EditError::Damaged => message!(self, "edit-damaged", path = path),
                    EditError::Unsafe => message!(self, "edit-unsafe", path = path),
                });
            }
            SessionError::NewErrors(trial) => {
                let Trial { compilation, new_errors } = *trial;
                self.print_report(&compilation, &new_errors, Format::Human, false)?;
                with_edits(self);
                return Ok(Outcome::Refused);
            }
            SessionError::Io(error) => return Err(error),
        }
        Ok(Outcome::Error)
    }
}

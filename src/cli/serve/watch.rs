//! Looks at the plan and the templates, and says when something changed.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, ModifyKind, RenameMode};
use notify::{Config, Event, EventKind, PollWatcher, RecursiveMode, Watcher};

/// How long nothing must change before a change counts: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(8);
/// How long, when the last change was that a file became whole: others may follow it.
const SHORT: Duration = Duration::from_millis(2);
/// How long is waited at most, while changes go on.
const LONGEST: Duration = Duration::from_millis(200);
/// How often folders are looked at where the system cannot tell changes.
const POLL: Duration = Duration::from_millis(500);

/// Something that changed.
struct Change {
    path: PathBuf,
    /// A file whose writer closed it, or that was moved to its place.
    is_whole: bool,
}

impl Change {
    fn quiet(&self) -> Duration {
        if self.is_whole { SHORT } else { QUIET }
    }
}

/// Watches folders.
pub(super) struct Watch {
    watcher: Box<dyn Watcher + Send>,
    changes: Receiver<Change>,
    folders: Vec<PathBuf>,
}

impl Watch {
    /// Begins to watch folders, which need not be there yet: the folder around each is watched too.
    ///
    /// # Errors
    ///
    /// When no way of watching works.
    pub fn new(folders: Vec<PathBuf>) -> notify::Result<Self> {
        let (sender, changes) = channel();
        let watcher: Box<dyn Watcher + Send> =
            match notify::recommended_watcher(teller(sender.clone())) {
                Ok(watcher) => Box::new(watcher),
                // Some file systems tell nothing, and the system may watch no more folders.
                Err(_) => {
                    let config = Config::default().with_poll_interval(POLL);
                    Box::new(PollWatcher::new(teller(sender), config)?)
                }
            };
        let mut watch = Self { watcher, changes, folders };
        for folder in watch.folders.clone() {
            if let Some(parent) = folder.parent() {
                watch.watcher.watch(around(parent), RecursiveMode::NonRecursive)?;
            }
        }
        watch.renew();
        Ok(watch)
    }

    /// Watches the folders anew: one that was replaced by another is not watched any more.
    fn renew(&mut self) {
        for folder in &self.folders {
            // A folder that was never watched cannot be let go, one that is not there cannot be
            // watched; the folder around it tells when it comes.
            let _ = self.watcher.unwatch(folder);
            let _ = self.watcher.watch(folder, RecursiveMode::Recursive);
        }
    }

    /// Waits for a change; gives the moment in which it was seen, or `None` when nobody watches
    /// any more.
    pub fn wait(&mut self) -> Option<Instant> {
        // A folder, or one around it, that came, went or moved.
        let is_moved = |folders: &[PathBuf], path: &Path| {
            folders.iter().any(|folder| folder.starts_with(path))
        };
        let mut change = loop {
            let change = self.changes.recv().ok()?;
            if self.folders.iter().any(|folder| change.path.starts_with(folder)) {
                break change;
            }
        };
        let mut is_to_renew = is_moved(&self.folders, &change.path);
        let seen = Instant::now();
        while seen.elapsed() < LONGEST {
            match self.changes.recv_timeout(change.quiet()) {
                Ok(next) => {
                    is_to_renew |= is_moved(&self.folders, &next.path);
                    change = next;
                }
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
        // To watch anew takes longer than to read what changed.
        if is_to_renew {
            self.renew();
        }
        Some(seen)
    }
}

/// A path without parts means the folder in which the program runs.
fn around(parent: &Path) -> &Path {
    if parent.as_os_str().is_empty() { Path::new(".") } else { parent }
}

fn teller(sender: Sender<Change>) -> impl FnMut(notify::Result<Event>) {
    move |event| {
        let Ok(event) = event else { return };
        let is_whole = match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write))
            | EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::Both)) => true,
            // Reading a file is no change, and reading is what we do.
            EventKind::Access(_) => return,
            _ => false,
        };
        for path in event.paths {
            // Nobody listens any more: the program ends.
            let _ = sender.send(Change { path, is_whole });
        }
    }
}

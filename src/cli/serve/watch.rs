//! The watcher of the plan and the templates.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, ModifyKind, RenameMode};
use notify::{Config, Event, EventKind, PollWatcher, RecursiveMode, Watcher};

/// How long to wait for further changes before a change is reported, because editors write a file
/// in several steps.
const SETTLE: Duration = Duration::from_millis(8);
/// The same after a file was completely written, when only other files may follow.
const SETTLE_COMPLETE: Duration = Duration::from_millis(2);
/// The time after which a change is reported even if more changes follow.
const MAX_DELAY: Duration = Duration::from_millis(200);
/// The polling interval if the system does not report changes.
const POLL_INTERVAL: Duration = Duration::from_millis(500);

/// A change of a file or folder.
struct Change {
    path: PathBuf,
    /// Whether the file was closed after writing or renamed into place.
    is_complete: bool,
}

impl Change {
    /// Returns how long to wait for further changes.
    fn settle_time(&self) -> Duration {
        if self.is_complete { SETTLE_COMPLETE } else { SETTLE }
    }
}

/// A watcher of folders and everything in them.
pub(super) struct PlanWatcher {
    watcher: Box<dyn Watcher + Send>,
    changes: Receiver<Change>,
    folders: Vec<PathBuf>,
}

impl PlanWatcher {
    /// Starts to watch folders. They need not exist yet, because their parents are watched too.
    ///
    /// # Errors
    ///
    /// When the folders can be neither watched nor polled.
    pub fn new(folders: Vec<PathBuf>) -> notify::Result<Self> {
        let (sender, changes) = channel();
        let watcher: Box<dyn Watcher + Send> =
            match notify::recommended_watcher(event_handler(sender.clone())) {
                Ok(watcher) => Box::new(watcher),
                // Not supported by the file system, or the limit of watched folders is reached.
                Err(_) => {
                    let config = Config::default().with_poll_interval(POLL_INTERVAL);
                    Box::new(PollWatcher::new(event_handler(sender), config)?)
                }
            };
        let mut watcher = Self { watcher, changes, folders };
        for folder in watcher.folders.clone() {
            if let Some(parent) = folder.parent() {
                watcher.watcher.watch(non_empty(parent), RecursiveMode::NonRecursive)?;
            }
        }
        watcher.rewatch();
        Ok(watcher)
    }

    /// Watches the folders again, because a folder that was replaced is no longer watched.
    fn rewatch(&mut self) {
        for folder in &self.folders {
            // Fails for a folder that was never watched, or does not exist; its parent is watched
            // for its creation.
            let _ = self.watcher.unwatch(folder);
            let _ = self.watcher.watch(folder, RecursiveMode::Recursive);
        }
    }

    /// Waits for a change and returns the time of its first event; `None` if watching has ended.
    pub fn wait(&mut self) -> Option<Instant> {
        // A watched folder or one of its parents was created, removed or renamed.
        let affects_root = |folders: &[PathBuf], path: &Path| {
            folders.iter().any(|folder| folder.starts_with(path))
        };
        let mut change = loop {
            let change = self.changes.recv().ok()?;
            if self.folders.iter().any(|folder| change.path.starts_with(folder)) {
                break change;
            }
        };
        let mut must_rewatch = affects_root(&self.folders, &change.path);
        let first_event = Instant::now();
        while first_event.elapsed() < MAX_DELAY {
            match self.changes.recv_timeout(change.settle_time()) {
                Ok(next) => {
                    must_rewatch |= affects_root(&self.folders, &next.path);
                    change = next;
                }
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
        // Only when needed, because it takes longer than reading the plan.
        if must_rewatch {
            self.rewatch();
        }
        Some(first_event)
    }
}

/// Replaces an empty path with the current folder.
fn non_empty(parent: &Path) -> &Path {
    if parent.as_os_str().is_empty() { Path::new(".") } else { parent }
}

/// Returns a handler that sends the changes in file system events.
fn event_handler(sender: Sender<Change>) -> impl FnMut(notify::Result<Event>) {
    move |event| {
        let Ok(event) = event else { return };
        let is_complete = match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write))
            | EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::Both)) => true,
            // Includes the reads of this program.
            EventKind::Access(_) => return,
            _ => false,
        };
        for path in event.paths {
            // Fails when the program is shutting down.
            let _ = sender.send(Change { path, is_complete });
        }
    }
}

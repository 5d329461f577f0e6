//! The progress line of operations that take longer than half a second.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How long an operation may take before the line appears.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often the line is redrawn.
const TICK: Duration = Duration::from_millis(100);

/// A progress line, removed when dropped. Without a terminal there is none.
pub(super) struct Progress {
    line: Option<Line>,
}

struct Line {
    bar: ProgressBar,
    /// Dropped to stop the thread.
    done: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Progress {
    /// Starts the timer that makes the line appear.
    pub fn start(is_wanted: bool) -> Self {
        if !is_wanted {
            return Self { line: None };
        }
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {elapsed}") {
            bar.set_style(style);
        }
        let (done, waits) = channel::<()>();
        let shown = bar.clone();
        let thread = std::thread::spawn(move || {
            if waits.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                shown.set_draw_target(ProgressDrawTarget::stderr());
                shown.enable_steady_tick(TICK);
            }
        });
        Self { line: Some(Line { bar, done: Some(done), thread: Some(thread) }) }
    }

    /// Sets the text of the line. The message is only formatted if the line exists.
    pub fn step(&self, message: impl FnOnce() -> String) {
        if let Some(line) = &self.line {
            line.bar.set_message(message());
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(line) = &mut self.line {
            line.done.take();
            if let Some(thread) = line.thread.take() {
                // The thread ends immediately and does not panic.
                let _ = thread.join();
            }
            line.bar.finish_and_clear();
        }
    }
}

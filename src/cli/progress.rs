//! A line that says what is being done, for what takes longer than half a second.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How long something may take before a line is shown.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often the line moves.
const TICK: Duration = Duration::from_millis(100);

/// A line on the terminal that goes away when it is dropped. Without a terminal there is none.
pub(super) struct Progress {
    line: Option<Line>,
}

struct Line {
    bar: ProgressBar,
    /// Dropped to say that nobody waits any more.
    done: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Progress {
    /// Begins to count the time; the line is shown when it is over.
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

    /// Says what is being done now.
    pub fn step(&self, words: &str) {
        if let Some(line) = &self.line {
            line.bar.set_message(words.to_owned());
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(line) = &mut self.line {
            line.done.take();
            if let Some(thread) = line.thread.take() {
                // It ends at once, and it does not panic.
                let _ = thread.join();
            }
            line.bar.finish_and_clear();
        }
    }
}

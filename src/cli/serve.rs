//! `serve`: a preview of the site in a browser on this machine, which follows changes of the plan.
//!
//! Nothing is written to disk, and a file is rendered when it is requested, so after a change only
//! the page in the browser is rendered again. While the plan has errors, the browser shows the
//! findings instead of the pages. A template that fails when it is rendered is reported on the page
//! that uses it.

mod lazy_site;
mod server;
mod snapshot;
mod watch;

use std::convert::Infallible;
use std::io;
use std::net::Ipv4Addr;
use std::path::Path;
use std::sync::Arc;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use clap::Args;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::sync::watch::{Sender, channel};

use self::server::LastPage;
use self::snapshot::Snapshot;
use self::watch::PlanWatcher;
use super::{Outcome, Program};
use crate::{message, report};
use plan_core::diagnostic::Severity;
use plan_core::locale::UiLanguage;
use plan_core::world::disk::Disk;

/// The default port; when it is in use, the next free one is taken.
const DEFAULT_PORT: u16 = 8021;
/// How many ports to try.
const PORT_ATTEMPTS: u16 = 20;

/// Arguments of `serve`.
#[derive(Args)]
pub(super) struct Options {
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    if !program.plan.is_dir() {
        // Compiling reports that there is no plan.
        return Ok(program.compile().err().unwrap_or(Outcome::NoPlan));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(serve(program, options))
}

async fn serve(program: &Program, options: &Options) -> io::Result<Outcome> {
    let listener = match listen(options.port).await {
        Ok(listener) => listener,
        Err(error) => {
            program.print_error(&message!(
                program,
                "serve-port-in-use",
                port = options.port.unwrap_or(DEFAULT_PORT).to_string(),
                reason = error.to_string(),
            ));
            return Ok(Outcome::Error);
        }
    };
    let disk = Disk::new(&program.plan);
    let folders = [program.plan.clone(), disk.templates_folder().to_owned()];
    let folders = folders.map(|folder| std::path::absolute(&folder).unwrap_or(folder));
    // Watching starts before the plan is first read, so that no change is missed.
    let watcher = match PlanWatcher::new(folders.into()) {
        Ok(watcher) => watcher,
        Err(error) => {
            let reason = error.to_string();
            program.print_error(&message!(program, "serve-cannot-watch", reason = reason));
            return Ok(Outcome::Error);
        }
    };
    // Starting at the current time lets a page of an earlier server detect that it is out of date.
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let generation = now.as_millis() as u64;
    let first = Snapshot::take(&program.plan, program.ui_language, generation, None, None);
    report(program.ui_language, program.quiet, &first, first.duration.as_secs_f64());
    let address = format!("http://localhost:{}/", listener.local_addr()?.port());
    program.print_status(&message!(program, "serve-address", address = address));
    let (sender, current) = channel(Arc::new(first));
    let (plan, ui_language, quiet) = (program.plan.clone(), program.ui_language, program.quiet);
    let last_page = LastPage::default();
    let followed_page = last_page.clone();
    let watcher_ended = spawn_with_end_signal(move || {
        follow_changes(watcher, &plan, ui_language, quiet, &followed_page, &sender);
    });
    let stop = async {
        if tokio::signal::ctrl_c().await.is_err() {
            // Without signal handling, the server runs until it is killed.
            std::future::pending::<()>().await;
        }
    };
    let server = server::run(listener, current, last_page, program.ui_language, stop);
    match run_while_watched(server, watcher_ended).await? {
        ServerEnd::Stopped => Ok(Outcome::Clean),
        ServerEnd::WatcherEnded => {
            program.print_error(&message!(program, "serve-watch-ended"));
            Ok(Outcome::Error)
        }
    }
}

/// Why the server ended.
#[derive(Debug, Eq, PartialEq)]
enum ServerEnd {
    /// The user stopped it.
    Stopped,
    /// The watcher thread ended. The server stops too, because its pages would be out of date.
    WatcherEnded,
}

/// Runs the server until it ends or the watcher thread does.
async fn run_while_watched(
    server: impl Future<Output = io::Result<()>>,
    watcher_ended: oneshot::Receiver<Infallible>,
) -> io::Result<ServerEnd> {
    tokio::select! {
        ended = server => ended.map(|()| ServerEnd::Stopped),
        _ = watcher_ended => Ok(ServerEnd::WatcherEnded),
    }
}

/// Runs a task in a thread. The receiver completes when the task ends, even by a panic.
fn spawn_with_end_signal(task: impl FnOnce() + Send + 'static) -> oneshot::Receiver<Infallible> {
    let (running, ended) = oneshot::channel();
    std::thread::spawn(move || {
        // Dropping the sender completes the receiver; unwinding drops it too.
        let _running = running;
        task();
    });
    ended
}

/// Listens on the given port, or else on the first free one.
async fn listen(port: Option<u16>) -> io::Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    if let Some(port) = port {
        return bind(port).await;
    }
    for port in DEFAULT_PORT..DEFAULT_PORT + PORT_ATTEMPTS {
        match bind(port).await {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
            listener => return listener,
        }
    }
    bind(0).await
}

/// Replaces the snapshot after every change of the plan, until watching or the server ends.
fn follow_changes(
    mut watcher: PlanWatcher,
    plan: &Path,
    ui_language: UiLanguage,
    quiet: bool,
    last_page: &LastPage,
    sender: &Sender<Arc<Snapshot>>,
) {
    while let Some(changed_at) = watcher.wait() {
        let start = Instant::now();
        let previous = sender.borrow().clone();
        let path = last_page.get();
        let generation = previous.generation + 1;
        let next = Snapshot::take(plan, ui_language, generation, Some(&previous), path.as_deref());
        if next.shows_same(&previous) {
            continue;
        }
        let seconds = start.duration_since(changed_at).as_secs_f64() + next.duration.as_secs_f64();
        let next = Arc::new(next);
        // Sent before it is reported, so that the browser does not wait for the terminal.
        if sender.send(next.clone()).is_err() {
            return;
        }
        report(ui_language, quiet, &next, seconds);
    }
}

/// Prints the state of a new snapshot on one line.
fn report(ui_language: UiLanguage, quiet: bool, snapshot: &Snapshot, seconds: f64) {
    if quiet {
        return;
    }
    let [errors, warnings, _] = snapshot.counts;
    let milliseconds = (seconds * 1000.0).ceil();
    let text = match snapshot.is_broken {
        false => message!(ui_language, "serve-ready", milliseconds = milliseconds),
        true => message!(ui_language, "serve-broken"),
    };
    let counts = [(Severity::Error, errors), (Severity::Warning, warnings)];
    let counted = report::counted(counts, ui_language);
    eprintln!("{text}{}", counted.map(|counted| format!(" ({counted})")).unwrap_or_default());
    if let Some(error) = &snapshot.template_error {
        eprintln!("{error}");
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    fn block_on<T>(future: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
    }

    #[test]
    fn the_end_of_a_task_is_signalled_even_after_a_panic() {
        let (release, is_released) = mpsc::channel::<()>();
        let mut ended = spawn_with_end_signal(move || {
            let _ = is_released.recv();
        });
        assert_eq!(ended.try_recv(), Err(oneshot::error::TryRecvError::Empty));
        release.send(()).unwrap();
        assert!(ended.blocking_recv().is_err());

        // Like `panic!`, but without a message.
        let ended = spawn_with_end_signal(|| std::panic::resume_unwind(Box::new("panic")));
        assert!(ended.blocking_recv().is_err());
    }

    #[test]
    fn the_server_ends_with_the_watcher_or_on_request() {
        let ended = spawn_with_end_signal(|| std::panic::resume_unwind(Box::new("panic")));
        let end = block_on(run_while_watched(std::future::pending(), ended)).unwrap();
        assert_eq!(end, ServerEnd::WatcherEnded);

        let (_running, ended) = oneshot::channel();
        let end = block_on(run_while_watched(std::future::ready(Ok(())), ended)).unwrap();
        assert_eq!(end, ServerEnd::Stopped);
        let (_running, ended) = oneshot::channel();
        let closed = std::future::ready(Err(io::Error::other("closed")));
        assert!(block_on(run_while_watched(closed, ended)).is_err());
    }
}

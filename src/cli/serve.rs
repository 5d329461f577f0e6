//! `serve`: the pages in a browser on this machine, made again whenever the plan changes.
//!
//! Nothing is written: the pages live in memory, and each is made when somebody asks for it. So after
//! a change only what is looked at is made again. While the plan has errors the browser shows the
//! findings in place of the pages, and it shows the pages again as soon as they are mended. A
//! template that fails only when it is used is told on the page that uses it.

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

use self::server::LookedAt;
use self::snapshot::Snapshot;
use self::watch::Watch;
use super::{Outcome, Program};
use crate::report;
use plan_core::diagnostic::Severity;
use plan_core::locale::UiLanguage;
use plan_core::world::disk::Disk;

/// Where the pages are when no port is asked for; the next free one is taken when it is in use.
const PORT: u16 = 8021;
/// How many ports are tried.
const TRIES: u16 = 20;

/// Arguments of `serve`.
#[derive(Args)]
#[command(after_help = "Examples:
  benelux-plan serve                    open the address that it prints
  benelux-plan serve --port 9000
  benelux-plan --plan ../plan serve --messages fr

The pages are made in memory, from plan/ and templates/, and made again when a file there changes;
the browser follows by itself. While the plan has errors it shows them instead of the pages. Nobody
else on the network sees anything. Ctrl+C ends it; use `build` to publish.")]
pub(super) struct Options {
    /// The port on this machine [default: 8021, or the next that is free]; 0 takes any free one.
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    if !program.plan.is_dir() {
        // There is nothing to look at and nothing to wait for.
        return Ok(program.compile().err().unwrap_or(Outcome::Nothing));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(serve(program, options))
}

async fn serve(program: &Program, options: &Options) -> io::Result<Outcome> {
    let listener = match listen(options.port).await {
        Ok(listener) => listener,
        Err(error) => {
            program.complain(&format!(
                "{} {}: {error}; {}",
                program.say(
                    "cannot use port",
                    "kan poort niet gebruiken:",
                    "impossible d’utiliser le port"
                ),
                options.port.unwrap_or(PORT),
                program.say(
                    "choose another one with --port",
                    "kies een andere met --port",
                    "choisissez-en un autre avec --port"
                ),
            ));
            return Ok(Outcome::Error);
        }
    };
    let disk = Disk::new(&program.plan);
    let folders = [program.plan.clone(), disk.templates_folder().to_owned()];
    let folders = folders.map(|folder| std::path::absolute(&folder).unwrap_or(folder));
    // Watching begins before the first reading, so that no change falls between them.
    let watch = match Watch::new(folders.into()) {
        Ok(watch) => watch,
        Err(error) => {
            program.complain(&format!(
                "{}: {error}",
                program.say(
                    "the system cannot tell when the plan changes",
                    "het systeem kan niet zeggen wanneer het plan wijzigt",
                    "le système ne peut pas signaler les changements du plan"
                )
            ));
            return Ok(Outcome::Error);
        }
    };
    // A browser that kept a page of an earlier server must see that it is out of date.
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let generation = now.as_millis() as u64;
    let first = Snapshot::take(&program.plan, program.ui_language, generation, None, None);
    report(program.ui_language, program.quiet, &first, first.took.as_secs_f64());
    program.tell(&format!(
        "{} http://localhost:{}/   ({})",
        program.say("the plan is at", "het plan staat op", "le plan est sur"),
        listener.local_addr()?.port(),
        program.say("Ctrl+C ends", "Ctrl+C stopt", "Ctrl+C pour arrêter"),
    ));
    let (sender, current) = channel(Arc::new(first));
    let (plan, ui_language, quiet) = (program.plan.clone(), program.ui_language, program.quiet);
    let looked_at = LookedAt::default();
    let reader = looked_at.clone();
    let (watching, watch_ended) = oneshot::channel::<Infallible>();
    std::thread::spawn(move || {
        // Dropped when this thread ends, also by a panic.
        let _watching = watching;
        follow(watch, &plan, ui_language, quiet, &reader, &sender);
    });
    let stop = async {
        if tokio::signal::ctrl_c().await.is_err() {
            // Without a signal to wait for, the server goes on until it is ended from outside.
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        ended = server::run(listener, current, looked_at, program.ui_language, stop) => {
            ended.map(|()| Outcome::Clean)
        }
        // Pages that no longer follow the plan would mislead whoever looks at them.
        _ = watch_ended => {
            program.complain(program.say(
                "changes of the plan are no longer noticed; start `benelux-plan serve` again",
                "wijzigingen van het plan worden niet meer opgemerkt; start `benelux-plan serve` opnieuw",
                "les modifications du plan ne sont plus détectées ; relancez `benelux-plan serve`",
            ));
            Ok(Outcome::Error)
        }
    }
}

/// Takes the port that was asked for, or the first free one.
async fn listen(port: Option<u16>) -> io::Result<TcpListener> {
    let at = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    if let Some(port) = port {
        return at(port).await;
    }
    for port in PORT..PORT + TRIES {
        match at(port).await {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
            listener => return listener,
        }
    }
    at(0).await
}

/// Makes a new snapshot after every change, until nobody watches or listens any more.
fn follow(
    mut watch: Watch,
    plan: &Path,
    ui_language: UiLanguage,
    quiet: bool,
    looked_at: &LookedAt,
    sender: &Sender<Arc<Snapshot>>,
) {
    while let Some(seen) = watch.wait() {
        let start = Instant::now();
        let before = sender.borrow().clone();
        let path = looked_at.path();
        let generation = before.generation + 1;
        let next = Snapshot::take(plan, ui_language, generation, Some(&before), path.as_deref());
        if next.shows_the_same(&before) {
            continue;
        }
        let seconds = start.duration_since(seen).as_secs_f64() + next.took.as_secs_f64();
        let next = Arc::new(next);
        // The browser does not wait for the terminal.
        if sender.send(next.clone()).is_err() {
            return;
        }
        report(ui_language, quiet, &next, seconds);
    }
}

/// Tells on one line what a reading gave.
fn report(ui_language: UiLanguage, quiet: bool, snapshot: &Snapshot, seconds: f64) {
    if quiet {
        return;
    }
    let [errors, warnings, _] = snapshot.counts;
    let milliseconds = (seconds * 1000.0).ceil();
    let text = match (ui_language, snapshot.is_broken) {
        (UiLanguage::En, false) => format!("pages ready after {milliseconds} ms"),
        (UiLanguage::Nl, false) => format!("pagina’s klaar na {milliseconds} ms"),
        (UiLanguage::Fr, false) => format!("pages prêtes après {milliseconds} ms"),
        (UiLanguage::En, true) => {
            "the pages wait until the plan is mended; the browser shows what is wrong".to_owned()
        }
        (UiLanguage::Nl, true) => {
            "de pagina’s wachten tot het plan hersteld is; de browser toont wat er mis is"
                .to_owned()
        }
        (UiLanguage::Fr, true) => {
            "les pages attendent que le plan soit corrigé ; le navigateur montre ce qui ne va pas"
                .to_owned()
        }
    };
    let counts = [(Severity::Error, errors), (Severity::Warning, warnings)];
    let counted = report::counted(counts, ui_language);
    eprintln!("{text}{}", counted.map(|counted| format!(" ({counted})")).unwrap_or_default());
    if let Some(fault) = &snapshot.fault {
        eprintln!("{fault}");
    }
}

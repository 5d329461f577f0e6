//! The commands: parse the arguments, run a command, return its exit code.
//!
//! Only this module knows clap, the terminal and the environment. Data goes to standard output,
//! messages go to standard error; a command that succeeds prints nothing unless there is something
//! to report. All texts, including those of `--help`, are in `src/messages/`.
//!
//! Exit codes: 0 success · 1 the plan has errors (or warnings with `--deny`) · 2 invalid arguments
//! or a failed system call · 3 no plan found · 101 a bug in the program.

mod ask;
mod build;
mod changes;
mod check;
mod clock;
mod completions;
mod confirm;
mod diff;
mod edit_errors;
mod explain;
mod filters;
mod git_errors;
mod help;
mod history;
mod init;
mod list;
mod man;
mod new;
mod progress;
mod schema;
mod serve;
mod translate;
mod usage_error;
mod width;

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use self::progress::Progress;
use crate::report::{self, Format};
use crate::{message, messages};
use plan_check::compile::{self, Compilation};
use plan_core::diagnostic::{Diagnostic, Severity};
use plan_core::locale::UiLanguage;
use plan_core::world::disk::Disk;

/// The arguments of the program.
#[derive(Parser)]
#[command(name = "benelux-plan", version, max_term_width = 100)]
#[command(disable_help_flag = true, disable_version_flag = true)]
struct Cli {
    #[command(flatten)]
    built_in: BuiltInOptions,
    #[command(flatten)]
    global: GlobalOptions,
    #[command(subcommand)]
    command: Command,
}

/// The options that clap handles itself, declared here so that the help lists them before the
/// global options.
#[derive(Args)]
struct BuiltInOptions {
    #[arg(long, short, global = true, action = ArgAction::Help, display_order = 998)]
    help: Option<bool>,
    #[arg(long, short = 'V', action = ArgAction::Version, display_order = 999)]
    version: Option<bool>,
}

/// The options of every command.
#[derive(Args)]
struct GlobalOptions {
    #[arg(long, global = true, default_value = "plan", value_name = "DIR")]
    plan: PathBuf,
    #[arg(long, global = true, value_name = "LANG")]
    messages: Option<UiLanguageName>,
    #[arg(long, global = true, default_value = "auto", value_name = "WHEN")]
    color: When,
    #[arg(long, short, global = true)]
    quiet: bool,
    #[arg(long, short, global = true, conflicts_with = "quiet")]
    verbose: bool,
}

/// A language of the user interface, as a value of `--messages`.
#[derive(Copy, Clone, ValueEnum)]
enum UiLanguageName {
    En,
    Nl,
    Fr,
}

impl From<UiLanguageName> for UiLanguage {
    fn from(name: UiLanguageName) -> Self {
        match name {
            UiLanguageName::En => Self::En,
            UiLanguageName::Nl => Self::Nl,
            UiLanguageName::Fr => Self::Fr,
        }
    }
}

#[derive(Copy, Clone, PartialEq, ValueEnum)]
enum When {
    Auto,
    Always,
    Never,
}

#[derive(Subcommand)]
enum Command {
    Build(build::Options),
    Check(check::Options),
    Diff(diff::Options),
    Changes(changes::Options),
    Confirm(confirm::Options),
    Serve(serve::Options),
    List(list::Options),
    Explain(explain::Options),
    Init(init::Options),
    New(Box<new::Options>),
    Translate(translate::Options),
    Schema(schema::Options),
    Completions(completions::Options),
    Man(man::Options),
}

/// How a command ended.
enum Outcome {
    Clean,
    Refused,
    Error,
    NoPlan,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Clean => 0,
            Outcome::Refused => 1,
            Outcome::Error => 2,
            Outcome::NoPlan => 3,
        })
    }
}

/// Runs the program with its arguments, of which the first is the name of the program, and returns
/// its exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let parsed = Cli::command()
        .try_get_matches_from(&arguments)
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => return print_help_or_error(&arguments, error),
    };
    let program = Program::new(cli.global);
    // The main thread of `serve` answers requests and must not block on other work.
    if !matches!(cli.command, Command::Serve(_)) {
        use_main_thread_for_work();
    }
    let outcome = match cli.command {
        Command::Build(options) => build::run(&program, &options),
        Command::Check(options) => check::run(&program, &options),
        Command::Diff(options) => diff::run(&program, &options),
        Command::Changes(options) => changes::run(&program, &options),
        Command::Confirm(options) => confirm::run(&program, &options),
        Command::Serve(options) => serve::run(&program, &options),
        Command::List(options) => list::run(&program, &options),
        Command::Explain(options) => explain::run(&program, &options),
        Command::Init(options) => init::run(&program, &options),
        Command::New(options) => new::run(&program, &options),
        Command::Translate(options) => translate::run(&program, &options),
        Command::Schema(options) => schema::run(&program, &options),
        Command::Completions(options) => completions::run(&program, &options),
        Command::Man(options) => man::run(&program, &options),
    };
    match outcome {
        Ok(outcome) => outcome.into(),
        // The reader of our output closed the pipe, as `| head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            program.print_error(&error.to_string());
            Outcome::Error.into()
        }
    }
}

/// Prints that the program panicked, with the text of the `panic`, and what that means for the
/// user's files.
pub fn report_bug(panic: &str) {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let ui_language = help::requested_language(&arguments).unwrap_or_else(system_language);
    eprintln!("{}\n  {panic}", message!(ui_language, "program-bug"));
    eprintln!("{}", message!(ui_language, "program-after-bug"));
}

/// Parses the arguments again, now with localized help texts, and prints the resulting help,
/// version or error; `first_error` if this attempt succeeds. Commands that succeed thus never pay
/// for loading the help texts.
fn print_help_or_error(arguments: &[OsString], first_error: clap::Error) -> ExitCode {
    let ui_language = help::requested_language(arguments).unwrap_or_else(system_language);
    let command = help::localized(Cli::command(), ui_language);
    let parsed =
        command.try_get_matches_from(arguments).and_then(|matches| Cli::from_arg_matches(&matches));
    let error = parsed.err().unwrap_or(first_error);
    match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        | ErrorKind::DisplayVersion => {
            let _ = error.print();
        }
        _ => eprintln!("{}", usage_error::text(&error, ui_language)),
    }
    if error.use_stderr() { Outcome::Error.into() } else { ExitCode::SUCCESS }
}

/// Returns the line that reports an error: `error: …`.
fn error_line(ui_language: UiLanguage, message: &str) -> String {
    let colon = messages::colon(ui_language);
    format!("{}{colon} {message}", message!(ui_language, "report-error"))
}

fn system_language() -> UiLanguage {
    UiLanguage::from_system(&sys_locale::get_locale().unwrap_or_default())
}

/// Makes this thread part of the thread pool, which saves starting another one. A command whose
/// main thread waits for other threads must not do so: on a single processor, the pool would have
/// no thread left to do the work.
fn use_main_thread_for_work() {
    // Fails if the pool exists already, which is fine.
    let _ = rayon::ThreadPoolBuilder::new().use_current_thread().build_global();
}

/// The environment of a command: the global options.
struct Program {
    plan: PathBuf,
    ui_language: UiLanguage,
    /// The language given with `--messages`.
    requested_language: Option<UiLanguage>,
    color: When,
    quiet: bool,
    verbose: bool,
}

/// Allows `message!(program, …)`.
impl From<&Program> for UiLanguage {
    fn from(program: &Program) -> Self {
        program.ui_language
    }
}

impl Program {
    fn new(options: GlobalOptions) -> Self {
        let GlobalOptions { plan, messages, color, quiet, verbose } = options;
        let requested_language = messages.map(UiLanguage::from);
        let ui_language = requested_language.unwrap_or_else(system_language);
        Self { plan, ui_language, requested_language, color, quiet, verbose }
    }

    /// Prints an error.
    fn print_error(&self, message: &str) {
        eprintln!("{}", error_line(self.ui_language, message));
    }

    /// Prints what a command did, unless `--quiet` is given.
    fn print_status(&self, message: &str) {
        if !self.quiet {
            eprintln!("{message}");
        }
    }

    fn uses_color(&self, is_terminal: bool) -> bool {
        let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        match self.color {
            When::Always => true,
            When::Never => false,
            When::Auto => is_terminal && !no_color,
        }
    }

    /// Starts a progress line, if there is a terminal.
    fn progress(&self) -> Progress {
        Progress::start(io::stderr().is_terminal() && !self.quiet)
    }

    /// Compiles the plan. If there is none or it cannot be read, prints the error and returns the
    /// outcome of the command.
    fn compile(&self) -> Result<(Disk, Compilation), Outcome> {
        self.load(|| message!(self, "program-reading-and-checking"), |disk| compile::compile(disk))
    }

    /// Reads the plan without running the rules; otherwise like [`Self::compile`].
    fn read(&self) -> Result<(Disk, Compilation), Outcome> {
        self.load(|| message!(self, "program-reading"), |disk| compile::read(disk))
    }

    fn load(
        &self,
        step: impl Fn() -> String,
        read: impl FnOnce(&Disk) -> io::Result<Compilation>,
    ) -> Result<(Disk, Compilation), Outcome> {
        let disk = Disk::new(&self.plan);
        let folder = self.plan.display().to_string();
        let progress = self.progress();
        progress.step(step);
        let compiled = read(&disk);
        drop(progress);
        match compiled {
            Ok(compilation) if compilation.is_empty() => {
                self.print_error(&message!(self, "program-no-plan-files", folder = folder));
                Err(Outcome::NoPlan)
            }
            Ok(compilation) => Ok((disk, compilation)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.print_error(&message!(self, "program-no-folder", folder = folder));
                Err(Outcome::NoPlan)
            }
            Err(error) => {
                self.print_error(&format!("`{folder}`: {error}"));
                Err(Outcome::Error)
            }
        }
    }

    /// Prints a report of diagnostics to standard output or standard error.
    fn print_report(
        &self,
        compilation: &Compilation,
        diagnostics: &[Diagnostic],
        format: Format,
        to_stdout: bool,
    ) -> io::Result<()> {
        let is_terminal =
            if to_stdout { io::stdout().is_terminal() } else { io::stderr().is_terminal() };
        let options = report::Options {
            color: self.uses_color(is_terminal),
            width: width::columns(is_terminal).unwrap_or(width::DEFAULT_COLUMNS),
            ..report::Options::new(format, self.ui_language)
        };
        let mut text = Vec::new();
        report::write(compilation, diagnostics, options, &mut text)?;
        if to_stdout { io::stdout().write_all(&text) } else { io::stderr().write_all(&text) }
    }
}

/// Whether diagnostics stop the command.
fn is_refused(diagnostics: &[Diagnostic], deny_warnings: bool) -> bool {
    diagnostics.iter().any(|diagnostic| match diagnostic.severity {
        Severity::Error => true,
        Severity::Warning => deny_warnings,
        Severity::Advice => false,
    })
}

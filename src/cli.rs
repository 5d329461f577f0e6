//! The commands: arguments → operation → exit code.
//!
//! Only this module knows clap, the terminal and the environment. Data goes to standard output,
//! talk to standard error; a command that succeeds is silent unless it has something to tell.
//!
//! Exit codes: 0 clean · 1 the plan has errors (or what `--deny` asked for) · 2 wrong arguments or
//! surroundings · 3 nothing found to check · 101 a fault of the program.

mod ask;
mod build;
mod check;
mod completions;
mod confirm;
mod diff;
mod edit_errors;
mod explain;
mod filters;
mod history;
mod init;
mod list;
mod man;
mod new;
mod progress;
mod schema;
mod serve;
mod translate;
mod width;

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use self::progress::Progress;
use crate::report::{self, Format};
use plan_check::compile::{self, Compilation};
use plan_core::diagnostic::{Diagnostic, Severity};
use plan_core::locale::UiLanguage;
use plan_core::world::disk::Disk;

/// Compiles a policy plan: checks it and publishes it in every language.
#[derive(Parser)]
#[command(name = "benelux-plan", version, about, max_term_width = 100)]
#[command(after_help = "Examples:
  benelux-plan init mijn-plan             begin a plan of your own
  benelux-plan new project                add a project; asks for what it needs
  benelux-plan check                      say everything that is wrong with plan/
  benelux-plan diff nl fr                 show what is to be done about the translations
  benelux-plan explain missing-forum      tell what a finding means and what to do
  benelux-plan list projects --text tram  list what is asked for
  benelux-plan build                      check plan/ and publish it to out/")]
struct Cli {
    #[command(flatten)]
    everywhere: Everywhere,
    #[command(subcommand)]
    command: Command,
}

/// Options of every command.
#[derive(Args)]
struct Everywhere {
    /// The folder of the plan.
    #[arg(
        long,
        global = true,
        help_heading = "Everywhere",
        default_value = "plan",
        value_name = "DIR"
    )]
    plan: PathBuf,
    /// The language of findings and help [default: the system's language, else English].
    #[arg(long, global = true, help_heading = "Everywhere", value_name = "LANG")]
    messages: Option<Messages>,
    /// When to use colours; `auto` honours NO_COLOR.
    #[arg(
        long,
        global = true,
        help_heading = "Everywhere",
        default_value = "auto",
        value_name = "WHEN"
    )]
    color: When,
    /// Say findings only, no counts and no progress.
    #[arg(long, short, global = true, help_heading = "Everywhere")]
    quiet: bool,
    /// Say also what needs no action.
    #[arg(long, short, global = true, help_heading = "Everywhere", conflicts_with = "quiet")]
    verbose: bool,
}

#[derive(Copy, Clone, ValueEnum)]
enum Messages {
    En,
    Nl,
    Fr,
}

#[derive(Copy, Clone, PartialEq, ValueEnum)]
enum When {
    Auto,
    Always,
    Never,
}

#[derive(Subcommand)]
enum Command {
    /// Check the plan and publish it.
    Build(build::Options),
    /// Say everything that is wrong with the plan; write nothing.
    Check(check::Options),
    /// Show what is to be done about the texts in two languages: what is missing, stale, different.
    Diff(diff::Options),
    /// Record that the languages of texts say the same as they stand.
    Confirm(confirm::Options),
    /// Show the pages in a browser on this machine, made again when the plan changes.
    Serve(serve::Options),
    /// List projects, fora, chapters, events and more, filtered.
    List(list::Options),
    /// Tell what a finding means, why it is wrong and what to write instead.
    Explain(explain::Options),
    /// Begin a plan: a small one in two languages that builds at once.
    Init(init::Options),
    /// Write a new chapter, project or forum into the file where it belongs.
    New(Box<new::Options>),
    /// Exchange texts with the tools of translators, and tell what is left to translate.
    Translate(translate::Options),
    /// Print the JSON Schema of a kind of plan file, for editors.
    Schema(schema::Options),
    /// Print a script that lets a shell complete commands and options.
    Completions(completions::Options),
    /// Print the manual page, or write one per command.
    Man(man::Options),
}

/// How a command ended.
enum Outcome {
    Clean,
    Refused,
    Error,
    Nothing,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Clean => 0,
            Outcome::Refused => 1,
            Outcome::Error => 2,
            Outcome::Nothing => 3,
        })
    }
}

/// Runs the program.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let matches = match Cli::command().try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) => {
            // Help and version are no faults.
            let is_fault = error.use_stderr();
            let _ = error.print();
            return ExitCode::from(if is_fault { 2 } else { 0 });
        }
    };
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    };
    let program = Program::new(cli.everywhere);
    // The server's work is done beside the thread that answers.
    if !matches!(cli.command, Command::Serve(_)) {
        work_here_too();
    }
    let outcome = match cli.command {
        Command::Build(options) => build::run(&program, &options),
        Command::Check(options) => check::run(&program, &options),
        Command::Diff(options) => diff::run(&program, &options),
        Command::Confirm(options) => confirm::run(&program, &options),
        Command::Serve(options) => serve::run(&program, &options),
        Command::List(options) => list::run(&program, &options),
        Command::Explain(options) => explain::run(&program, &options),
        Command::Init(options) => init::run(&program, &options),
        Command::New(options) => new::run(&program, &options),
        Command::Translate(options) => translate::run(&program, &options),
        Command::Schema(options) => schema::run(&program, &options),
        Command::Completions(options) => completions::run(&options),
        Command::Man(options) => man::run(&program, &options),
    };
    match outcome {
        Ok(outcome) => outcome.into(),
        // The reader of our output went away (`| head`): that is its right.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            program.complain(&error.to_string());
            Outcome::Error.into()
        }
    }
}

/// Lets this thread work beside those that share its work, instead of waiting for them: one thread
/// fewer has to start, to be woken, and to have memory of its own. A command that waits for another
/// thread must not do so: on a single processor nobody would be left for the work.
fn work_here_too() {
    // Where the threads are there already, they do without this one.
    let _ = rayon::ThreadPoolBuilder::new().use_current_thread().build_global();
}

/// What every command works with.
struct Program {
    plan: PathBuf,
    ui_language: UiLanguage,
    color: When,
    quiet: bool,
    verbose: bool,
}

impl Program {
    fn new(options: Everywhere) -> Self {
        let Everywhere { plan, messages, color, quiet, verbose } = options;
        let ui_language = match messages {
            Some(Messages::En) => UiLanguage::En,
            Some(Messages::Nl) => UiLanguage::Nl,
            Some(Messages::Fr) => UiLanguage::Fr,
            None => UiLanguage::from_system(&sys_locale::get_locale().unwrap_or_default()),
        };
        Self { plan, ui_language, color, quiet, verbose }
    }

    /// Chooses the sentence in the reader's language.
    fn say<'s>(&self, en: &'s str, nl: &'s str, fr: &'s str) -> &'s str {
        match self.ui_language {
            UiLanguage::En => en,
            UiLanguage::Nl => nl,
            UiLanguage::Fr => fr,
        }
    }

    fn complain(&self, message: &str) {
        eprintln!("{}: {message}", self.say("error", "fout", "erreur"));
    }

    fn tell(&self, message: &str) {
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

    /// A line about what takes long, where there is a terminal to show it.
    fn progress(&self) -> Progress {
        Progress::start(io::stderr().is_terminal() && !self.quiet)
    }

    /// Compiles the plan; `Err` holds the outcome when there is nothing to go on with.
    fn compile(&self) -> Result<(Disk, Compilation), Outcome> {
        let words = ("reading and checking", "lezen en controleren", "lecture et contrôle");
        self.load(words, |disk| compile::compile(disk))
    }

    /// Reads the plan without asking the rules.
    fn read(&self) -> Result<(Disk, Compilation), Outcome> {
        self.load(("reading", "lezen", "lecture"), |disk| compile::read(disk))
    }

    fn load(
        &self,
        (en, nl, fr): (&str, &str, &str),
        read: impl FnOnce(&Disk) -> io::Result<Compilation>,
    ) -> Result<(Disk, Compilation), Outcome> {
        let disk = Disk::new(&self.plan);
        let shown = self.plan.display();
        let progress = self.progress();
        progress.step(self.say(en, nl, fr));
        let compiled = read(&disk);
        drop(progress);
        match compiled {
            Ok(compilation) if compilation.is_empty() => {
                self.complain(&format!(
                    "{} `{shown}`",
                    self.say(
                        "there is no plan file in",
                        "er is geen planbestand in",
                        "il n’y a aucun fichier de plan dans"
                    )
                ));
                Err(Outcome::Nothing)
            }
            Ok(compilation) => Ok((disk, compilation)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.complain(&format!(
                    "{} `{shown}`; {}",
                    self.say("there is no folder", "er is geen map", "il n’y a pas de dossier"),
                    self.say(
                        "go to the folder that holds it, or name it with --plan",
                        "ga naar de map waarin ze staat, of noem ze met --plan",
                        "allez dans le dossier qui le contient, ou indiquez-le avec --plan",
                    )
                ));
                Err(Outcome::Nothing)
            }
            Err(error) => {
                self.complain(&format!("`{shown}`: {error}"));
                Err(Outcome::Error)
            }
        }
    }

    /// Says findings on standard output or standard error.
    fn emit(
        &self,
        compilation: &Compilation,
        diagnostics: &[Diagnostic],
        format: Format,
        to_stdout: bool,
    ) -> io::Result<()> {
        let is_terminal =
            if to_stdout { io::stdout().is_terminal() } else { io::stderr().is_terminal() };
        let options = report::Options {
            format,
            ui_language: self.ui_language,
            color: self.uses_color(is_terminal),
            width: width::columns(is_terminal).unwrap_or(width::UNKNOWN),
        };
        let mut text = Vec::new();
        report::write(compilation, diagnostics, options, &mut text)?;
        if to_stdout { io::stdout().write_all(&text) } else { io::stderr().write_all(&text) }
    }
}

/// Tells whether findings stop what was asked for.
fn is_refused(diagnostics: &[Diagnostic], deny_warnings: bool) -> bool {
    diagnostics.iter().any(|diagnostic| match diagnostic.severity {
        Severity::Error => true,
        Severity::Warning => deny_warnings,
        Severity::Advice => false,
    })
}

//! Runs the program as a user does, in an environment that is the same on every machine.

use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Returns a command that runs the program in a folder. Its messages are in English unless the
/// arguments say otherwise; it has no terminal and finds no git repository above the folder.
pub fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_benelux-plan"));
    command
        .current_dir(folder)
        .env("LC_ALL", "C")
        .env("LANG", "C")
        .env_remove("COLUMNS")
        .env("GIT_CEILING_DIRECTORIES", folder.parent().unwrap_or(folder))
        .stdin(Stdio::null());
    command
}

/// Runs the program in a folder.
pub fn run(folder: &Path, args: &[&str]) -> Output {
    command(folder).args(args).output().unwrap()
}

/// Runs the program in a folder; returns its exit code, standard output and standard error.
pub fn run_text(folder: &Path, args: &[&str]) -> (i32, String, String) {
    let output = run(folder, args);
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

/// Decodes output; panics if it is not UTF-8.
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

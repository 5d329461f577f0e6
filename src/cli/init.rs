//! `init`: creates a small bilingual plan to start from.
//!
//! All files are written to a temporary folder and then moved into place. If any of their names
//! already exists in the target folder, nothing is written.
//!
//! The year defaults to the current one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::ask::{Ask, Choice};
use super::{Outcome, Program, clock};
use crate::message;
use plan_core::json_schema;
use plan_core::schema::FileKind;
use plan_core::world::memory::Memory;

/// Arguments of `init`.
#[derive(Args)]
pub(super) struct Options {
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(u16).range(1000..=9999))]
    year: Option<u16>,
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    with: Vec<Extra>,
}

/// Files for the tools around a plan, which `init` adds if asked: workflows for GitHub, a job for
/// GitLab, a hook for pre-commit, settings for Visual Studio Code; or none, without a question.
#[derive(Copy, Clone, PartialEq, ValueEnum)]
enum Extra {
    Github,
    Gitlab,
    PreCommit,
    Vscode,
    None,
}

impl Extra {
    /// The extras to choose from.
    const ALL: [Self; 4] = [Self::Github, Self::Gitlab, Self::PreCommit, Self::Vscode];

    /// The paths and the texts of its files, with `{version}` in place of the version of the program.
    const fn files(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Github => &[
                (".github/workflows/plan.yml", include_str!("init/ci/github-plan.yml")),
                (
                    ".github/workflows/plan-comment.yml",
                    include_str!("../../.github/workflows/plan-comment.yml"),
                ),
            ],
            Self::Gitlab => {
                &[(".gitlab-ci.yml", include_str!("../../examples/gitlab/.gitlab-ci.yml"))]
            }
            Self::PreCommit => {
                &[(".pre-commit-config.yaml", include_str!("init/ci/pre-commit-config.yaml"))]
            }
            Self::Vscode => &[
                (".vscode/extensions.json", include_str!("init/ci/vscode/extensions.json")),
                (".vscode/tasks.json", include_str!("init/ci/vscode/tasks.json")),
            ],
            Self::None => &[],
        }
    }

    /// Its name on the command line.
    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    /// What it is, for the question.
    fn label(self, program: &Program) -> String {
        match self {
            Self::Github => message!(program, "init-extra-github"),
            Self::Gitlab => message!(program, "init-extra-gitlab"),
            Self::PreCommit => message!(program, "init-extra-pre-commit"),
            Self::Vscode => message!(program, "init-extra-vscode"),
            Self::None => String::new(),
        }
    }
}

macro_rules! samples {
    ($($to:literal from $from:literal;)*) => {
        /// The path and the text of each sample file, with `{year}` in place of the year.
        const SAMPLES: &[(&str, &str)] = &[$(($to, include_str!(concat!("init/", $from)))),*];
    };
}

samples! {
    "plan/registers/acts.yaml" from "plan/registers/acts.yaml";
    "plan/registers/fora.yaml" from "plan/registers/fora.yaml";
    "plan/registers/glossary.yaml" from "plan/registers/glossary.yaml";
    "plan/registers/partners.yaml" from "plan/registers/partners.yaml";
    "plan/registers/places.yaml" from "plan/registers/places.yaml";
    "plan/{year}/plan.yaml" from "plan/year/plan.yaml";
    "plan/{year}/1.1-mobiliteit.yaml" from "plan/year/1.1-mobiliteit.yaml";
    "plan/{year}/1.2-water.yaml" from "plan/year/1.2-water.yaml";
    "README.md" from "README.md";
    ".gitattributes" from "gitattributes";
    ".gitignore" from "gitignore";
}

pub(super) fn run(program: &Program, options: &Options) -> io::Result<Outcome> {
    let folder = &options.folder;
    let year = match options.year {
        Some(year) => year.to_string(),
        None => clock::year().to_string(),
    };
    let mut files: Vec<(String, String)> = SAMPLES
        .iter()
        .map(|(path, text)| (path.replace("{year}", &year), text.replace("{year}", &year)))
        .collect();
    for (path, text) in extras(program, options)?.iter().flat_map(|extra| extra.files()) {
        files.push(((*path).to_owned(), text.replace("{version}", env!("CARGO_PKG_VERSION"))));
    }
    let schema_language = program.requested_language.unwrap_or_default();
    let sample = files.iter().fold(Memory::default(), |sample, (path, text)| {
        sample.with(path.strip_prefix("plan/").unwrap_or(path), text)
    });
    let languages = super::schema::plan_languages(&sample);
    for kind in FileKind::ALL {
        let path = format!("docs/schema/{}", json_schema::file_name(kind));
        files.push((path, super::schema::text(kind, schema_language, &languages)?));
    }
    let names = top_names(&files);
    if let Some(error) = existing_files(program, folder, &names)? {
        program.print_error(&error);
        return Ok(Outcome::Error);
    }
    write(folder, &files, &names)?;
    let shown = folder.display().to_string();
    program.print_status(&message!(program, "init-done", folder = &*shown, count = files.len()));
    if folder != Path::new(".") {
        program.print_status(&format!("  cd {shown}"));
    }
    program.print_status(&format!("  {}", message!(program, "init-then-open")));
    Ok(Outcome::Clean)
}

/// Returns the extras that were asked for, or chosen at the terminal.
fn extras(program: &Program, options: &Options) -> io::Result<Vec<Extra>> {
    if !options.with.is_empty() {
        return Ok(options.with.clone());
    }
    let choices = Extra::ALL.map(|extra| Choice { id: extra.name(), shown: extra.label(program) });
    let question = message!(program, "init-extras");
    let chosen = Ask::new(program).several("--with", &[], &question, &choices)?;
    Ok(Extra::ALL.into_iter().filter(|extra| chosen.contains(&extra.name())).collect())
}

/// Returns the distinct first components of the paths.
fn top_names(files: &[(String, String)]) -> Vec<&str> {
    let mut names: Vec<&str> =
        files.iter().map(|(path, _)| path.split('/').next().unwrap_or(path)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Returns an error message if files of the plan exist already.
fn existing_files(program: &Program, folder: &Path, names: &[&str]) -> io::Result<Option<String>> {
    match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
        Ok(_) if !folder.is_dir() => {
            let folder = folder.display().to_string();
            return Ok(Some(message!(program, "init-no-folder", folder = folder)));
        }
        Ok(_) => {}
    }
    let there: Vec<String> = names
        .iter()
        .filter(|name| fs::symlink_metadata(folder.join(name)).is_ok())
        .map(|name| format!("`{}`", folder.join(name).display()))
        .collect();
    if there.is_empty() {
        return Ok(None);
    }
    Ok(Some(message!(program, "init-exists", paths = there.join(", "))))
}

/// Writes the files to a temporary folder and moves them into place; if a move fails, the earlier
/// ones are undone.
fn write(folder: &Path, files: &[(String, String)], names: &[&str]) -> io::Result<()> {
    let is_there = folder.is_dir();
    let around = match folder.parent() {
        _ if is_there => folder,
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(around)?;
    let aside = tempfile::Builder::new().prefix(".benelux-plan-").tempdir_in(around)?;
    let stage = aside.path().join("new");
    for (path, text) in files {
        let path = stage.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, text)?;
    }
    if !is_there {
        return fs::rename(&stage, folder);
    }
    for (at, name) in names.iter().enumerate() {
        if let Err(error) = fs::rename(stage.join(name), folder.join(name)) {
            for done in &names[..at] {
                // Files that cannot be moved back stay; the error is reported below.
                let _ = fs::rename(folder.join(done), stage.join(done));
            }
            return Err(error);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan_check::compile::compile;
    use plan_core::world::memory::Memory;

    /// Returns the sample plan for a year.
    fn plan(year: &str) -> Memory {
        SAMPLES.iter().fold(Memory::default(), |plan, (path, text)| {
            match path.replace("{year}", year).strip_prefix("plan/") {
                Some(path) => plan.with(path, text.replace("{year}", year)),
                None => plan,
            }
        })
    }

    #[test]
    fn the_sample_plan_has_no_problems_and_a_project_in_every_category() {
        for year in ["2021", "2030"] {
            let compilation = compile(&plan(year)).unwrap();
            assert_eq!(compilation.diagnostics, []);
            let edition = &compilation.plan.editions[0];
            assert_eq!(edition.year.to_string(), year);
            assert_eq!(edition.chapters.len(), 2);
            for category in &edition.categories {
                for chapter in &edition.chapters {
                    let of = |p: &&plan_core::model::Project| {
                        p.category.as_ref().is_some_and(|id| id.value == category.id.value)
                    };
                    assert_eq!(chapter.projects.iter().filter(of).count(), 1);
                }
            }
        }
    }

    #[test]
    fn the_problem_matcher_fits_the_lines_of_check() {
        let tasks: serde_json::Value =
            serde_json::from_str(include_str!("init/ci/vscode/tasks.json")).unwrap();
        let matcher = &tasks["tasks"][0]["problemMatcher"]["pattern"];
        let pattern = matcher["regexp"].as_str().unwrap();
        // The parts of the pattern, which is an expression of JavaScript.
        let parts = [
            r"^(.+?):",
            r"(\d+):",
            r"(\d+): ",
            r"(error|warning|advice)",
            r"\[([a-z0-9-]+)\]: ",
            r"(.*)$",
        ];
        assert_eq!(pattern, parts.concat());
        for (name, group) in
            [("file", 1), ("line", 2), ("column", 3), ("severity", 4), ("code", 5), ("message", 6)]
        {
            assert_eq!(matcher[name], group);
        }
    }

    #[test]
    fn sample_files_reference_their_schema() {
        for (path, text) in SAMPLES {
            if let Some(inside) = path.replace("{year}", "2021").strip_prefix("plan/") {
                let (kind, _) = FileKind::of(inside).unwrap();
                assert_eq!(
                    text.lines().next(),
                    Some(&*json_schema::pointer(kind, "../../docs/schema"))
                );
            }
        }
    }
}

//! The two versions that `changes` compares: revisions of git, the working tree, or folders.

use std::env;
use std::io;
use std::path::{Path, PathBuf};

use crate::cli::{Outcome, Program};
use crate::message;
use crate::report::changes::{Links, VersionName};
use plan_check::compile::{Compilation, read};
use plan_core::model::Edition;
use plan_core::world::World;
use plan_core::world::disk::Disk;
use plan_core::world::git::{GitError, Repository};
use plan_core::world::memory::Memory;
use plan_render::source_links::SourceLinks;

/// The revision before a commit.
const PARENT: &str = "HEAD~1";

/// Which versions to compare.
pub(super) enum Versions {
    /// The uncommitted changes; if there are none, the last commit.
    Default,
    /// A revision and the working tree.
    Since(String),
    /// Two revisions.
    Range(String, String),
    /// The last common ancestor of two revisions, and the second of them.
    SinceMergeBase(String, String),
    /// Two folders.
    Folders(PathBuf, PathBuf),
}

/// Both versions, read.
pub(super) struct Loaded {
    pub old: LoadedVersion,
    pub new: LoadedVersion,
    /// Whether the user did not name the versions.
    pub is_default: bool,
}

/// A version, read without running the rules.
pub(super) struct LoadedVersion {
    pub compilation: Compilation,
    pub name: VersionName,
}

/// An error message, and how the command ends.
pub(super) struct Failure {
    pub message: String,
    pub outcome: Outcome,
}

impl Failure {
    fn error(message: String) -> Self {
        Self { message, outcome: Outcome::Error }
    }

    fn no_plan(message: String) -> Self {
        Self { message, outcome: Outcome::NoPlan }
    }
}

impl Versions {
    /// Parses the arguments, or returns an error message.
    pub(super) fn parse(
        program: &Program,
        arguments: &[String],
        since: Option<&str>,
    ) -> Result<Self, String> {
        if let Some(revision) = since {
            return Ok(Self::Since(revision.to_owned()));
        }
        match arguments {
            [] => Ok(Self::Default),
            [range] => {
                let or_head = |name: &str| {
                    if name.is_empty() { "HEAD".to_owned() } else { name.to_owned() }
                };
                if let Some((old, new)) = range.split_once("...") {
                    return Ok(Self::SinceMergeBase(or_head(old), or_head(new)));
                }
                if let Some((old, new)) = range.split_once("..") {
                    return Ok(Self::Range(or_head(old), or_head(new)));
                }
                let key = &**range;
                Err(match Path::new(range).is_dir() {
                    true => message!(program, "changes-one-folder", folder = key),
                    false => message!(program, "changes-one-revision", revision = key),
                })
            }
            [old, new, ..] => {
                for folder in [old, new] {
                    if !Path::new(folder).is_dir() {
                        return Err(message!(
                            program,
                            "changes-no-folder",
                            folder = &**folder,
                            range = format!("{old}..{new}"),
                        ));
                    }
                }
                Ok(Self::Folders(old.into(), new.into()))
            }
        }
    }

    /// Reads both versions; links lead to the given `address` of the repository, or else to the one
    /// that the CI system or the plan names.
    pub(super) fn load(self, program: &Program, address: Option<&str>) -> Result<Loaded, Failure> {
        match self {
            Self::Folders(old, new) => {
                let (old, new) = rayon::join(|| folder(program, &old), || folder(program, &new));
                Ok(Loaded { old: old?, new: new?, is_default: false })
            }
            in_git => in_git.load_from_git(program, address),
        }
    }

    fn load_from_git(self, program: &Program, address: Option<&str>) -> Result<Loaded, Failure> {
        let repository = Repository::around(&program.plan).map_err(|error| {
            let folder = program.plan.display().to_string();
            match error {
                GitError::Failed(_) if !program.plan.is_dir() => {
                    Failure::no_plan(message!(program, "program-no-folder", folder = folder))
                }
                error => Failure::error(program.git_error(&error, None)),
            }
        })?;
        let git = Git { program, repository: &repository, address };
        let is_default = matches!(self, Self::Default);
        let (old, new) = match self {
            Self::Since(old) => git.both(|| git.revision(&old), || git.working_tree())?,
            Self::Range(old, new) => git.both(|| git.revision(&old), || git.revision(&new))?,
            Self::SinceMergeBase(old, new) => {
                let base = repository.merge_base(&old, &new);
                let base = base.map_err(|error| git.failure(&error))?;
                git.both(|| git.revision(&base), || git.revision(&new))?
            }
            Self::Default | Self::Folders(..) if repository.has_uncommitted_changes() => {
                git.both(|| git.revision("HEAD"), || git.working_tree())?
            }
            Self::Default | Self::Folders(..) => {
                git.both(|| git.parent_or_nothing(), || git.revision("HEAD"))?
            }
        };
        Ok(Loaded { old, new, is_default })
    }
}

/// Reads versions from a repository.
struct Git<'g> {
    program: &'g Program,
    repository: &'g Repository,
    address: Option<&'g str>,
}

impl Git<'_> {
    /// Reads both versions in parallel.
    fn both(
        &self,
        old: impl FnOnce() -> Result<LoadedVersion, Failure> + Send,
        new: impl FnOnce() -> Result<LoadedVersion, Failure> + Send,
    ) -> Result<(LoadedVersion, LoadedVersion), Failure> {
        let (old, new) = rayon::join(old, new);
        Ok((old?, new?))
    }

    fn failure(&self, error: &GitError) -> Failure {
        Failure::error(self.program.git_error(error, Some(self.repository)))
    }

    fn revision(&self, revision: &str) -> Result<LoadedVersion, Failure> {
        let world = self.repository.at(revision).map_err(|error| self.failure(&error))?;
        let compilation = read_world(&world)?;
        let links = self.links(&compilation, &world.id);
        let (revision, id) = (revision.to_owned(), world.id);
        Ok(LoadedVersion { compilation, name: VersionName::Revision { revision, id, links } })
    }

    /// The version before the last commit; an empty plan if that is the first commit.
    fn parent_or_nothing(&self) -> Result<LoadedVersion, Failure> {
        let is_first = || !self.repository.is_shallow() && self.repository.at("HEAD").is_ok();
        match self.repository.at(PARENT) {
            Err(GitError::NoRevision(_)) if is_first() => Ok(LoadedVersion {
                compilation: read_world(&Memory::default())?,
                name: VersionName::Nothing,
            }),
            _ => self.revision(PARENT),
        }
    }

    fn working_tree(&self) -> Result<LoadedVersion, Failure> {
        let compilation = disk(self.program, &self.program.plan)?;
        // Lines of files with uncommitted changes are not those of the host.
        let head = match self.repository.has_uncommitted_changes() {
            true => None,
            false => self.repository.at("HEAD").ok().map(|head| head.id),
        };
        let links = head.and_then(|id| self.links(&compilation, &id));
        Ok(LoadedVersion { compilation, name: VersionName::WorkingTree { links } })
    }

    /// The links to the files of a revision.
    fn links(&self, compilation: &Compilation, id: &str) -> Option<Links> {
        let of_edition = |edition: &Edition| Some(edition.repository.as_ref()?.value.clone());
        let address = self
            .address
            .map(str::to_owned)
            .or_else(ci_repository)
            .or_else(|| compilation.plan.editions.iter().rev().find_map(of_edition))?;
        let links = SourceLinks::new(&address, id)?;
        Some(Links { links, folder: self.repository.path_of("") })
    }
}

/// The address of the repository, as GitHub Actions or GitLab CI gives it to a job.
fn ci_repository() -> Option<String> {
    let variable = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    variable("GITHUB_SERVER_URL")
        .zip(variable("GITHUB_REPOSITORY"))
        .map(|(server, repository)| format!("{server}/{repository}"))
        .or_else(|| variable("CI_PROJECT_URL"))
}

fn read_world(world: &dyn World) -> Result<Compilation, Failure> {
    read(world).map_err(|error| Failure::error(error.to_string()))
}

/// Reads a plan folder from disk.
fn disk(program: &Program, path: &Path) -> Result<Compilation, Failure> {
    let folder = path.display().to_string();
    match read(&Disk::new(path)) {
        Ok(compilation) => Ok(compilation),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(Failure::no_plan(message!(program, "program-no-folder", folder = folder)))
        }
        Err(error) => Err(Failure::error(format!("`{folder}`: {error}"))),
    }
}

/// Reads the plan in a folder, which is that of the plan or that of its repository.
fn folder(program: &Program, path: &Path) -> Result<LoadedVersion, Failure> {
    let inner = path.join("plan");
    let path = if !is_plan(path) && is_plan(&inner) { inner } else { path.to_owned() };
    let folder = path.display().to_string();
    let compilation = disk(program, &path)?;
    if compilation.is_empty() || !is_plan(&path) {
        let message = message!(program, "program-no-plan-files", folder = &*folder);
        return Err(Failure::no_plan(message));
    }
    Ok(LoadedVersion { compilation, name: VersionName::Folder(folder) })
}

/// Whether a folder holds a plan: one of its folders is an edition or the registers.
fn is_plan(folder: &Path) -> bool {
    let is_year = |name: &str| name.len() == 4 && name.bytes().all(|byte| byte.is_ascii_digit());
    let Ok(entries) = folder.read_dir() else { return false };
    entries.flatten().any(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        (is_year(&name) || name == "registers") && entry.path().is_dir()
    })
}

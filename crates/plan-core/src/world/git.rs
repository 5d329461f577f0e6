//! Reads earlier revisions of a plan from git.
//!
//! This is the only module that runs `git`, and it only runs commands that change nothing.

use std::collections::HashSet;
use std::fmt;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Mutex;

use super::{EntryKind, FileText, PlanEntry, World};
use crate::confirmation::lock;

/// Why a git command failed.
#[derive(Debug)]
pub enum GitError {
    /// The program `git` was not found.
    Missing,
    /// The plan is not in a repository.
    NoRepository,
    /// There is no revision with this name.
    NoRevision(String),
    /// These two revisions have no common ancestor in this clone.
    NoMergeBase(String),
    /// Git failed with this message.
    Failed(String),
}

impl fmt::Display for GitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("the program git was not found"),
            Self::NoRepository => f.write_str("the plan is not in a git repository"),
            Self::NoRevision(name) => write!(f, "there is no revision `{name}`"),
            Self::NoMergeBase(range) => write!(f, "`{range}` have no common ancestor"),
            Self::Failed(reason) => f.write_str(reason),
        }
    }
}

impl std::error::Error for GitError {}

/// The git repository that contains a plan.
#[derive(Debug)]
pub struct Repository {
    folder: PathBuf,
    /// The path of the plan folder inside the repository, separated by `/`.
    prefix: String,
    /// The name of the plan folder in messages.
    name: String,
    objects: Objects,
}

/// The objects of a repository, which one git process reads.
#[derive(Debug)]
struct Objects {
    folder: PathBuf,
    /// Started when the first object is read.
    reader: Mutex<Option<ObjectReader>>,
}

/// A running `git cat-file --batch`, which reads any number of objects.
#[derive(Debug)]
struct ObjectReader {
    child: Child,
    stdin: ChildStdin,
    stdout: BufReader<ChildStdout>,
}

impl Drop for ObjectReader {
    fn drop(&mut self) {
        // The process holds no state, so an error does not matter.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A revision that changed the plan folder.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Revision {
    /// The full hash of the commit.
    pub id: String,
    /// The day of the commit, as `2026-11-24`.
    pub day: String,
    /// The first line of its message.
    pub title: String,
}

/// An earlier version of a plan file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Version {
    /// The path inside the plan folder.
    pub path: String,
    /// The hash of its blob.
    object: String,
    /// The change that replaced it.
    pub replaced_by: ReplacedBy,
}

/// The change that replaced a version of a file.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum ReplacedBy {
    /// An uncommitted change.
    WorkingTree,
    /// The revision at this index of [`Versions::revisions`].
    Revision(usize),
    /// Unknown, such as a merge whose change no revision shows.
    Unknown,
}

/// The earlier versions of the plan files.
#[derive(Clone, Debug, Default)]
pub struct Versions {
    /// The revisions that changed plan files, the latest first.
    pub revisions: Vec<Revision>,
    /// The versions, the latest first; versions of a file with the same content are listed once.
    pub versions: Vec<Version>,
}

impl Repository {
    /// Finds the repository that contains a plan folder.
    ///
    /// # Errors
    ///
    /// [`GitError::Missing`] or [`GitError::NoRepository`].
    pub fn around(plan: &Path) -> Result<Self, GitError> {
        let name = plan.to_string_lossy().replace('\\', "/").trim_end_matches('/').to_owned();
        let folder = plan.canonicalize().map_err(|error| GitError::Failed(error.to_string()))?;
        let objects = Objects::of(&folder);
        let mut repository = Self { folder, prefix: String::new(), name, objects };
        let answer = repository.git(&["rev-parse", "--show-prefix"]);
        let prefix = answer.map_err(|error| match error {
            GitError::Failed(reason) if reason.contains("not a git repository") => {
                GitError::NoRepository
            }
            other => other,
        })?;
        repository.prefix = prefix.trim_end_matches(['\n', '/']).to_owned();
        Ok(repository)
    }

    /// Whether files of the plan differ from the last commit, or are not committed yet.
    pub fn has_uncommitted_changes(&self) -> bool {
        let status = ["status", "--porcelain", "--untracked-files=all", "--", "."];
        self.git(&status).is_ok_and(|answer| !answer.is_empty())
    }

    /// Returns the path of a plan file in the repository, from its path inside the plan folder.
    pub fn path_of(&self, path: &str) -> String {
        if self.prefix.is_empty() { path.to_owned() } else { format!("{}/{path}", self.prefix) }
    }

    /// Whether this is a shallow clone, whose history is cut off.
    pub fn is_shallow(&self) -> bool {
        self.git(&["rev-parse", "--is-shallow-repository"])
            .is_ok_and(|answer| answer.trim() == "true")
    }

    /// Lists the earlier versions of the plan files, in at most `max_revisions` revisions.
    ///
    /// This takes a fixed number of git processes; [`Self::text`] reads the texts one by one.
    ///
    /// # Errors
    ///
    /// If a git command fails.
    pub fn versions(&self, max_revisions: usize) -> Result<Versions, GitError> {
        const RAW: [&str; 6] =
            ["--raw", "-z", "--no-renames", "--no-abbrev", "--relative", "--no-color"];
        const FILES: [&str; 2] = ["--", "*.yaml"];
        if self.git(&["rev-parse", "--verify", "--quiet", "HEAD"]).is_err() {
            // Nothing was committed yet.
            return Ok(Versions::default());
        }
        let unsaved = self.git(&[&["diff"], &RAW[..], &["HEAD"], &FILES].concat())?;
        let max_count = format!("--max-count={max_revisions}");
        // Each revision starts with a control character, which no path or title of a plan has.
        let format = ["--no-show-signature", "--no-diff-merges", "--format=%x01%H%x09%cs%x09%s"];
        let log = self.git(&[&["log", &max_count], &RAW[..], &format, &FILES].concat())?;
        let today = self.git(&["ls-tree", "-r", "-z", "HEAD", "--", "."])?;

        let mut seen: HashSet<(String, String)> = HashSet::new();
        let unsaved_paths: HashSet<&str> = changes(&unsaved).map(|change| change.path).collect();
        // The current version of a file is not an earlier version.
        for line in today.split('\0') {
            let Some((head, path)) = line.split_once('\t') else { continue };
            if let Some(object) = head.split(' ').nth(2)
                && !unsaved_paths.contains(path)
            {
                seen.insert((path.to_owned(), object.to_owned()));
            }
        }
        let mut found = Versions::default();
        let mut add = |change: &Change<'_>, object: &str, replaced_by: ReplacedBy| {
            let exists = object.bytes().any(|byte| byte != b'0');
            if exists && seen.insert((change.path.to_owned(), object.to_owned())) {
                let (path, object) = (change.path.to_owned(), object.to_owned());
                found.versions.push(Version { path, object, replaced_by });
            }
        };
        changes(&unsaved).for_each(|change| add(&change, change.before, ReplacedBy::WorkingTree));
        for (at, revision) in log.split('\u{1}').skip(1).enumerate() {
            let (head, rest) = revision.split_once('\0').unwrap_or((revision, ""));
            let mut parts = head.splitn(3, '\t').map(str::to_owned);
            let (Some(id), Some(day), Some(title)) = (parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            found.revisions.push(Revision { id, day, title });
            for change in changes(rest) {
                // A version that a merge replaced appears in no other revision.
                add(&change, change.after, ReplacedBy::Unknown);
                add(&change, change.before, ReplacedBy::Revision(at));
            }
        }
        Ok(found)
    }

    /// Reads the text of a version; `None` if it cannot be read, has more than `limit` bytes or is
    /// not UTF-8.
    pub fn text(&self, version: &Version, limit: u64) -> Option<String> {
        let bytes = self.objects.get(&version.object).ok()??.bytes;
        (bytes.len() as u64 <= limit).then_some(())?;
        String::from_utf8(bytes).ok()
    }

    /// Opens the plan in a revision, named as in gitrevisions(7). A revision without the plan
    /// folder is an empty plan.
    ///
    /// A single git process reads the whole tree. Each revision has its own, so that several can be
    /// read in parallel.
    ///
    /// # Errors
    ///
    /// [`GitError::NoRevision`] if there is no such revision.
    pub fn at(&self, revision: &str) -> Result<AtRevision<'_>, GitError> {
        let no_revision = || GitError::NoRevision(revision.to_owned());
        // A name with a line break would be two requests.
        if revision.is_empty() || revision.starts_with('-') || revision.contains(['\n', '\r']) {
            return Err(no_revision());
        }
        let failed = |error: io::Error| GitError::Failed(error.to_string());
        let objects = Objects::of(&self.folder);
        let commit = objects.get(&format!("{revision}^{{commit}}")).map_err(failed)?;
        let id = commit.ok_or_else(no_revision)?.id;
        let mut files = Vec::new();
        if let Some(tree) = objects.get(&format!("{id}:{}", self.prefix)).map_err(failed)?
            && tree.kind == "tree"
        {
            objects.list(&tree, "", &mut files).map_err(failed)?;
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(AtRevision { repository: self, id, files, objects })
    }

    /// Finds the last common ancestor of two revisions.
    ///
    /// # Errors
    ///
    /// [`GitError::NoRevision`] if one of the revisions is unknown, [`GitError::NoMergeBase`] if
    /// they have no common ancestor in this clone.
    pub fn merge_base(&self, first: &str, second: &str) -> Result<String, GitError> {
        let (a, b) = (self.at(first)?.id, self.at(second)?.id);
        match self.git(&["merge-base", &a, &b]) {
            Ok(answer) => Ok(answer.trim().to_owned()),
            Err(GitError::Failed(reason)) if reason.is_empty() => {
                Err(GitError::NoMergeBase(format!("{first}...{second}")))
            }
            Err(error) => Err(error),
        }
    }

    /// Runs a git command in the plan folder, and returns its output.
    fn git(&self, args: &[&str]) -> Result<String, GitError> {
        let output = command(&self.folder).args(args).stdin(Stdio::null()).output();
        let output = output.map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => GitError::Missing,
            _ => GitError::Failed(error.to_string()),
        })?;
        if !output.status.success() {
            let message = String::from_utf8_lossy(&output.stderr);
            return Err(GitError::Failed(message.trim().to_owned()));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

impl Objects {
    fn of(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), reader: Mutex::new(None) }
    }

    /// Adds the files of a tree and of the trees inside it.
    fn list(&self, tree: &Object, folder: &str, files: &mut Vec<TreeEntry>) -> io::Result<()> {
        for (mode, name, object) in tree_entries(tree) {
            let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
            match mode.as_str() {
                "40000" => {
                    if let Some(inner) = self.get(&object)? {
                        self.list(&inner, &path, files)?;
                    }
                }
                // A submodule is a commit of another repository.
                "160000" => {}
                mode => files.push(TreeEntry { path, object, is_link: mode == "120000" }),
            }
        }
        Ok(())
    }

    /// Reads an object by its hash or name; `None` if there is no such object.
    fn get(&self, name: &str) -> io::Result<Option<Object>> {
        let ended = || io::Error::other("git cat-file ended");
        let mut guard = self.reader.lock().map_err(|_| ended())?;
        if guard.is_none() {
            let mut child = command(&self.folder)
                .args(["cat-file", "--batch"])
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()?;
            let (Some(stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
                return Err(ended());
            };
            *guard = Some(ObjectReader { child, stdin, stdout: BufReader::new(stdout) });
        }
        let Some(reader) = guard.as_mut() else { return Err(ended()) };
        writeln!(reader.stdin, "{name}")?;
        reader.stdin.flush()?;
        let mut head = String::new();
        if reader.stdout.read_line(&mut head)? == 0 {
            return Err(ended());
        }
        // `<hash> <kind> <size>`, or `<name> missing`, and the name may contain spaces.
        let words: Vec<&str> = head.trim_end().split(' ').collect();
        let [id, kind @ ("blob" | "tree" | "commit" | "tag"), size] = words[..] else {
            return Ok(None);
        };
        let mut bytes = vec![0; size.parse().map_err(|_| ended())?];
        reader.stdout.read_exact(&mut bytes)?;
        // The object is followed by a line break.
        reader.stdout.read_exact(&mut [0])?;
        Ok(Some(Object { id: id.to_owned(), kind: kind.to_owned(), bytes }))
    }
}

/// A git object.
struct Object {
    /// Its hash.
    id: String,
    /// `blob`, `tree`, `commit` or `tag`.
    kind: String,
    bytes: Vec<u8>,
}

/// Returns the entries of a tree: the mode, the name and the hash of each.
///
/// An entry is `<mode> <name>\0<hash>`, with the hash in bytes (Pro Git, 10.2, Tree Objects; the
/// hash has 20 bytes in SHA-1 and 32 bytes in SHA-256 repositories).
fn tree_entries(tree: &Object) -> Vec<(String, String, String)> {
    let hash_length = tree.id.len() / 2;
    let mut entries = Vec::new();
    let mut rest = tree.bytes.as_slice();
    while let Some(end) = rest.iter().position(|byte| *byte == 0) {
        let head = String::from_utf8_lossy(&rest[..end]).into_owned();
        let (Some(hash), Some((mode, name))) =
            (rest.get(end + 1..end + 1 + hash_length), head.split_once(' '))
        else {
            break;
        };
        entries.push((mode.to_owned(), name.to_owned(), hex::encode(hash)));
        rest = &rest[end + 1 + hash_length..];
    }
    entries
}

/// A change of one file, with the hashes of its blobs.
struct Change<'s> {
    path: &'s str,
    before: &'s str,
    after: &'s str,
}

/// Parses the output of `git diff --raw -z`: `:100644 100644 <before> <after> M␀path␀…`.
fn changes(output: &str) -> impl Iterator<Item = Change<'_>> {
    let mut parts = output.split('\0');
    std::iter::from_fn(move || {
        loop {
            let head = parts.next()?.trim_start_matches('\n');
            let Some(head) = head.strip_prefix(':') else { continue };
            let mut words = head.split(' ').skip(2);
            if let (Some(before), Some(after), Some(path)) =
                (words.next(), words.next(), parts.next())
            {
                return Some(Change { path, before, after });
            }
        }
    })
}

fn command(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command.current_dir(folder).env("LC_ALL", "C").env("GIT_OPTIONAL_LOCKS", "0");
    command
}

/// A file of a revision.
#[derive(Debug)]
struct TreeEntry {
    path: String,
    object: String,
    is_link: bool,
}

/// The plan in a revision.
#[derive(Debug)]
pub struct AtRevision<'r> {
    repository: &'r Repository,
    /// The full hash of the commit.
    pub id: String,
    files: Vec<TreeEntry>,
    objects: Objects,
}

impl World for AtRevision<'_> {
    fn name(&self) -> &str {
        &self.repository.name
    }

    fn entries(&self) -> io::Result<Vec<PlanEntry>> {
        let is_hidden = |path: &str| path.split('/').any(|part| part.starts_with('.'));
        let is_yaml = |path: &str| path.ends_with(".yaml") || path.ends_with(".yml");
        let files = self.files.iter();
        let files = files.filter(|file| is_yaml(&file.path) && !is_hidden(&file.path));
        let entry = |file: &TreeEntry| PlanEntry {
            path: file.path.clone(),
            kind: if file.is_link { EntryKind::OutsideLink } else { EntryKind::File },
        };
        Ok(files.map(entry).collect())
    }

    fn read(&self, path: &str, limit: u64) -> FileText {
        let entry = self.files.binary_search_by(|file| file.path.as_str().cmp(path));
        let Some(entry) = entry.ok().and_then(|at| self.files.get(at)) else {
            return FileText::Unreadable("no such file in the revision".to_owned());
        };
        match self.objects.get(&entry.object) {
            Ok(Some(object)) if object.bytes.len() as u64 > limit => FileText::TooLarge,
            Ok(Some(object)) => FileText::Bytes(object.bytes),
            Ok(None) => FileText::Unreadable("the clone lacks the file".to_owned()),
            Err(error) => FileText::Unreadable(error.to_string()),
        }
    }

    fn lock(&self, folder: &str, limit: u64) -> Option<FileText> {
        let path = format!("{folder}/{}", lock::FILE_NAME);
        let exists = self.files.iter().any(|file| file.path == path);
        exists.then(|| self.read(&path, limit))
    }

    fn template(&self, _: &str) -> io::Result<Option<String>> {
        Ok(None)
    }
}

#[cfg(test)]
mod tests;

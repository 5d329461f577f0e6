//! What a build writes, keeps and removes; also the helpers shared by all tests of publishing.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fs;
use std::panic;

use super::folder::STATE_DIR;
use super::*;

mod interruptions;
#[cfg(unix)]
mod links;
mod messages;
mod property;
mod refusals;
mod state_files;

/// How a test interrupts a build.
#[derive(Copy, Clone, Debug)]
enum Interruption {
    /// A step fails, so the build can still clean up.
    Fails,
    /// The process is killed.
    Killed,
    /// The build continues, but a foreign file appears at the path in `ARRIVAL`, which is reset.
    Arrival,
}

thread_local! {
    /// The number of steps until the build is interrupted.
    static STEPS: Cell<Option<(usize, Interruption)>> = const { Cell::new(None) };
    static ARRIVAL: RefCell<PathBuf> = const { RefCell::new(PathBuf::new()) };
}

pub(super) fn interruption_point() -> Result<()> {
    match STEPS.get() {
        Some((0, Interruption::Fails)) => Err(PublishErrorKind::Interrupted),
        // Like `panic!`, but without a message.
        Some((0, Interruption::Killed)) => panic::resume_unwind(Box::new("killed")),
        Some((0, Interruption::Arrival)) => {
            STEPS.set(None);
            put(&ARRIVAL.take(), "mine");
            Ok(())
        }
        Some((left, interruption)) => {
            STEPS.set(Some((left - 1, interruption)));
            Ok(())
        }
        None => Ok(()),
    }
}

/// Publishes files one by one.
fn publish(
    out: &Path,
    files: Vec<PublishFile>,
    in_scope: &dyn Fn(&Scope) -> bool,
) -> std::result::Result<PublishSummary, PublishError> {
    publish_within(LOCK_TIMEOUT, out, files, in_scope)
}

fn publish_within(
    timeout: Duration,
    out: &Path,
    files: Vec<PublishFile>,
    in_scope: &dyn Fn(&Scope) -> bool,
) -> std::result::Result<PublishSummary, PublishError> {
    let publisher = Publisher::open_with_timeout(timeout, out, in_scope)?;
    files.into_iter().for_each(|file| publisher.add(file));
    publisher.finish(in_scope)
}

/// Publishes with an interruption after some steps; `None` when the build was killed.
fn interrupted(
    out: &Path,
    files: Vec<PublishFile>,
    in_scope: &dyn Fn(&Scope) -> bool,
    interruption: Option<(usize, Interruption)>,
) -> Option<std::result::Result<PublishSummary, PublishError>> {
    STEPS.set(interruption);
    let outcome = panic::catch_unwind(panic::AssertUnwindSafe(|| publish(out, files, in_scope)));
    STEPS.set(None);
    outcome.ok()
}

fn file(path: &str, locale: &str, text: &str) -> PublishFile {
    let scope =
        Scope { year: Some("2021".into()), locale: Some(locale.to_owned()), format: "html".into() };
    PublishFile { path: path.into(), scope, bytes: text.into() }
}

fn files(list: &[(&str, &str)]) -> Vec<PublishFile> {
    list.iter().map(|(path, text)| file(path, "nl", text)).collect()
}

/// The files of a folder with their texts, and its links with their targets, without the state
/// folder.
fn texts(out: &Path) -> BTreeMap<String, String> {
    fn collect(out: &Path, folder: &Path, texts: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let (path, kind) =
                entry.map(|entry| (entry.path(), entry.file_type().unwrap())).unwrap();
            let name = path.strip_prefix(out).unwrap().to_str().unwrap().to_owned();
            if kind.is_symlink() {
                texts.insert(name, format!("-> {}", fs::read_link(&path).unwrap().display()));
            } else if kind.is_file() {
                texts.insert(name, fs::read_to_string(&path).unwrap());
            } else if name != STATE_DIR {
                collect(out, &path, texts);
            }
        }
    }
    let mut texts = BTreeMap::new();
    collect(out, out, &mut texts);
    texts
}

fn expected(list: &[(&str, &str)]) -> BTreeMap<String, String> {
    list.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

fn put(place: &Path, text: &str) {
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    fs::write(place, text).unwrap();
}

/// A folder for tests that run thousands of builds: in memory if the system supports it.
fn quick_folder() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// Removes every file and link at a path or one of its parents, outermost first.
fn clear_way(out: &Path, place: &Path) {
    let mut paths: Vec<&Path> = place.ancestors().take_while(|path| *path != out).collect();
    paths.reverse();
    for path in paths {
        let _ = fs::remove_file(path);
    }
}

fn all(_: &Scope) -> bool {
    true
}

fn error_kind(out: &Path, list: &[(&str, &str)]) -> PublishErrorKind {
    publish_within(Duration::ZERO, out, files(list), &all).unwrap_err().kind
}

#[test]
fn unchanged_files_are_not_written_again() {
    let out = tempfile::tempdir().unwrap();
    let files = || vec![file("nl/a.html", "nl", "a"), file("fr/a.html", "fr", "b")];
    assert_eq!(publish(out.path(), files(), &all).unwrap().written, 2);
    let before = fs::metadata(out.path().join("nl/a.html")).unwrap().modified().unwrap();
    let again = publish(out.path(), files(), &all).unwrap();
    assert_eq!((again.written, again.unchanged, again.removed), (0, 2, 0));
    let after = fs::metadata(out.path().join("nl/a.html")).unwrap().modified().unwrap();
    assert_eq!(before, after);
}

#[test]
fn files_are_added_from_any_thread_and_only_those_that_differ_are_staged() {
    let out = tempfile::tempdir().unwrap();
    for (staged, expected) in [(80, (80, 0)), (0, (0, 80))] {
        let publisher = Publisher::open(out.path(), &all).unwrap();
        std::thread::scope(|scope| {
            for thread in 0..4 {
                let publisher = &publisher;
                scope.spawn(move || {
                    for number in 0..20 {
                        let path = format!("{}/{thread}/{number}/a", number % 3);
                        publisher.add(file(&path, "nl", &path));
                    }
                });
            }
        });
        assert_eq!(texts(&publisher.folder.staging()).len(), staged);
        let published = publisher.finish(&all).unwrap();
        assert_eq!((published.written, published.unchanged), expected);
    }
    assert!(texts(out.path()).iter().all(|(path, text)| path == text));
}

#[test]
fn an_abandoned_build_restores_the_folder() {
    let around = tempfile::tempdir().unwrap();
    let out = around.path().join("x/out");
    let abandon = || {
        let publisher = Publisher::open(&out, &all).unwrap();
        publisher.add(file("a", "nl", "2"));
        publisher.add(file("b/c", "nl", "2"));
        publisher.abandon();
    };
    abandon();
    assert_eq!(fs::read_dir(around.path()).unwrap().count(), 0);
    publish(&out, files(&[("a", "1")]), &all).unwrap();
    abandon();
    assert_eq!(texts(&out), expected(&[("a", "1")]));
    assert!(!OutputFolder::new(&out).staging().exists());
}

#[test]
fn only_published_files_in_scope_are_removed() {
    let out = tempfile::tempdir().unwrap();
    let both = vec![file("nl/x/a.html", "nl", "a"), file("fr/x/a.html", "fr", "b")];
    publish(out.path(), both, &all).unwrap();
    fs::write(out.path().join("fr/foreign.txt"), "mine").unwrap();
    let only_french = |scope: &Scope| scope.locale.as_deref() == Some("fr");
    let published = publish(out.path(), vec![], &only_french).unwrap();
    assert_eq!(published.removed, 1);
    let left: Vec<String> = texts(out.path()).into_keys().collect();
    assert_eq!(left, ["fr/foreign.txt", "nl/x/a.html"]);
    assert!(!out.path().join("fr/x").exists(), "the empty folder is removed too");
}

#[test]
fn a_file_becomes_a_folder_and_a_folder_a_file() {
    let out = tempfile::tempdir().unwrap();
    let old = [("a", "1"), ("b/c", "2"), ("b/d/e", "3")];
    let new = [("a/x/y", "4"), ("b", "5")];
    for list in [&old[..], &new[..], &old[..]] {
        publish(out.path(), files(list), &all).unwrap();
        assert_eq!(texts(out.path()), expected(list));
    }
    // Foreign and modified files are not removed.
    put(&out.path().join("b/d/mine"), "mine");
    assert!(
        matches!(error_kind(out.path(), &new), PublishErrorKind::ForeignFile(path) if path.ends_with("b/d/mine"))
    );
    fs::remove_file(out.path().join("b/d/mine")).unwrap();
    put(&out.path().join("b/c"), "edited");
    assert!(
        matches!(error_kind(out.path(), &new), PublishErrorKind::ModifiedFile(path) if path.ends_with("b/c"))
    );
    assert_eq!(texts(out.path())["a"], "1", "nothing changed");
    let french = vec![file("a/b", "fr", "6")];
    let only_french = |scope: &Scope| scope.locale.as_deref() == Some("fr");
    let error = publish(out.path(), french, &only_french).unwrap_err();
    assert!(matches!(error.kind, PublishErrorKind::OutOfScope(path) if path.ends_with("a")));
}

/// To test a file system that ignores case, set `TMPDIR` to it.
#[test]
fn case_may_change_even_on_a_file_system_that_ignores_it() {
    let old = [("Case", "same"), ("D/x", "old")];
    let new = [("case", "same"), ("d/x", "new")];
    for steps in 0.. {
        let out = tempfile::tempdir().unwrap();
        publish(out.path(), files(&old), &all).unwrap();
        let killed = Some((steps, Interruption::Killed));
        let outcome = interrupted(out.path(), files(&new), &all, killed);
        let is_partial = OutputFolder::new(out.path()).has_journal();
        if let Some(outcome) = outcome {
            outcome.unwrap();
            assert_eq!(texts(out.path()), expected(&new));
            break;
        }
        publish(out.path(), vec![], &|_| false).unwrap();
        let recovered = texts(out.path());
        assert!(!is_partial || recovered == expected(&new), "{recovered:?} after {steps} steps");
        publish(out.path(), files(&new), &all).unwrap();
        assert_eq!(texts(out.path()), expected(&new), "after {steps} steps");
    }
}

#[test]
fn a_modified_file_is_overwritten_but_never_removed() {
    let out = tempfile::tempdir().unwrap();
    publish(out.path(), files(&[("a", "1"), ("b", "1"), ("c", "1")]), &all).unwrap();
    put(&out.path().join("a"), "edited");
    put(&out.path().join("b"), "edited");
    let published = publish(out.path(), files(&[("a", "1")]), &all).unwrap();
    assert_eq!(published.overwritten, ["a"]);
    assert_eq!(published.retained, ["b"]);
    assert_eq!(published.removed, 1);
    assert_eq!(texts(out.path()), expected(&[("a", "1"), ("b", "edited")]));
    // It is foreign now.
    assert!(matches!(
        error_kind(out.path(), &[("a", "1"), ("b", "2")]),
        PublishErrorKind::ForeignFile(_)
    ));
}

#[test]
fn a_failed_build_leaves_nothing() {
    let around = tempfile::tempdir().unwrap();
    let out = around.path().join("x/out");
    for steps in 0.. {
        let fails = Some((steps, Interruption::Fails));
        let outcome = interrupted(&out, files(&[("a", "1"), ("b/c", "2")]), &all, fails).unwrap();
        let Err(error) = outcome else { break };
        if error.is_partial {
            assert!(steps > 3);
            fs::remove_dir_all(around.path().join("x")).unwrap();
        }
        assert_eq!(fs::read_dir(around.path()).unwrap().count(), 0, "after {steps} steps");
    }
    // An existing folder is kept, without a state folder.
    put(&out.join("mine"), "mine");
    fs::remove_dir_all(out.join(STATE_DIR)).unwrap();
    put(&out.join("a"), "other");
    assert!(matches!(error_kind(&out, &[("a", "1")]), PublishErrorKind::ForeignFile(_)));
    assert!(!out.join(STATE_DIR).exists());
}

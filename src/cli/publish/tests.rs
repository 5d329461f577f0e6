//! What a build makes of the output folder: what it writes, what it leaves, what it removes.
//!
//! The helpers of all these tests are here; what is refused, and what happens when a build is
//! interrupted, stands in files of their own.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fs;
use std::panic;

use super::books::BOOKS;
use super::*;

mod books;
mod interruptions;
#[cfg(unix)]
mod links;
mod property;
mod refusals;
mod sentences;

/// How a test interrupts a build.
#[derive(Copy, Clone, Debug)]
enum Interruption {
    /// The build fails, and may still clear up.
    Fails,
    /// The program is gone.
    Killed,
    /// It goes on, but somebody puts a file at `ARRIVAL`, which is emptied.
    Meets,
}

thread_local! {
    /// How many steps are left before the build is interrupted.
    static STEPS: Cell<Option<(usize, Interruption)>> = const { Cell::new(None) };
    static ARRIVAL: RefCell<PathBuf> = const { RefCell::new(PathBuf::new()) };
}

pub(super) fn stop_here() -> Result<()> {
    match STEPS.get() {
        Some((0, Interruption::Fails)) => Err(Trouble::Stopped),
        // As `panic!`, without words on the terminal.
        Some((0, Interruption::Killed)) => panic::resume_unwind(Box::new("killed")),
        Some((0, Interruption::Meets)) => {
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

/// Publishes files, one after the other.
fn publish(
    out: &Path,
    files: Vec<File>,
    is_asked: &dyn Fn(&Scope) -> bool,
) -> std::result::Result<Published, PublishError> {
    publish_within(PATIENCE, out, files, is_asked)
}

fn publish_within(
    patience: Duration,
    out: &Path,
    files: Vec<File>,
    is_asked: &dyn Fn(&Scope) -> bool,
) -> std::result::Result<Published, PublishError> {
    let publisher = Publisher::open_within(patience, out, is_asked)?;
    files.into_iter().for_each(|file| publisher.add(file));
    publisher.finish(is_asked)
}

/// Publishes, and is interrupted after some steps; none when it was killed.
fn interrupted(
    out: &Path,
    files: Vec<File>,
    is_asked: &dyn Fn(&Scope) -> bool,
    interruption: Option<(usize, Interruption)>,
) -> Option<std::result::Result<Published, PublishError>> {
    STEPS.set(interruption);
    let outcome = panic::catch_unwind(panic::AssertUnwindSafe(|| publish(out, files, is_asked)));
    STEPS.set(None);
    outcome.ok()
}

fn file(path: &str, locale: &str, text: &str) -> File {
    let scope =
        Scope { year: Some("2021".into()), locale: Some(locale.to_owned()), format: "html".into() };
    File { path: path.into(), scope, bytes: text.into() }
}

fn files(list: &[(&str, &str)]) -> Vec<File> {
    list.iter().map(|(path, text)| file(path, "nl", text)).collect()
}

/// All files of a folder with their texts; a link is followed by its target. Our books are left out.
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
            } else if name != BOOKS {
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

/// A folder for tests that build thousands of times: in memory, where the system has such a place.
fn quick_folder() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// Removes every file and link that is in the way to a place, outermost first.
fn clear_way(out: &Path, place: &Path) {
    let mut way: Vec<&Path> = place.ancestors().take_while(|around| *around != out).collect();
    way.reverse();
    for around in way {
        let _ = fs::remove_file(around);
    }
}

fn all(_: &Scope) -> bool {
    true
}

fn trouble(out: &Path, list: &[(&str, &str)]) -> Trouble {
    publish_within(Duration::ZERO, out, files(list), &all).unwrap_err().trouble
}

#[test]
fn what_did_not_change_is_not_written_again() {
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
fn files_come_from_any_thread_and_only_those_that_differ_are_written_aside() {
    let out = tempfile::tempdir().unwrap();
    for (aside, expected) in [(80, (80, 0)), (0, (0, 80))] {
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
        assert_eq!(texts(&publisher.folder.staging()).len(), aside);
        let published = publisher.finish(&all).unwrap();
        assert_eq!((published.written, published.unchanged), expected);
    }
    assert!(texts(out.path()).iter().all(|(path, text)| path == text));
}

#[test]
fn a_build_that_is_abandoned_leaves_the_folder_as_it_was() {
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
    assert!(!Folder::new(&out).staging().exists());
}

#[test]
fn only_our_earlier_files_of_the_asked_scope_are_removed() {
    let out = tempfile::tempdir().unwrap();
    let both = vec![file("nl/x/a.html", "nl", "a"), file("fr/x/a.html", "fr", "b")];
    publish(out.path(), both, &all).unwrap();
    fs::write(out.path().join("fr/foreign.txt"), "mine").unwrap();
    let only_french = |scope: &Scope| scope.locale.as_deref() == Some("fr");
    let published = publish(out.path(), vec![], &only_french).unwrap();
    assert_eq!(published.removed, 1);
    let left: Vec<String> = texts(out.path()).into_keys().collect();
    assert_eq!(left, ["fr/foreign.txt", "nl/x/a.html"]);
    assert!(!out.path().join("fr/x").exists(), "the empty folder went too");
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
    // Foreign and changed files do not make way.
    put(&out.path().join("b/d/mine"), "mine");
    assert!(
        matches!(trouble(out.path(), &new), Trouble::Foreign(path) if path.ends_with("b/d/mine"))
    );
    fs::remove_file(out.path().join("b/d/mine")).unwrap();
    put(&out.path().join("b/c"), "edited");
    assert!(matches!(trouble(out.path(), &new), Trouble::Changed(path) if path.ends_with("b/c")));
    assert_eq!(texts(out.path())["a"], "1", "nothing changed");
    let french = vec![file("a/b", "fr", "6")];
    let only_french = |scope: &Scope| scope.locale.as_deref() == Some("fr");
    let error = publish(out.path(), french, &only_french).unwrap_err();
    assert!(matches!(error.trouble, Trouble::OtherPart(path) if path.ends_with("a")));
}

/// On most systems nothing special; a disk where capitals do not count is named by `TMPDIR`.
#[test]
fn capitals_may_change_also_where_they_do_not_count() {
    let old = [("Case", "same"), ("D/x", "old")];
    let new = [("case", "same"), ("d/x", "new")];
    for steps in 0.. {
        let out = tempfile::tempdir().unwrap();
        publish(out.path(), files(&old), &all).unwrap();
        let killed = Some((steps, Interruption::Killed));
        let outcome = interrupted(out.path(), files(&new), &all, killed);
        let is_begun = Folder::new(out.path()).has_journal();
        if let Some(outcome) = outcome {
            outcome.unwrap();
            assert_eq!(texts(out.path()), expected(&new));
            break;
        }
        publish(out.path(), vec![], &|_| false).unwrap();
        let mended = texts(out.path());
        assert!(!is_begun || mended == expected(&new), "{mended:?} after {steps} steps");
        publish(out.path(), files(&new), &all).unwrap();
        assert_eq!(texts(out.path()), expected(&new), "after {steps} steps");
    }
}

#[test]
fn a_changed_file_of_ours_is_written_anew_but_never_removed() {
    let out = tempfile::tempdir().unwrap();
    publish(out.path(), files(&[("a", "1"), ("b", "1"), ("c", "1")]), &all).unwrap();
    put(&out.path().join("a"), "edited");
    put(&out.path().join("b"), "edited");
    let published = publish(out.path(), files(&[("a", "1")]), &all).unwrap();
    assert_eq!(published.overwritten, ["a"]);
    assert_eq!(published.left, ["b"]);
    assert_eq!(published.removed, 1);
    assert_eq!(texts(out.path()), expected(&[("a", "1"), ("b", "edited")]));
    // It is theirs now.
    assert!(matches!(trouble(out.path(), &[("a", "1"), ("b", "2")]), Trouble::Foreign(_)));
}

#[test]
fn a_build_that_fails_makes_nothing() {
    let around = tempfile::tempdir().unwrap();
    let out = around.path().join("x/out");
    for steps in 0.. {
        let fails = Some((steps, Interruption::Fails));
        let outcome = interrupted(&out, files(&[("a", "1"), ("b/c", "2")]), &all, fails).unwrap();
        let Err(error) = outcome else { break };
        if error.is_begun {
            assert!(steps > 3);
            fs::remove_dir_all(around.path().join("x")).unwrap();
        }
        assert_eq!(fs::read_dir(around.path()).unwrap().count(), 0, "after {steps} steps");
    }
    // A folder that was there stays, without our books.
    put(&out.join("mine"), "mine");
    fs::remove_dir_all(out.join(BOOKS)).unwrap();
    put(&out.join("a"), "other");
    assert!(matches!(trouble(&out, &[("a", "1")]), Trouble::Foreign(_)));
    assert!(!out.join(BOOKS).exists());
}

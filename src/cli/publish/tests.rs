use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fs;
use std::panic;

use super::books::BOOKS;
use super::*;

mod interruptions;
mod property;
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
fn what_is_not_ours_stops_the_build_before_anything_changes() {
    let out = tempfile::tempdir().unwrap();
    fs::create_dir_all(out.path().join("nl")).unwrap();
    fs::write(out.path().join("nl/b.html"), "mine").unwrap();
    let files = vec![file("nl/a.html", "nl", "a"), file("nl/b.html", "nl", "b")];
    let error = publish(out.path(), files, &all).unwrap_err();
    assert!(matches!(error.trouble, Trouble::Foreign(_)), "{error:?}");
    assert_eq!(texts(out.path()).into_values().collect::<Vec<_>>(), ["mine"]);
    // The same bytes are welcome.
    publish(out.path(), vec![file("nl/b.html", "nl", "mine")], &all).unwrap();
}

#[test]
fn paths_that_lead_out_are_refused() {
    let out = tempfile::tempdir().unwrap();
    let hostile =
        ["../x", "/x", "a//b", "", "a\\b", ".benelux-plan/x", ".Benelux-Plan", "a/./b", "c:x"];
    for path in hostile {
        let trouble = trouble(out.path(), &[(path, "a")]);
        assert!(matches!(trouble, Trouble::BadPath(_)), "{path}: {trouble:?}");
    }
}

#[test]
fn two_files_that_cannot_both_stand_are_refused() {
    let out = tempfile::tempdir().unwrap();
    let check = |list: &[(&str, &str)], expected: &str| {
        let told = format!("{:?}", trouble(out.path(), list));
        assert!(told.starts_with(expected), "{told}");
        assert_eq!(fs::read_dir(out.path()).unwrap().count(), 0, "nothing was made");
    };
    check(&[("a", "1"), ("a", "2")], "Twice");
    check(&[("a/b", "1"), ("a", "2")], "FileAndFolder");
    check(&[("a", "1"), ("a.b", "2"), ("a/b/c", "3")], "FileAndFolder");
    check(&[("x/a", "1"), ("x/A", "2")], "OnlyCapitals");
    check(&[("x/a", "1"), ("X/b", "2")], "OnlyCapitals");
    check(&[("A/b", "1"), ("a", "2")], "OnlyCapitals");
    check(&[("\u{e9}", "1"), ("e\u{301}", "2")], "OnlyCapitals");
    publish(out.path(), files(&[("a.b", "1"), ("a/b", "2"), ("a/c", "3"), ("ab", "4")]), &all)
        .unwrap();
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

#[test]
fn a_second_build_waits_and_then_says_that_it_is_busy() {
    let out = tempfile::tempdir().unwrap();
    let folder = Folder::new(out.path());
    let (lock, _) = folder.open(Duration::ZERO).unwrap();
    assert!(matches!(trouble(out.path(), &[("a", "1")]), Trouble::Busy(_)));
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| publish(out.path(), files(&[("a", "1")]), &all));
        std::thread::sleep(Duration::from_millis(100));
        assert!(!waiting.is_finished());
        drop(lock);
        assert_eq!(waiting.join().unwrap().unwrap().written, 1);
    });
}

#[test]
fn builds_at_once_all_succeed_also_in_a_folder_that_is_not_there() {
    let around = tempfile::tempdir().unwrap();
    let out = around.path().join("x/out");
    std::thread::scope(|scope| {
        for number in 0..8 {
            let out = &out;
            scope.spawn(move || {
                let text = number.to_string();
                // Every other build fails before its journal and takes back what it made.
                STEPS.set((number % 2 == 0).then_some((1, Interruption::Fails)));
                let outcome = publish(out, files(&[("a/b", &text), ("c", &text)]), &all);
                STEPS.set(None);
                assert_eq!(outcome.is_ok(), number % 2 == 1, "{outcome:?}");
            });
        }
    });
    let texts = texts(&out);
    assert_eq!(texts["a/b"], texts["c"]);
}

#[test]
fn books_that_cannot_be_understood_stop_the_build() {
    let out = tempfile::tempdir().unwrap();
    publish(out.path(), files(&[("a", "a")]), &all).unwrap();
    let good = fs::read_to_string(out.path().join(BOOKS).join("manifest.json")).unwrap();
    for (name, text, expected) in [
        ("manifest.json", "{", "Books"),
        ("manifest.json", &good.replace("\"a\"", "\"../a\""), "Books"),
        ("manifest.json", "{\"version\": 3}", "NewerBooks"),
        ("journal.json", "{\"version\": 2}", "Books"),
        ("journal.json", "{\"version\": 1, \"moves\": [], \"removals\": []}", "OldJournal"),
    ] {
        fs::write(out.path().join(BOOKS).join(name), text).unwrap();
        let told = format!("{:?}", trouble(out.path(), &[("a", "b")]));
        assert!(told.starts_with(expected), "{told}");
        assert_eq!(texts(out.path())["a"], "a");
        fs::remove_file(out.path().join(BOOKS).join(name)).unwrap();
        fs::write(out.path().join(BOOKS).join("manifest.json"), &good).unwrap();
    }
}

#[test]
fn a_manifest_of_version_1_is_read() {
    let out = tempfile::tempdir().unwrap();
    put(&out.path().join("a"), "1");
    put(&out.path().join("b"), "1");
    let entry = r#"{"year": "2021", "locale": "nl", "format": "html"}"#;
    let manifest = format!(r#"{{"version": 1, "files": {{"a": {entry}, "b": {entry}}}}}"#);
    put(&out.path().join(BOOKS).join("manifest.json"), &manifest);
    // What it published cannot be told from what was changed since: it is written, not removed.
    let published = publish(out.path(), files(&[("a", "2")]), &all).unwrap();
    assert_eq!((published.written, published.left), (1, vec!["b".to_owned()]));
    assert_eq!(published.overwritten, Vec::<String>::new());
    assert_eq!(texts(out.path()), expected(&[("a", "2"), ("b", "1")]));
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn nothing_is_written_through_a_link() {
        let (out, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        symlink(elsewhere.path(), out.path().join("nl")).unwrap();
        assert!(matches!(trouble(out.path(), &[("nl/a", "a")]), Trouble::Link(_)));
        assert!(texts(elsewhere.path()).is_empty());
    }

    #[test]
    fn nothing_is_removed_behind_a_link() {
        let (out, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        publish(out.path(), files(&[("x/a", "1"), ("y", "1")]), &all).unwrap();
        // Even the same bytes and an empty folder behind the link are not ours.
        fs::rename(out.path().join("x"), elsewhere.path().join("x")).unwrap();
        fs::create_dir(elsewhere.path().join("x/empty")).unwrap();
        symlink(elsewhere.path().join("x"), out.path().join("x")).unwrap();
        let published = publish(out.path(), files(&[("y", "2")]), &all).unwrap();
        assert_eq!(published.left, ["x/a"]);
        assert_eq!(texts(elsewhere.path()), expected(&[("x/a", "1")]));
        assert!(elsewhere.path().join("x/empty").exists());
    }

    #[test]
    fn books_behind_links_are_refused_and_what_is_behind_stays() {
        let elsewhere = tempfile::tempdir().unwrap();
        let target = elsewhere.path().join("target");
        let names = [
            "",
            "lock",
            "manifest.json",
            "journal.json",
            "staging",
            "manifest.json.new",
            "journal.json.new",
        ];
        for name in names {
            for is_dangling in [false, true] {
                let out = tempfile::tempdir().unwrap();
                let _ = fs::remove_file(&target);
                if !is_dangling {
                    fs::write(&target, "mine").unwrap();
                }
                let place = out.path().join(BOOKS).join(name);
                fs::create_dir_all(place.parent().unwrap()).unwrap();
                let place = place.components().collect::<PathBuf>();
                symlink(&target, &place).unwrap();
                let trouble = trouble(out.path(), &[("a", "a")]);
                assert!(matches!(trouble, Trouble::BooksTaken(_)), "{name}: {trouble:?}");
                assert_eq!(target.exists(), !is_dangling);
                if !is_dangling {
                    assert_eq!(fs::read_to_string(&target).unwrap(), "mine");
                }
                assert!(texts(out.path()).keys().all(|path| path.starts_with(BOOKS)));
            }
        }
        let out = tempfile::tempdir().unwrap();
        fs::write(out.path().join(BOOKS), "mine").unwrap();
        assert!(matches!(trouble(out.path(), &[("a", "a")]), Trouble::BooksTaken(_)));
        assert_eq!(fs::read_to_string(out.path().join(BOOKS)).unwrap(), "mine");
    }

    #[test]
    fn the_output_folder_may_be_a_link_but_must_be_a_folder() {
        let around = tempfile::tempdir().unwrap();
        let path = |name: &str| around.path().join(name);
        fs::create_dir(path("real")).unwrap();
        symlink(path("real"), path("link")).unwrap();
        publish(&path("link"), files(&[("a", "1")]), &all).unwrap();
        assert_eq!(texts(&path("real")), expected(&[("a", "1")]));
        fs::write(path("file"), "mine").unwrap();
        symlink(path("nowhere"), path("dangling")).unwrap();
        for name in ["file", "file/x", "dangling", "dangling/x"] {
            let trouble = trouble(&path(name), &[("a", "1")]);
            assert!(matches!(trouble, Trouble::NotAFolder(_)), "{name}: {trouble:?}");
        }
        assert!(!path("nowhere").exists());
    }
}

#[test]
fn a_plan_is_not_published_among_what_is_read() {
    let around = tempfile::tempdir().unwrap();
    let path = |name: &str| around.path().join(name);
    fs::create_dir_all(path("work/plan")).unwrap();
    fs::create_dir_all(path("work/other")).unwrap();
    let mut refused = vec![
        "work/plan",
        "work/plan/new/x",
        "work",
        "",
        "work/templates/x",
        "work/other/../plan/x",
    ];
    if cfg!(unix) {
        #[cfg(unix)]
        std::os::unix::fs::symlink(path("work/plan"), path("link")).unwrap();
        refused.extend(["link", "link/x"]);
    }
    for name in refused {
        let outcome = check_place(&path(name), &path("work/plan"));
        assert!(
            outcome.is_err_and(|error| matches!(error.trouble, Trouble::InPlan { .. })),
            "{name}"
        );
    }
    for name in ["work/out", "work/plan2", "work/plan/../out", "work/other", "out"] {
        assert!(check_place(&path(name), &path("work/plan")).is_ok(), "{name}");
    }
    assert!(check_place(&path("x"), &path("nowhere")).is_ok());
}

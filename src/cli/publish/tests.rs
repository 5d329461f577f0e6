use std::cell::Cell;

use super::*;

thread_local! {
    /// How many steps are left before the build is interrupted.
    static STEPS: Cell<Option<usize>> = const { Cell::new(None) };
}

pub(super) fn stop_here(step: &'static str) -> Result<()> {
    STEPS.with(|steps| match steps.get() {
        Some(0) => Err(PublishError::Io(PathBuf::from(step), io::Error::other("killed"))),
        Some(left) => {
            steps.set(Some(left - 1));
            Ok(())
        }
        None => Ok(()),
    })
}

fn file(path: &str, locale: &str, text: &str) -> File {
    let scope =
        Scope { year: Some("2021".into()), locale: Some(locale.to_owned()), format: "html".into() };
    File { path: path.into(), scope, bytes: text.into() }
}

/// All files of a folder with their texts, our books left out.
fn texts(out: &Path) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for entry in walkdir::WalkDir::new(out) {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(out).unwrap().to_string_lossy().into_owned();
        if entry.file_type().is_file() && !path.starts_with(BOOKS) {
            texts.insert(path, fs::read_to_string(entry.path()).unwrap());
        }
    }
    texts
}

fn all(_: &Scope) -> bool {
    true
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
    assert!(matches!(error, PublishError::Foreign(_)), "{error}");
    assert_eq!(texts(out.path()).into_values().collect::<Vec<_>>(), ["mine"]);
    // The same bytes are welcome.
    publish(out.path(), vec![file("nl/b.html", "nl", "mine")], &all).unwrap();
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let (out, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    std::os::unix::fs::symlink(elsewhere.path(), out.path().join("nl")).unwrap();
    let error = publish(out.path(), vec![file("nl/a.html", "nl", "a")], &all).unwrap_err();
    assert!(matches!(error, PublishError::Foreign(_)), "{error}");
    assert!(texts(elsewhere.path()).is_empty());
}

#[test]
fn an_interruption_at_any_step_is_mended_by_the_next_build() {
    let old = || vec![file("a", "nl", "old"), file("b", "nl", "old"), file("d/gone", "nl", "old")];
    let new = || vec![file("a", "nl", "new"), file("b", "nl", "old"), file("c/d", "nl", "new")];
    let mut interruptions = 0;
    for steps in 0.. {
        let out = tempfile::tempdir().unwrap();
        publish(out.path(), old(), &all).unwrap();
        let before = texts(out.path());
        STEPS.with(|left| left.set(Some(steps)));
        let outcome = publish(out.path(), new(), &all);
        STEPS.with(|left| left.set(None));
        if outcome.is_ok() {
            break;
        }
        interruptions += 1;
        let has_journal = out.path().join(BOOKS).join("journal.json").exists();
        if !has_journal {
            assert_eq!(texts(out.path()), before, "nothing moved before the journal");
        }
        // A build that asks for nothing of this scope must complete the other one all the same.
        let mended = publish(out.path(), vec![], &|_| false).unwrap();
        assert_eq!(mended.mended, has_journal);
        publish(out.path(), new(), &all).unwrap();
        let expected = [("a", "new"), ("b", "old"), ("c/d", "new")];
        let expected = expected.map(|(path, text)| (path.to_owned(), text.to_owned()));
        assert_eq!(texts(out.path()), BTreeMap::from(expected), "after {steps} steps");
    }
    assert!(interruptions >= 6, "{interruptions}");
}

#[test]
fn paths_that_lead_out_are_refused() {
    let out = tempfile::tempdir().unwrap();
    for path in ["../x", "/x", "a//b", "", "a\\b", ".benelux-plan/x", "a/./b", "c:x"] {
        let error = publish(out.path(), vec![file(path, "nl", "a")], &all).unwrap_err();
        assert!(matches!(error, PublishError::BadPath(_)), "{path}: {error}");
    }
}

#[test]
fn books_that_cannot_be_understood_stop_the_build() {
    let out = tempfile::tempdir().unwrap();
    publish(out.path(), vec![file("a", "nl", "a")], &all).unwrap();
    for (name, text) in [("manifest.json", "{"), ("journal.json", "{\"version\": 1}")] {
        fs::write(out.path().join(BOOKS).join(name), text).unwrap();
        let error = publish(out.path(), vec![file("a", "nl", "b")], &all).unwrap_err();
        assert!(matches!(error, PublishError::Books(..)), "{error}");
        assert_eq!(texts(out.path())["a"], "a");
        fs::remove_file(out.path().join(BOOKS).join(name)).unwrap();
    }
}

//! The books of the output folder: the lock that builds wait for, the manifest, the journal.

use super::*;

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

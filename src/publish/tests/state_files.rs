//! The state files of the output folder: the lock, the manifest and the journal.

use super::*;

#[test]
fn a_second_build_waits_and_then_fails() {
    let out = tempfile::tempdir().unwrap();
    let folder = OutputFolder::new(out.path());
    let (lock, _) = folder.create_and_lock(Duration::ZERO).unwrap();
    assert!(matches!(error_kind(out.path(), &[("a", "1")]), PublishErrorKind::Locked(_)));
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| publish(out.path(), files(&[("a", "1")]), &all));
        std::thread::sleep(Duration::from_millis(100));
        assert!(!waiting.is_finished());
        drop(lock);
        assert_eq!(waiting.join().unwrap().unwrap().written, 1);
    });
}

#[test]
fn concurrent_builds_all_succeed_even_in_a_new_folder() {
    let around = tempfile::tempdir().unwrap();
    let out = around.path().join("x/out");
    std::thread::scope(|scope| {
        for number in 0..8 {
            let out = &out;
            scope.spawn(move || {
                let text = number.to_string();
                // Every other build fails before its journal and is rolled back.
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
fn invalid_state_files_stop_the_build() {
    let out = tempfile::tempdir().unwrap();
    publish(out.path(), files(&[("a", "a")]), &all).unwrap();
    let good = fs::read_to_string(out.path().join(STATE_DIR).join("manifest.json")).unwrap();
    for (name, text, expected) in [
        ("manifest.json", "{", "InvalidState"),
        ("manifest.json", &good.replace("\"a\"", "\"../a\""), "InvalidState"),
        ("manifest.json", "{\"version\": 3}", "NewerVersion"),
        ("journal.json", "{\"version\": 2}", "InvalidState"),
        ("journal.json", "{\"version\": 1, \"moves\": [], \"removals\": []}", "OldJournal"),
    ] {
        fs::write(out.path().join(STATE_DIR).join(name), text).unwrap();
        let shown = format!("{:?}", error_kind(out.path(), &[("a", "b")]));
        assert!(shown.starts_with(expected), "{shown}");
        assert_eq!(texts(out.path())["a"], "a");
        fs::remove_file(out.path().join(STATE_DIR).join(name)).unwrap();
        fs::write(out.path().join(STATE_DIR).join("manifest.json"), &good).unwrap();
    }
}

#[test]
fn a_manifest_of_version_1_is_read() {
    let out = tempfile::tempdir().unwrap();
    put(&out.path().join("a"), "1");
    put(&out.path().join("b"), "1");
    let entry = r#"{"year": "2021", "locale": "nl", "format": "html"}"#;
    let manifest = format!(r#"{{"version": 1, "files": {{"a": {entry}, "b": {entry}}}}}"#);
    put(&out.path().join(STATE_DIR).join("manifest.json"), &manifest);
    // Without checksums, modified files cannot be recognized, so files are overwritten but not
    // removed.
    let published = publish(out.path(), files(&[("a", "2")]), &all).unwrap();
    assert_eq!((published.written, published.retained), (1, vec!["b".to_owned()]));
    assert_eq!(published.overwritten, Vec::<String>::new());
    assert_eq!(texts(out.path()), expected(&[("a", "2"), ("b", "1")]));
}

/// Earlier versions of the program and this one must be able to read each other's output folders.
#[test]
fn the_formats_of_the_manifest_and_the_journal_are_stable() {
    let out = tempfile::tempdir().unwrap();
    publish(out.path(), files(&[("x/a", "a")]), &all).unwrap();
    let scope = r#""year": "2021",
      "locale": "nl",
      "format": "html""#;
    let old = r#""length": 1,
      "sha256": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb""#;
    let manifest = format!(
        r#"{{
  "version": 2,
  "builds": 1,
  "files": {{
    "x/a": {{
      {scope},
      {old}
    }}
  }}
}}
"#
    );
    let state = |name: &str| fs::read_to_string(out.path().join(STATE_DIR).join(name)).unwrap();
    assert_eq!(state("manifest.json"), manifest);

    // Interrupted when the journal is in place.
    let killed = |steps| Some((steps, Interruption::Killed));
    let mut steps = 0;
    while !OutputFolder::new(out.path()).has_journal() {
        assert!(interrupted(out.path(), files(&[("x/a", "b")]), &all, killed(steps)).is_none());
        steps += 1;
    }
    let new = r#""length": 1,
      "sha256": "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d""#;
    let indent = |text: &str| text.replace("\n", "\n  ");
    let (scope, old, new) = (indent(scope), indent(old), indent(new));
    let journal = format!(
        r#"{{
  "version": 2,
  "removals": {{}},
  "moves": [
    {{
      "path": "x/a",
      "before": {{
        {old}
      }},
      "after": {{
        {new}
      }}
    }}
  ],
  "overwritten": [],
  "manifest": {{
    "version": 2,
    "builds": 2,
    "files": {{
      "x/a": {{
        {scope},
        {new}
      }}
    }}
  }}
}}
"#
    );
    assert_eq!(state("journal.json"), journal);
}

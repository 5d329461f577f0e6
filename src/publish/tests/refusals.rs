//! What stops a build before anything changes: foreign files, invalid paths, an output folder among
//! the inputs.

use super::*;

#[test]
fn a_foreign_file_stops_the_build_before_anything_changes() {
    let out = tempfile::tempdir().unwrap();
    fs::create_dir_all(out.path().join("nl")).unwrap();
    fs::write(out.path().join("nl/b.html"), "mine").unwrap();
    let files = vec![file("nl/a.html", "nl", "a"), file("nl/b.html", "nl", "b")];
    let error = publish(out.path(), files, &all).unwrap_err();
    assert!(matches!(error.kind, PublishErrorKind::ForeignFile(_)), "{error:?}");
    assert_eq!(texts(out.path()).into_values().collect::<Vec<_>>(), ["mine"]);
    // A file with the same content is adopted.
    publish(out.path(), vec![file("nl/b.html", "nl", "mine")], &all).unwrap();
}

#[test]
fn paths_that_lead_out_are_refused() {
    let out = tempfile::tempdir().unwrap();
    let hostile =
        ["../x", "/x", "a//b", "", "a\\b", ".benelux-plan/x", ".Benelux-Plan", "a/./b", "c:x"];
    for path in hostile {
        let kind = error_kind(out.path(), &[(path, "a")]);
        assert!(matches!(kind, PublishErrorKind::InvalidPath(_)), "{path}: {kind:?}");
    }
}

#[test]
fn colliding_paths_are_refused() {
    let out = tempfile::tempdir().unwrap();
    let check = |list: &[(&str, &str)], expected: &str| {
        let shown = format!("{:?}", error_kind(out.path(), list));
        assert!(shown.starts_with(expected), "{shown}");
        assert_eq!(fs::read_dir(out.path()).unwrap().count(), 0, "nothing was created");
    };
    check(&[("a", "1"), ("a", "2")], "DuplicatePath");
    check(&[("a/b", "1"), ("a", "2")], "FileAndFolder");
    check(&[("a", "1"), ("a.b", "2"), ("a/b/c", "3")], "FileAndFolder");
    check(&[("x/a", "1"), ("x/A", "2")], "CaseCollision");
    check(&[("x/a", "1"), ("X/b", "2")], "CaseCollision");
    check(&[("A/b", "1"), ("a", "2")], "CaseCollision");
    check(&[("\u{e9}", "1"), ("e\u{301}", "2")], "CaseCollision");
    publish(out.path(), files(&[("a.b", "1"), ("a/b", "2"), ("a/c", "3"), ("ab", "4")]), &all)
        .unwrap();
}

#[test]
fn a_plan_is_not_published_among_its_inputs() {
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
        let outcome = check_location(&path(name), &path("work/plan"));
        assert!(
            outcome.is_err_and(|error| matches!(error.kind, PublishErrorKind::InsideInput { .. })),
            "{name}"
        );
    }
    for name in ["work/out", "work/plan2", "work/plan/../out", "work/other", "out"] {
        assert!(check_location(&path(name), &path("work/plan")).is_ok(), "{name}");
    }
    assert!(check_location(&path("x"), &path("nowhere")).is_ok());
}

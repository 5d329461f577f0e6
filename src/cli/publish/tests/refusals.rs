//! What stops a build before anything changes: files of others, paths that cannot be, a place among
//! what is read.

use super::*;

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

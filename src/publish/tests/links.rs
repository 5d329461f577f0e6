//! Links in the output folder are never followed, and their targets stay unchanged.

use std::os::unix::fs::symlink;

use super::*;

#[test]
fn nothing_is_written_through_a_link() {
    let (out, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    symlink(elsewhere.path(), out.path().join("nl")).unwrap();
    assert!(matches!(error_kind(out.path(), &[("nl/a", "a")]), PublishErrorKind::Symlink(_)));
    assert!(texts(elsewhere.path()).is_empty());
}

#[test]
fn nothing_is_removed_behind_a_link() {
    let (out, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    publish(out.path(), files(&[("x/a", "1"), ("y", "1")]), &all).unwrap();
    // The target of a link is foreign, even if it holds published files.
    fs::rename(out.path().join("x"), elsewhere.path().join("x")).unwrap();
    fs::create_dir(elsewhere.path().join("x/empty")).unwrap();
    symlink(elsewhere.path().join("x"), out.path().join("x")).unwrap();
    let published = publish(out.path(), files(&[("y", "2")]), &all).unwrap();
    assert_eq!(published.retained, ["x/a"]);
    assert_eq!(texts(elsewhere.path()), expected(&[("x/a", "1")]));
    assert!(elsewhere.path().join("x/empty").exists());
}

#[test]
fn state_files_that_are_links_are_refused() {
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
            let place = out.path().join(STATE_DIR).join(name);
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            let place = place.components().collect::<PathBuf>();
            symlink(&target, &place).unwrap();
            let kind = error_kind(out.path(), &[("a", "a")]);
            assert!(matches!(kind, PublishErrorKind::StatePathTaken(_)), "{name}: {kind:?}");
            assert_eq!(target.exists(), !is_dangling);
            if !is_dangling {
                assert_eq!(fs::read_to_string(&target).unwrap(), "mine");
            }
            assert!(texts(out.path()).keys().all(|path| path.starts_with(STATE_DIR)));
        }
    }
    let out = tempfile::tempdir().unwrap();
    fs::write(out.path().join(STATE_DIR), "mine").unwrap();
    assert!(matches!(error_kind(out.path(), &[("a", "a")]), PublishErrorKind::StatePathTaken(_)));
    assert_eq!(fs::read_to_string(out.path().join(STATE_DIR)).unwrap(), "mine");
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
        let kind = error_kind(&path(name), &[("a", "1")]);
        assert!(matches!(kind, PublishErrorKind::NotAFolder(_)), "{name}: {kind:?}");
    }
    assert!(!path("nowhere").exists());
}

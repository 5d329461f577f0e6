//! A build is interrupted at every step, something happens, and the next builds go on.

use super::*;

const OLD: [(&str, &str); 8] = [
    ("a", "old a"),
    ("b", "same"),
    ("d/gone", "old gone"),
    ("f/x", "old f/x"),
    ("f/y/z", "old f/y/z"),
    ("g", "old g"),
    ("h/same", "same h"),
    ("Case", "old case"),
];
const NEW: [(&str, &str); 7] = [
    ("a", "new a"),
    ("b", "same"),
    ("c/d", "new c/d"),
    ("f", "new f"),
    ("g/h/i", "new g"),
    ("h/same", "same h"),
    ("case", "old case"),
];

/// A folder with the old files, where the new ones were interrupted; none when there are no more
/// steps.
fn interrupted_at(steps: usize) -> Option<tempfile::TempDir> {
    let out = quick_folder();
    publish(out.path(), files(&OLD), &all).unwrap();
    let outcome = interrupted(out.path(), files(&NEW), &all, Some((steps, Interruption::Killed)));
    outcome.is_none().then_some(out)
}

fn has_journal(out: &tempfile::TempDir) -> bool {
    Folder::new(out.path()).has_journal()
}

fn assert_is_tidy(out: &Path) {
    let mut books: Vec<_> =
        fs::read_dir(out.join(BOOKS)).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    books.sort();
    assert_eq!(books, ["lock", "manifest.json"]);
}

#[test]
fn it_is_mended_by_the_next_build() {
    let mut interruptions = 0;
    for steps in 0.. {
        let Some(out) = interrupted_at(steps) else { break };
        interruptions += 1;
        let is_begun = has_journal(&out);
        if !is_begun && !texts(out.path()).contains_key("case") {
            assert_eq!(texts(out.path()), expected(&OLD), "nothing moved before the journal");
        }
        // A build that asks for nothing of this scope must complete the other one all the same.
        let mended = publish(out.path(), vec![], &|_| false).unwrap();
        assert_eq!(mended.mended, is_begun);
        publish(out.path(), files(&NEW), &all).unwrap();
        assert_eq!(texts(out.path()), expected(&NEW), "after {steps} steps");
        assert!(!out.path().join("d").exists(), "after {steps} steps");
        assert_is_tidy(out.path());
    }
    assert!(interruptions >= 30, "{interruptions}");
}

#[test]
fn mending_is_itself_interrupted_and_mended() {
    for steps in 0.. {
        let Some(out) = interrupted_at(steps) else { break };
        for again in 0.. {
            let killed = Some((again, Interruption::Killed));
            if interrupted(out.path(), files(&OLD), &all, killed).is_some() {
                break;
            }
        }
        assert_eq!(texts(out.path()), expected(&OLD), "after {steps} steps");
        assert_is_tidy(out.path());
    }
}

/// What came after the interruption stops the mending, or is left; it is never lost.
#[test]
fn what_came_since_is_not_overwritten_or_removed() {
    let places =
        ["a", "a/x", "c", "c/d", "d/gone", "f", "f/x", "f/y/z", "g", "g/h", "g/h/i", "Case"];
    let (mut refusals, mut losses) = (0, 0);
    for steps in 0.. {
        if interrupted_at(steps).is_none() {
            break;
        }
        for path in places {
            let Some(out) = interrupted_at(steps) else { break };
            if !has_journal(&out) {
                continue;
            }
            let place = out.path().join(path);
            // Who puts a file there clears the place first.
            clear_way(out.path(), &place);
            let _ = fs::remove_dir_all(&place);
            put(&place, "mine");
            let outcome = publish(out.path(), vec![], &|_| false);
            assert_eq!(fs::read_to_string(&place).unwrap(), "mine", "{path} after {steps} steps");
            if let Err(error) = outcome {
                match &error.trouble {
                    Trouble::Arrived(told) => assert_eq!(*told, place),
                    // What had moved already and was replaced is lost to a build of a part.
                    Trouble::Lost { .. } => {
                        losses += 1;
                        // A full build does all anew, but what came since is not ours.
                        let _ = publish(out.path(), files(&NEW), &all);
                        assert_eq!(fs::read_to_string(&place).unwrap(), "mine", "{path}, {steps}");
                    }
                    _ => panic!("{error:?}"),
                }
                assert!(error.is_begun);
                refusals += 1;
                // The advice is followed.
                fs::remove_file(&place).unwrap();
                if matches!(error.trouble, Trouble::Arrived(_)) {
                    publish(out.path(), vec![], &|_| false).unwrap();
                }
            }
            let _ = fs::remove_file(&place);
            publish(out.path(), files(&NEW), &all).unwrap();
            assert_eq!(texts(out.path()), expected(&NEW), "{path} after {steps} steps");
        }
    }
    assert!(losses > 10 && refusals > losses + 50, "{refusals}, {losses}");
}

#[test]
fn what_comes_while_a_build_is_at_work_is_not_overwritten() {
    let mut refusals = 0;
    for steps in 0.. {
        let out = quick_folder();
        publish(out.path(), files(&OLD), &all).unwrap();
        let place = out.path().join("c/d");
        ARRIVAL.set(place.clone());
        let meets = Some((steps, Interruption::Meets));
        let outcome = interrupted(out.path(), files(&NEW), &all, meets).unwrap();
        if !ARRIVAL.take().as_os_str().is_empty() {
            break;
        }
        assert_eq!(fs::read_to_string(&place).unwrap(), "mine", "after {steps} steps");
        refusals += usize::from(outcome.is_err());
    }
    assert!(refusals > 20, "{refusals}");
}

#[cfg(unix)]
#[test]
fn mending_follows_no_link() {
    for steps in 0.. {
        let Some(out) = interrupted_at(steps) else { break };
        if !has_journal(&out) {
            continue;
        }
        let elsewhere = quick_folder();
        for folder in ["c", "d", "f", "g"] {
            put(&elsewhere.path().join(folder).join("gone"), "old gone");
            let place = out.path().join(folder);
            let _ = fs::remove_file(&place);
            let _ = fs::remove_dir_all(&place);
            std::os::unix::fs::symlink(elsewhere.path().join(folder), place).unwrap();
        }
        let before = texts(elsewhere.path());
        let _ = publish(out.path(), files(&NEW), &all);
        assert_eq!(texts(elsewhere.path()), before);
    }
}

#[test]
fn what_was_written_aside_and_is_damaged_is_never_published() {
    let mut refusals = 0;
    for steps in 0.. {
        if interrupted_at(steps).is_none() {
            break;
        }
        for damage in 0..3 {
            let Some(out) = interrupted_at(steps) else { break };
            if !has_journal(&out) {
                continue;
            }
            let staging = Folder::new(out.path()).staging();
            for path in texts(&staging).into_keys() {
                let place = staging.join(path);
                match damage {
                    0 => {
                        fs::OpenOptions::new().write(true).open(place).unwrap().set_len(2).unwrap()
                    }
                    1 => fs::write(place, "x").unwrap(),
                    _ => fs::remove_file(place).unwrap(),
                }
            }
            if damage == 2 {
                let _ = fs::remove_dir_all(staging);
            }
            let before = texts(out.path());
            // A build of a part cannot replace what is lost, and says so.
            if let Err(error) = publish(out.path(), vec![], &|_| false) {
                assert!(matches!(error.trouble, Trouble::Lost { .. }), "{error:?}");
                assert!(error.is_begun);
                assert_eq!(texts(out.path()), before);
                refusals += 1;
            }
            publish(out.path(), files(&NEW), &all).unwrap();
            assert_eq!(texts(out.path()), expected(&NEW), "{damage} after {steps} steps");
            assert_is_tidy(out.path());
        }
    }
    assert!(refusals > 20, "{refusals}");
}

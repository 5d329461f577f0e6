//! A build is interrupted at every step, something happens, and later builds recover.

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

/// Returns a folder with the old files, in which a build of the new ones was interrupted after
/// `steps`; `None` if the build has fewer steps.
fn interrupted_at(steps: usize) -> Option<tempfile::TempDir> {
    let out = quick_folder();
    publish(out.path(), files(&OLD), &all).unwrap();
    let outcome = interrupted(out.path(), files(&NEW), &all, Some((steps, Interruption::Killed)));
    outcome.is_none().then_some(out)
}

fn has_journal(out: &tempfile::TempDir) -> bool {
    OutputFolder::new(out.path()).has_journal()
}

fn assert_is_clean(out: &Path) {
    let mut names: Vec<_> = fs::read_dir(out.join(STATE_DIR))
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    names.sort();
    assert_eq!(names, ["lock", "manifest.json"]);
}

#[test]
fn the_next_build_recovers() {
    let mut interruptions = 0;
    for steps in 0.. {
        let Some(out) = interrupted_at(steps) else { break };
        interruptions += 1;
        let is_partial = has_journal(&out);
        if !is_partial && !texts(out.path()).contains_key("case") {
            assert_eq!(texts(out.path()), expected(&OLD), "nothing moved before the journal");
        }
        // A build with another scope must still complete the interrupted one.
        let recovery = publish(out.path(), vec![], &|_| false).unwrap();
        assert_eq!(recovery.recovered, is_partial);
        publish(out.path(), files(&NEW), &all).unwrap();
        assert_eq!(texts(out.path()), expected(&NEW), "after {steps} steps");
        assert!(!out.path().join("d").exists(), "after {steps} steps");
        assert_is_clean(out.path());
    }
    assert!(interruptions >= 30, "{interruptions}");
}

#[test]
fn an_interrupted_recovery_is_recovered() {
    for steps in 0.. {
        let Some(out) = interrupted_at(steps) else { break };
        for again in 0.. {
            let killed = Some((again, Interruption::Killed));
            if interrupted(out.path(), files(&OLD), &all, killed).is_some() {
                break;
            }
        }
        assert_eq!(texts(out.path()), expected(&OLD), "after {steps} steps");
        assert_is_clean(out.path());
    }
}

/// Files that appear after the interruption stop the recovery or are kept; they are never lost.
#[test]
fn files_that_appeared_since_are_not_overwritten_or_removed() {
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
            // The user clears the path first.
            clear_way(out.path(), &place);
            let _ = fs::remove_dir_all(&place);
            put(&place, "mine");
            let outcome = publish(out.path(), vec![], &|_| false);
            assert_eq!(fs::read_to_string(&place).unwrap(), "mine", "{path} after {steps} steps");
            if let Err(error) = outcome {
                match &error.kind {
                    PublishErrorKind::Conflict(shown) => assert_eq!(*shown, place),
                    // A build with another scope cannot restore a moved file that was replaced
                    // since.
                    PublishErrorKind::StagingLost { .. } => {
                        losses += 1;
                        // A full build writes everything again, but the new file is foreign.
                        let _ = publish(out.path(), files(&NEW), &all);
                        assert_eq!(fs::read_to_string(&place).unwrap(), "mine", "{path}, {steps}");
                    }
                    _ => panic!("{error:?}"),
                }
                assert!(error.is_partial);
                refusals += 1;
                // Follow the instruction of the message.
                fs::remove_file(&place).unwrap();
                if matches!(error.kind, PublishErrorKind::Conflict(_)) {
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
fn files_that_appear_during_a_build_are_not_overwritten() {
    let mut refusals = 0;
    for steps in 0.. {
        let out = quick_folder();
        publish(out.path(), files(&OLD), &all).unwrap();
        let place = out.path().join("c/d");
        ARRIVAL.set(place.clone());
        let arrival = Some((steps, Interruption::Arrival));
        let outcome = interrupted(out.path(), files(&NEW), &all, arrival).unwrap();
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
fn recovery_follows_no_link() {
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
fn damaged_staged_files_are_never_published() {
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
            let staging = OutputFolder::new(out.path()).staging();
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
            // A build with another scope cannot replace the lost files.
            if let Err(error) = publish(out.path(), vec![], &|_| false) {
                assert!(matches!(error.kind, PublishErrorKind::StagingLost { .. }), "{error:?}");
                assert!(error.is_partial);
                assert_eq!(texts(out.path()), before);
                refusals += 1;
            }
            publish(out.path(), files(&NEW), &all).unwrap();
            assert_eq!(texts(out.path()), expected(&NEW), "{damage} after {steps} steps");
            assert_is_clean(out.path());
        }
    }
    assert!(refusals > 20, "{refusals}");
}

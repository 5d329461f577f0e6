//! Every error says how to resolve it, in three languages.

use std::io::{Error, ErrorKind};

use super::super::error::Operation;
use super::*;
use plan_core::locale::UiLanguage;

fn every_error_kind() -> Vec<PublishErrorKind> {
    let path = || PathBuf::from("out/x");
    let mut all = vec![
        PublishErrorKind::Locked(path()),
        PublishErrorKind::ForeignFile(path()),
        PublishErrorKind::Symlink(path()),
        PublishErrorKind::ModifiedFile(path()),
        PublishErrorKind::OutOfScope(path()),
        PublishErrorKind::Conflict(path()),
        PublishErrorKind::NotAFolder(path()),
        PublishErrorKind::InsideInput { out: path(), read: "plan".into() },
        PublishErrorKind::InvalidState(path(), "column 3".into()),
        PublishErrorKind::OldJournal(path()),
        PublishErrorKind::NewerVersion(path()),
        PublishErrorKind::StatePathTaken(path()),
        PublishErrorKind::StagingLost { out: path(), count: 2 },
        PublishErrorKind::InvalidPath("out/x".into()),
        PublishErrorKind::DuplicatePath("out/x".into()),
        PublishErrorKind::FileAndFolder { file: "out/x".into(), inside: "out/x/y".into() },
        PublishErrorKind::CaseCollision("out/x".into(), "out/X".into()),
    ];
    let system_errors = [
        ErrorKind::PermissionDenied,
        ErrorKind::ReadOnlyFilesystem,
        ErrorKind::StorageFull,
        ErrorKind::QuotaExceeded,
        ErrorKind::InvalidFilename,
        ErrorKind::Other,
    ];
    for system_error in system_errors {
        for operation in [Operation::Read, Operation::Write, Operation::Remove, Operation::Lock] {
            all.push(PublishErrorKind::Io {
                operation,
                path: path(),
                error: Error::from(system_error),
            });
        }
    }
    all
}

#[test]
fn every_message_names_the_path_and_what_to_do_in_three_languages() {
    for kind in every_error_kind() {
        for ui_language in UiLanguage::ALL {
            let text = kind.message(ui_language);
            assert!(text.contains("`out/x`"), "{text}");
            assert!(text.contains(';'), "no instruction: {text}");
            assert!(!text.contains(['!', '\'', '\n']) && !text.contains("  "), "{text}");
            if ui_language == UiLanguage::Fr {
                for (at, _) in text.match_indices([';', ':']) {
                    assert!(text[..at].ends_with('\u{a0}'), "{text}");
                }
            } else {
                assert_ne!(text, kind.message(UiLanguage::Fr));
                assert!(!text.contains(" ;") && !text.contains(" :"), "{text}");
            }
        }
        assert_ne!(kind.message(UiLanguage::En), kind.message(UiLanguage::Nl));
    }
}

#[test]
fn a_partial_change_is_reported() {
    let error = |is_partial| PublishError {
        kind: PublishErrorKind::Locked("out".into()),
        is_partial,
        out: "out".into(),
    };
    for (ui_language, words) in [
        (UiLanguage::En, "incomplete"),
        (UiLanguage::Nl, "onvolledig"),
        (UiLanguage::Fr, "incomplet"),
    ] {
        assert!(error(true).message(ui_language).contains(words));
        assert!(!error(false).message(ui_language).contains(words));
    }
}

#[test]
fn system_errors_are_explained() {
    let out = tempfile::tempdir().unwrap();
    let long = "x".repeat(300);
    let shown = error_kind(out.path(), &[(&long, "a")]).message(UiLanguage::En);
    assert!(shown.contains("too long"), "{shown}");
    assert!(!out.path().join(STATE_DIR).exists());
    if cfg!(target_os = "linux") {
        let shown =
            error_kind(Path::new("/proc/nothing/out"), &[("a", "a")]).message(UiLanguage::En);
        assert!(shown.contains("cannot be written"), "{shown}");
    }
}

//! Every refusal says what to do, in three languages.

use std::io::{Error, ErrorKind};

use super::super::trouble::Doing;
use super::*;
use plan_core::locale::UiLanguage;

fn troubles() -> Vec<Trouble> {
    let path = || PathBuf::from("out/x");
    let mut troubles = vec![
        Trouble::Busy(path()),
        Trouble::Foreign(path()),
        Trouble::Link(path()),
        Trouble::Changed(path()),
        Trouble::OtherPart(path()),
        Trouble::Arrived(path()),
        Trouble::NotAFolder(path()),
        Trouble::InPlan { out: path(), read: "plan".into() },
        Trouble::Books(path(), "column 3".into()),
        Trouble::OldJournal(path()),
        Trouble::NewerBooks(path()),
        Trouble::BooksTaken(path()),
        Trouble::Lost { out: path(), count: 2 },
        Trouble::BadPath("out/x".into()),
        Trouble::Twice("out/x".into()),
        Trouble::FileAndFolder { file: "out/x".into(), inside: "out/x/y".into() },
        Trouble::OnlyCapitals("out/x".into(), "out/X".into()),
    ];
    let kinds = [
        ErrorKind::PermissionDenied,
        ErrorKind::ReadOnlyFilesystem,
        ErrorKind::StorageFull,
        ErrorKind::QuotaExceeded,
        ErrorKind::InvalidFilename,
        ErrorKind::Other,
    ];
    for kind in kinds {
        for doing in [Doing::Read, Doing::Write, Doing::Remove, Doing::Lock] {
            troubles.push(Trouble::Io { doing, path: path(), error: Error::from(kind) });
        }
    }
    troubles
}

#[test]
fn every_refusal_names_the_place_and_what_to_do_in_three_languages() {
    for trouble in troubles() {
        for ui_language in UiLanguage::ALL {
            let text = trouble.say(ui_language);
            assert!(text.contains("`out/x`"), "{text}");
            let is_work_to_do = text.contains([';']) || text.contains(" ; ");
            assert!(is_work_to_do, "what is to be done? {text}");
            assert!(!text.contains(['!', '\'', '\n']) && !text.contains("  "), "{text}");
            if ui_language == UiLanguage::Fr {
                for (at, _) in text.match_indices([';', ':']) {
                    assert!(text[..at].ends_with(' '), "{text}");
                }
            } else {
                assert_ne!(text, trouble.say(UiLanguage::Fr));
                assert!(!text.contains(" ;") && !text.contains(" :"), "{text}");
            }
        }
        assert_ne!(trouble.say(UiLanguage::En), trouble.say(UiLanguage::Nl));
    }
}

#[test]
fn a_build_that_began_says_so() {
    let begun = |is_begun| PublishError {
        trouble: Trouble::Busy("out".into()),
        is_begun,
        out: "out".into(),
    };
    for (ui_language, words) in [
        (UiLanguage::En, "incomplete"),
        (UiLanguage::Nl, "onvolledig"),
        (UiLanguage::Fr, "incomplet"),
    ] {
        assert!(begun(true).say(ui_language).contains(words));
        assert!(!begun(false).say(ui_language).contains(words));
    }
}

#[test]
fn what_the_system_refuses_is_told_in_words() {
    let out = tempfile::tempdir().unwrap();
    let long = "x".repeat(300);
    let told = trouble(out.path(), &[(&long, "a")]).say(UiLanguage::En);
    assert!(told.contains("too long"), "{told}");
    assert!(!out.path().join(BOOKS).exists());
    if cfg!(target_os = "linux") {
        let told = trouble(Path::new("/proc/nothing/out"), &[("a", "a")]).say(UiLanguage::En);
        assert!(told.contains("cannot be written"), "{told}");
    }
}

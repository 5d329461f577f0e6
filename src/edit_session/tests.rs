use super::*;
use plan_core::world::memory::Memory;

const CHAPTER: &str = "2021/1.1-energie.yaml";

/// A folder with the example plan, compiled.
fn example() -> (tempfile::TempDir, Disk, Compilation) {
    let folder = plan_testing::example_folder();
    let disk = Disk::new(folder.path().join("plan"));
    let compilation = compile(&disk).unwrap();
    (folder, disk, compilation)
}

fn on_disk(disk: &Disk, path: &str) -> String {
    fs::read_to_string(disk.root().join(path)).unwrap()
}

/// Replaces a word in the text of a file.
struct ReplaceWord {
    path: &'static str,
    from: &'static str,
    to: &'static str,
}

impl IndependentEdit for ReplaceWord {
    fn path(&self) -> &str {
        self.path
    }

    fn apply(source: &SourceFile, edits: &[&Self]) -> Result<String, EditError> {
        edits.iter().try_fold(source.text().to_owned(), |text, edit| {
            if text.contains(edit.from) {
                Ok(text.replace(edit.from, edit.to))
            } else {
                Err(EditError::Unsafe)
            }
        })
    }

    fn culprits(edits: &[&Self], trial: &Trial) -> Vec<(usize, Diagnostic)> {
        let text_at = |error: &Diagnostic| trial.compilation.sources.text(error.primary.span);
        let culprit = |(index, edit): (usize, &&Self)| {
            let error = trial.new_errors.iter().find(|error| text_at(error) == edit.to)?;
            Some((index, error.clone()))
        };
        edits.iter().enumerate().filter_map(culprit).collect()
    }
}

#[test]
fn only_errors_that_an_edit_introduces_are_new() {
    let fora = "- id: a\n  kind: x\n  name: { nl: A, fr: A }\n";
    let before = Memory::default().with("registers/fora.yaml", fora);
    let more = format!("# moved\n{fora}- id: a\n  kind: x\n  name: {{ nl: A, fr: A }}\n");
    let after = before.clone().with("registers/fora.yaml", more);
    let (before, after) = (compile(&before).unwrap(), compile(&after).unwrap());
    let new: Vec<&str> =
        new_errors(&before, &after).iter().map(|diagnostic| diagnostic.code.name()).collect();
    assert_eq!(new, ["duplicate-id", "unknown-value"]);
    assert_eq!(new_errors(&after, &after), []);
}

#[test]
fn edits_are_written_together_and_a_byte_order_mark_is_kept() {
    let (_folder, disk, _) = example();
    let text = on_disk(&disk, CHAPTER);
    fs::write(disk.root().join(CHAPTER), format!("{BOM}{text}")).unwrap();
    let compilation = compile(&disk).unwrap();
    let mut session = EditSession::new(&disk, &compilation);
    session.edit(CHAPTER, |text| Ok(text.replace("Waterstof", "Stikstof"))).unwrap();
    session.edit(CHAPTER, |text| Ok(format!("{text}# one\n"))).unwrap();
    session.edit_or_create("registers/new.yaml", "# two\n", |text| Ok(text.to_owned())).unwrap();
    session.create("2021/notes.txt", "three").unwrap();
    assert_eq!(on_disk(&disk, CHAPTER), format!("{BOM}{text}"), "nothing is written yet");
    session.commit().unwrap();
    let edited = text.replace("Waterstof", "Stikstof");
    assert_eq!(on_disk(&disk, CHAPTER), format!("{BOM}{edited}# one\n"));
    assert_eq!(on_disk(&disk, "registers/new.yaml"), "# two\n");
    assert_eq!(on_disk(&disk, "2021/notes.txt"), "three");
}

#[test]
fn an_edit_that_fails_leaves_the_staged_text() {
    let (_folder, disk, compilation) = example();
    let mut session = EditSession::new(&disk, &compilation);
    let fail = |_: &str| Err(EditError::Unsafe);
    let error = session.edit_or_create("registers/new.yaml", "", fail).unwrap_err();
    assert!(matches!(error, SessionError::Edit { path, error: EditError::Unsafe }
        if path == "registers/new.yaml"));
    session.edit(CHAPTER, |text| Ok(format!("{text}# one\n"))).unwrap();
    session.edit(CHAPTER, fail).unwrap_err();
    session.commit().unwrap();
    assert!(on_disk(&disk, CHAPTER).ends_with("# one\n"));
    assert!(!disk.root().join("registers/new.yaml").exists());
}

#[test]
fn files_that_changed_or_exist_are_not_overwritten() {
    let (_folder, disk, compilation) = example();
    let append = |text: &str| Ok(format!("{text}# mine\n"));
    // Changed before it is staged.
    let mut session = EditSession::new(&disk, &compilation);
    let text = on_disk(&disk, CHAPTER);
    fs::write(disk.root().join(CHAPTER), format!("{text}# theirs\n")).unwrap();
    let error = session.edit(CHAPTER, append).unwrap_err();
    assert!(matches!(error, SessionError::ChangedOnDisk { path } if path == CHAPTER));
    // Changed after it is staged; no other file is written either.
    fs::write(disk.root().join(CHAPTER), &text).unwrap();
    session.edit(CHAPTER, append).unwrap();
    session.create("2021/0.txt", "").unwrap();
    fs::write(disk.root().join(CHAPTER), format!("{text}# theirs\n")).unwrap();
    let error = session.commit().unwrap_err();
    assert!(matches!(error, SessionError::ChangedOnDisk { path } if path == CHAPTER));
    assert_eq!(on_disk(&disk, CHAPTER), format!("{text}# theirs\n"));
    assert!(!disk.root().join("2021/0.txt").exists());

    let mut session = EditSession::new(&disk, &compilation);
    let error = session.create(CHAPTER, "").unwrap_err();
    assert!(matches!(error, SessionError::AlreadyExists { path } if path == CHAPTER));
    let error = session.edit("2021/nowhere.yaml", append).unwrap_err();
    assert!(matches!(error, SessionError::Unreadable { path, .. } if path == "2021/nowhere.yaml"));
}

#[test]
fn edits_that_fail_or_introduce_errors_are_left_out() {
    let (_folder, disk, compilation) = example();
    let edits = [
        ReplaceWord { path: CHAPTER, from: "Waterstof", to: "Stikstof" },
        ReplaceWord { path: CHAPTER, from: "dg-energie", to: "nowhere" },
        ReplaceWord { path: CHAPTER, from: "not in the file", to: "" },
        ReplaceWord { path: "2021/plan.yaml", from: "nl", to: "nl" },
    ];
    let mut session = EditSession::new(&disk, &compilation);
    let rejections = session.apply_independent(&edits).unwrap();
    assert!(
        matches!(&rejections[..], [
        None,
        Some(Rejection::NewError(error)),
        Some(Rejection::Edit(EditError::Unsafe)),
        None,
    ] if error.code.name() == "unknown-forum"),
        "{rejections:?}"
    );
    assert_eq!(session.check().unwrap().new_errors, []);
    let text = on_disk(&disk, CHAPTER);
    session.commit().unwrap();
    assert_eq!(on_disk(&disk, CHAPTER), text.replace("Waterstof", "Stikstof"));
}

#[test]
fn errors_that_no_edit_can_be_blamed_for_stage_nothing() {
    struct Broken(ReplaceWord);
    impl IndependentEdit for Broken {
        fn path(&self) -> &str {
            self.0.path
        }
        fn apply(source: &SourceFile, edits: &[&Self]) -> Result<String, EditError> {
            let edits: Vec<&ReplaceWord> = edits.iter().map(|edit| &edit.0).collect();
            ReplaceWord::apply(source, &edits)
        }
        fn culprits(_: &[&Self], _: &Trial) -> Vec<(usize, Diagnostic)> {
            Vec::new()
        }
    }
    let (_folder, disk, compilation) = example();
    let text = on_disk(&disk, CHAPTER);
    let edits = [Broken(ReplaceWord { path: CHAPTER, from: "dg-energie", to: "nowhere" })];
    let mut session = EditSession::new(&disk, &compilation);
    let error = session.apply_independent(&edits).unwrap_err();
    assert!(matches!(error, SessionError::NewErrors(trial) if !trial.new_errors.is_empty()));
    session.commit().unwrap();
    assert_eq!(on_disk(&disk, CHAPTER), text);
}

use std::fs;

use super::*;

fn run(folder: &Path, args: &[&str]) {
    let status = command(folder)
        .args(["-c", "user.name=x", "-c", "user.email=x@example.org"])
        .args(args)
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
}

#[test]
fn earlier_versions_are_listed_once_each() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan");
    fs::create_dir_all(plan.join("2021")).unwrap();
    run(folder.path(), &["init", "-q"]);
    let repository = Repository::around(&plan).unwrap();
    assert!(repository.versions(10).unwrap().versions.is_empty(), "nothing is committed");
    let commit = |text: &str, title: &str| {
        fs::write(plan.join("2021/é.yaml"), text).unwrap();
        run(folder.path(), &["add", "."]);
        run(folder.path(), &["commit", "-qm", title]);
    };
    fs::write(plan.join("2021/b.yaml"), "b\n").unwrap();
    fs::write(plan.join("2021/c.txt"), "c\n").unwrap();
    commit("één\n", "Eerste");
    commit("twee\n", "Tweede\tmet tab");
    commit("één\n", "Terug");
    commit("vier\n", "Vierde");
    let listed = || {
        let Versions { revisions, versions } = repository.versions(10).unwrap();
        let listed = versions.iter().map(|version| {
            let replaced_by = match version.replaced_by {
                ReplacedBy::WorkingTree => "in the folder",
                ReplacedBy::Revision(at) => &revisions[at].title,
                ReplacedBy::Unknown => "?",
            }
            .to_owned();
            (repository.text(version, 100).unwrap(), version.path.clone(), replaced_by)
        });
        let listed =
            listed.map(|(text, path, replaced_by)| format!("{path} {} {replaced_by}", text.trim()));
        listed.collect::<Vec<_>>()
    };
    let committed = ["2021/é.yaml één Vierde", "2021/é.yaml twee Terug"];
    assert_eq!(listed(), committed);
    fs::write(plan.join("2021/b.yaml"), "bb\n").unwrap();
    assert_eq!(listed()[0], "2021/b.yaml b in the folder");
    assert_eq!(listed()[1..], committed);
}

#[test]
fn a_plan_is_read_in_a_revision() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("een map/plan");
    fs::create_dir_all(plan.join("2021")).unwrap();
    assert!(matches!(Repository::around(&plan), Err(GitError::NoRepository)));
    run(folder.path(), &["init", "-q"]);
    fs::write(plan.join("2021/1.1-énergie.yaml"), "oud\n").unwrap();
    fs::write(plan.join("2021/translations.lock"), "x\n").unwrap();
    fs::write(folder.path().join("elders.yaml"), "x\n").unwrap();
    run(folder.path(), &["add", "."]);
    run(folder.path(), &["commit", "-qm", "Eerste\tversie"]);
    fs::write(folder.path().join("elders.yaml"), "y\n").unwrap();
    run(folder.path(), &["commit", "-qam", "Iets anders"]);
    fs::write(plan.join("2021/1.1-énergie.yaml"), "nieuw\n").unwrap();
    run(folder.path(), &["commit", "-qam", "Tweede versie"]);

    let repository = Repository::around(&plan).unwrap();
    assert!(!repository.is_shallow());
    let history = repository.versions(10).unwrap().revisions;
    let titles: Vec<&str> = history.iter().map(|revision| revision.title.as_str()).collect();
    assert_eq!(titles, ["Tweede versie", "Eerste\tversie"]);
    let read = |revision: &str| {
        let world = repository.at(revision).unwrap();
        assert_eq!(world.entries().unwrap().len(), 1);
        let FileText::Bytes(bytes) = world.read("2021/1.1-énergie.yaml", 100) else { panic!() };
        String::from_utf8(bytes).unwrap()
    };
    assert_eq!(read("HEAD"), "nieuw\n");
    assert_eq!(read(&history[1].id), "oud\n");
    let world = repository.at("HEAD~1").unwrap();
    assert!(world.lock("2021", 100).is_some() && world.lock("2022", 100).is_none());
    assert!(matches!(world.read("2021/1.1-énergie.yaml", 2), FileText::TooLarge));
    for wrong in ["nergens", "--help", ""] {
        assert!(matches!(repository.at(wrong), Err(GitError::NoRevision(_))), "{wrong}");
    }
}

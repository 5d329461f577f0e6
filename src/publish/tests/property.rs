//! Random trees, random foreign files, random crashes: foreign files are never lost, every
//! published file is complete, and the next build recovers.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::super::paths::check_paths;
use super::*;

const PATHS: [&str; 11] =
    ["a", "a/b", "a/b/c", "a/d", "e", "e/f", "E", "g/h", "g/h/i", "g/j", "k/l/m"];
const LOCALES: [&str; 2] = ["nl", "fr"];

#[derive(Clone, Debug)]
enum Event {
    /// A build of everything, or of one language.
    Build { files: Vec<(usize, usize, usize)>, only: Option<usize>, stop: Option<(usize, bool)> },
    /// A foreign file replaces whatever is at the path.
    Foreign { path: usize },
    /// A link to a folder replaces whatever is at the path.
    Link { path: usize },
    /// A staged file is truncated, or the staging folder is removed.
    Damage { path: usize, length: Option<u64> },
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let file = (0..PATHS.len(), 0..LOCALES.len(), 0..3_usize);
    let build = (
        prop::collection::vec(file, 0..7),
        prop::option::weighted(0.3, 0..LOCALES.len()),
        prop::option::weighted(0.7, (0..40_usize, prop::bool::weighted(0.7))),
    );
    let event = prop_oneof![
        5 => build.prop_map(|(files, only, stop)| Event::Build { files, only, stop }),
        3 => (0..PATHS.len()).prop_map(|path| Event::Foreign { path }),
        1 => (0..PATHS.len()).prop_map(|path| Event::Link { path }),
        2 => (0..PATHS.len(), prop::option::of(0..8_u64))
            .prop_map(|(path, length)| Event::Damage { path, length }),
    ];
    prop::collection::vec(event, 1..9)
}

/// An output folder and what must be true of it.
struct Model {
    around: tempfile::TempDir,
    out: PathBuf,
    /// The contents of the foreign files, by path.
    foreign: BTreeMap<String, String>,
    count: usize,
    elsewhere: BTreeMap<String, String>,
}

impl Model {
    fn new() -> Self {
        let around = quick_folder();
        let out = around.path().join("out");
        for path in ["b", "b/c", "f", "h", "i", "l/m"] {
            let place = around.path().join("elsewhere").join(path.replace('/', "-"));
            put(&place, "1 nl a whole page");
        }
        let elsewhere = texts(&around.path().join("elsewhere"));
        Self { around, out, foreign: BTreeMap::new(), count: 0, elsewhere }
    }

    /// The paths that the manifest lists.
    fn published(&self) -> BTreeSet<String> {
        let manifest = OutputFolder::new(&self.out).manifest().unwrap();
        manifest.files.into_keys().collect()
    }

    /// Removes everything at a path, as a user would; foreign files removed this way are not lost.
    fn clear(&mut self, path: &str) -> PathBuf {
        let place = self.out.join(path);
        clear_way(&self.out, &place);
        let _ = fs::remove_dir_all(&place);
        let still = texts(&self.out);
        self.foreign.retain(|path, _| still.contains_key(path));
        place
    }

    fn build(
        &mut self,
        list: &[(usize, usize, usize)],
        only: Option<usize>,
        stop: Option<(usize, bool)>,
    ) -> Option<std::result::Result<PublishSummary, PublishError>> {
        let mut wanted: Vec<PublishFile> = Vec::new();
        for (path, locale, text) in list {
            let locale = LOCALES[*locale];
            if only.is_some_and(|only| LOCALES[only] != locale) {
                continue;
            }
            let text = format!("{text} {locale} a whole page");
            wanted.push(file(PATHS[*path], locale, &text));
            let mut paths: Vec<&str> = wanted.iter().map(|file| file.path.as_str()).collect();
            paths.sort_unstable();
            if check_paths(paths.into_iter()).is_err() {
                wanted.pop();
            }
        }
        let in_scope =
            |scope: &Scope| only.is_none_or(|only| scope.locale.as_deref() == Some(LOCALES[only]));
        let stop = stop.map(|(steps, is_kill)| {
            (steps, if is_kill { Interruption::Killed } else { Interruption::Fails })
        });
        let (before, published_paths) = (texts(&self.out), self.published());
        let had_state = self.out.join(STATE_DIR).exists();
        let journal = OutputFolder::new(&self.out).journal().unwrap();
        let had_journal = journal.is_some();
        let planned: Vec<String> = journal.map_or(vec![], |journal| journal.overwritten);
        let outcome = interrupted(&self.out, wanted.clone(), &in_scope, stop);
        match &outcome {
            Some(Ok(published)) => {
                let after = texts(&self.out);
                for file in &wanted {
                    let text = String::from_utf8(file.bytes.clone()).unwrap();
                    assert_eq!(after.get(&file.path), Some(&text), "{}", file.path);
                }
                let folder = OutputFolder::new(&self.out);
                assert!(!folder.has_journal());
                // A failed cleanup does not fail the build.
                assert!(stop.is_some() || !folder.staging().exists());
                // The summary also lists what an interrupted build replaced; a file that has
                // appeared at such a path since must stay.
                self.foreign.retain(|path, text| {
                    after.get(path) == Some(text) || !published.overwritten.contains(path)
                });
                let published_paths = self.published();
                assert!(wanted.iter().all(|file| published_paths.contains(&file.path)));
            }
            Some(Err(error)) if !error.is_partial && !had_journal => {
                assert_eq!(texts(&self.out), before, "{error:?}");
                assert_eq!(self.out.join(STATE_DIR).exists(), had_state, "{error:?}");
            }
            // The build may already have overwritten modified published files.
            _ => {
                let after = texts(&self.out);
                let may_go = |path: &str| {
                    let is_wanted = wanted.iter().any(|file| file.path == path);
                    planned.iter().any(|shown| shown == path)
                        || published_paths.contains(path) && is_wanted
                };
                self.foreign.retain(|path, text| after.get(path) == Some(text) || !may_go(path));
            }
        }
        outcome
    }

    fn assert_holds(&self) {
        assert_eq!(texts(&self.around.path().join("elsewhere")), self.elsewhere);
        let texts = texts(&self.out);
        for (path, text) in &self.foreign {
            assert_eq!(texts.get(path), Some(text), "foreign {path}");
        }
        for (path, text) in &texts {
            let is_complete = text.ends_with(" a whole page");
            let is_foreign = self.foreign.get(path) == Some(text) || text.starts_with("-> ");
            assert!(is_complete || is_foreign, "{path}: {text}");
        }
    }

    fn apply(&mut self, event: &Event) {
        match event {
            Event::Build { files, only, stop } => drop(self.build(files, *only, *stop)),
            Event::Foreign { path } => {
                let place = self.clear(PATHS[*path]);
                self.count += 1;
                let text = format!("foreign {}", self.count);
                put(&place, &text);
                self.foreign.insert(PATHS[*path].to_owned(), text);
            }
            Event::Link { path } => {
                let place = self.clear(PATHS[*path]);
                fs::create_dir_all(place.parent().unwrap()).unwrap();
                #[cfg(unix)]
                std::os::unix::fs::symlink(self.around.path().join("elsewhere"), place).unwrap();
            }
            Event::Damage { path, length } => {
                let place = OutputFolder::new(&self.out).staged_path(PATHS[*path]);
                match length {
                    Some(length) if place.is_file() => {
                        let opened = fs::OpenOptions::new().write(true).open(place).unwrap();
                        opened.set_len(*length).unwrap();
                    }
                    _ => drop(fs::remove_dir_all(OutputFolder::new(&self.out).staging())),
                }
            }
        }
    }

    /// Builds until nothing is in the way, removing what the errors refer to.
    fn complete(&mut self, files: &[(usize, usize, usize)]) {
        for _ in 0..40 {
            let outcome = self.build(files, None, None).unwrap();
            self.assert_holds();
            let error = match outcome {
                Ok(_) => return,
                Err(error) => error,
            };
            let (PublishErrorKind::ForeignFile(place)
            | PublishErrorKind::Symlink(place)
            | PublishErrorKind::ModifiedFile(place)
            | PublishErrorKind::Conflict(place)) = error.kind
            else {
                panic!("{error:?}")
            };
            let name = place.strip_prefix(&self.out).unwrap().to_str().unwrap().to_owned();
            assert!(place.is_symlink() || place.is_file(), "{name} can be moved away");
            self.foreign.remove(&name);
            fs::remove_file(place).unwrap();
        }
        panic!("the build never completes");
    }
}

/// If an interrupted build replaced a modified file and a new one then appears at its path, the new
/// one stays, although the next build reports the replacement.
#[test]
fn a_file_in_place_of_a_replaced_one_stays_at_every_interruption() {
    let files = |paths: &[usize]| paths.iter().map(|path| (*path, 0, 0)).collect::<Vec<_>>();
    for stop in (0..40).flat_map(|step| [(step, true), (step, false)]) {
        let mut model = Model::new();
        for event in [
            Event::Build { files: files(&[7, 4, 2, 10]), only: None, stop: None },
            Event::Foreign { path: 10 },
            Event::Build { files: files(&[1, 3, 10]), only: None, stop: Some(stop) },
            Event::Foreign { path: 10 },
        ] {
            model.apply(&event);
            model.assert_holds();
        }
        model.complete(&files(&[1, 3]));
    }
}

/// Each case is about ten builds; `PROPTEST_CASES` sets another number of cases.
fn cases() -> ProptestConfig {
    let is_set = std::env::var_os("PROPTEST_CASES").is_some();
    if is_set { ProptestConfig::default() } else { ProptestConfig::with_cases(400) }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..cases() })]

    #[test]
    fn foreign_files_stay_pages_are_complete_and_the_next_build_recovers(
        events in events(),
        last in prop::collection::vec((0..PATHS.len(), 0..LOCALES.len(), 0..3_usize), 0..7),
    ) {
        let mut model = Model::new();
        for event in &events {
            model.apply(event);
            model.assert_holds();
        }
        model.complete(&last);
        let again = model.build(&last, None, None).unwrap().unwrap();
        prop_assert_eq!((again.written, again.removed, again.recovered), (0, 0, false));
    }
}

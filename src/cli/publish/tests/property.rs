//! Random trees, random foreign files, random kills: foreign bytes are never lost, every published
//! file is whole, the next build completes.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::super::work::check_names;
use super::*;

const PATHS: [&str; 11] =
    ["a", "a/b", "a/b/c", "a/d", "e", "e/f", "E", "g/h", "g/h/i", "g/j", "k/l/m"];
const LOCALES: [&str; 2] = ["nl", "fr"];

#[derive(Clone, Debug)]
enum Event {
    /// A build of everything, or of one language.
    Build { files: Vec<(usize, usize, usize)>, only: Option<usize>, stop: Option<(usize, bool)> },
    /// Somebody puts a file there, whatever was there before.
    Foreign { path: usize },
    /// Somebody puts a link to a folder there.
    Link { path: usize },
    /// What was written aside is cut short or gone.
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

/// The folder, and what is known of it.
struct Model {
    around: tempfile::TempDir,
    out: PathBuf,
    /// The bytes of foreign files by the path where they were put.
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

    /// What is ours by the manifest.
    fn ours(&self) -> BTreeSet<String> {
        let manifest = Folder::new(&self.out).manifest().unwrap();
        manifest.files.into_keys().collect()
    }

    /// Somebody clears a place; foreign files that he removes himself are not lost.
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
    ) -> Option<std::result::Result<Published, PublishError>> {
        let mut wanted: Vec<File> = Vec::new();
        for (path, locale, text) in list {
            let locale = LOCALES[*locale];
            if only.is_some_and(|only| LOCALES[only] != locale) {
                continue;
            }
            let text = format!("{text} {locale} a whole page");
            wanted.push(file(PATHS[*path], locale, &text));
            let mut paths: Vec<&str> = wanted.iter().map(|file| file.path.as_str()).collect();
            paths.sort_unstable();
            if check_names(paths.into_iter()).is_err() {
                wanted.pop();
            }
        }
        let is_asked =
            |scope: &Scope| only.is_none_or(|only| scope.locale.as_deref() == Some(LOCALES[only]));
        let stop = stop.map(|(steps, is_kill)| {
            (steps, if is_kill { Interruption::Killed } else { Interruption::Fails })
        });
        let (before, ours) = (texts(&self.out), self.ours());
        let had_books = self.out.join(BOOKS).exists();
        let journal = Folder::new(&self.out).journal().unwrap();
        let had_journal = journal.is_some();
        let planned: Vec<String> = journal.map_or(vec![], |journal| journal.overwritten);
        let outcome = interrupted(&self.out, wanted.clone(), &is_asked, stop);
        match &outcome {
            Some(Ok(published)) => {
                let after = texts(&self.out);
                for file in &wanted {
                    let text = String::from_utf8(file.bytes.clone()).unwrap();
                    assert_eq!(after.get(&file.path), Some(&text), "{}", file.path);
                }
                let folder = Folder::new(&self.out);
                assert!(!folder.has_journal());
                // A failure to clear up is no failure of the build.
                assert!(stop.is_some() || !folder.staging().exists());
                self.foreign.retain(|path, _| !published.overwritten.contains(path));
                let ours = self.ours();
                assert!(wanted.iter().all(|file| ours.contains(&file.path)));
            }
            Some(Err(error)) if !error.is_begun && !had_journal => {
                assert_eq!(texts(&self.out), before, "{error:?}");
                assert_eq!(self.out.join(BOOKS).exists(), had_books, "{error:?}");
            }
            // It may have come to overwrite what was changed of ours.
            _ => {
                let after = texts(&self.out);
                let may_go = |path: &str| {
                    let is_wanted = wanted.iter().any(|file| file.path == path);
                    planned.iter().any(|told| told == path) || ours.contains(path) && is_wanted
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
            let is_whole = text.ends_with(" a whole page");
            let is_theirs = self.foreign.get(path) == Some(text) || text.starts_with("-> ");
            assert!(is_whole || is_theirs, "{path}: {text}");
        }
    }

    fn happens(&mut self, event: &Event) {
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
                let place = Folder::new(&self.out).aside(PATHS[*path]);
                match length {
                    Some(length) if place.is_file() => {
                        let opened = fs::OpenOptions::new().write(true).open(place).unwrap();
                        opened.set_len(*length).unwrap();
                    }
                    _ => drop(fs::remove_dir_all(Folder::new(&self.out).staging())),
                }
            }
        }
    }

    /// Builds until nothing is in the way any more, moving away what is named.
    fn complete(&mut self, files: &[(usize, usize, usize)]) {
        for _ in 0..40 {
            let outcome = self.build(files, None, None).unwrap();
            self.assert_holds();
            let error = match outcome {
                Ok(_) => return,
                Err(error) => error,
            };
            let (Trouble::Foreign(place)
            | Trouble::Link(place)
            | Trouble::Changed(place)
            | Trouble::Arrived(place)) = error.trouble
            else {
                panic!("{error:?}")
            };
            let name = place.strip_prefix(&self.out).unwrap().to_str().unwrap().to_owned();
            assert!(place.is_symlink() || place.is_file(), "{name} can be moved away");
            self.foreign.remove(&name);
            fs::remove_file(place).unwrap();
        }
        panic!("it never completes");
    }
}

/// Each case is some ten builds; `PROPTEST_CASES` asks for more of them.
fn cases() -> ProptestConfig {
    let is_asked = std::env::var_os("PROPTEST_CASES").is_some();
    if is_asked { ProptestConfig::default() } else { ProptestConfig::with_cases(400) }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..cases() })]

    #[test]
    fn foreign_bytes_stay_pages_are_whole_and_the_next_build_completes(
        events in events(),
        last in prop::collection::vec((0..PATHS.len(), 0..LOCALES.len(), 0..3_usize), 0..7),
    ) {
        let mut model = Model::new();
        for event in &events {
            model.happens(event);
            model.assert_holds();
        }
        model.complete(&last);
        let again = model.build(&last, None, None).unwrap().unwrap();
        prop_assert_eq!((again.written, again.removed, again.mended), (0, 0, false));
    }
}

//! Edits the files of the plan as an author does: by lines and their indentation.

use std::collections::BTreeMap;
use std::ops::Range;

use plan_core::world::memory::Memory;
use plan_testing::root;

/// The files of a plan, by their path inside the plan folder, as lines.
#[derive(Clone)]
pub struct Script {
    files: BTreeMap<String, Vec<String>>,
}

/// Lines of a file.
#[derive(Clone, Debug)]
pub struct Block {
    pub path: String,
    pub lines: Range<usize>,
    /// The indentation of the fields of the record.
    pub indent: usize,
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn is_content(line: &str) -> bool {
    !line.trim().is_empty() && !line.trim_start().starts_with('#')
}

impl Script {
    /// Reads the plan of this repository.
    pub fn of_plan() -> Self {
        let folder = root().join("plan");
        let files = walkdir::WalkDir::new(&folder).into_iter().map(Result::unwrap);
        let files = files.filter(|entry| entry.file_type().is_file()).map(|entry| {
            let path = entry.path().strip_prefix(&folder).unwrap();
            let text = std::fs::read_to_string(entry.path()).unwrap();
            let lines = text.lines().map(str::to_owned).collect();
            (path.to_str().unwrap().replace('\\', "/"), lines)
        });
        Self { files: files.collect() }
    }

    /// The plan in memory.
    pub fn memory(&self) -> Memory {
        let add = |plan: Memory, (path, lines): (&String, &Vec<String>)| {
            plan.with(path, format!("{}\n", lines.join("\n")))
        };
        self.files.iter().fold(Memory::default(), add)
    }

    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    pub fn line(&self, block: &Block, at: usize) -> &str {
        &self.files[&block.path][at]
    }

    fn lines(&mut self, path: &str) -> &mut Vec<String> {
        self.files.get_mut(path).unwrap_or_else(|| panic!("no file {path}"))
    }

    /// The lines of a block.
    pub fn text(&self, block: &Block) -> Vec<String> {
        self.files[&block.path][block.lines.clone()].to_vec()
    }

    /// The item of a list that begins at a line with a hyphen: until the next line that is not
    /// indented more than the hyphen.
    fn item_at(&self, path: &str, at: usize) -> Block {
        let lines = &self.files[path];
        let hyphen = indent(&lines[at]);
        let rest = lines.iter().enumerate().skip(at + 1);
        let end = rest
            .filter(|(_, line)| is_content(line))
            .find(|(_, line)| indent(line) <= hyphen)
            .map_or(lines.len(), |(end, _)| end);
        // Comments and blank lines before the next item belong to that.
        let is_open = |line: &String| !is_content(line);
        let trailing = lines[at..end].iter().rev().take_while(|line| is_open(line)).count();
        Block { path: path.to_owned(), lines: at..end - trailing, indent: hyphen + 2 }
    }

    /// Finds the record with an id in a list of a file.
    pub fn record(&self, path: &str, id: &str) -> Block {
        let lines = &self.files[path];
        let at = lines.iter().position(|line| {
            let line = line.trim_start();
            line == format!("- id: {id}") || line.starts_with(&format!("- {{ id: {id},"))
        });
        self.item_at(path, at.unwrap_or_else(|| panic!("no {id} in {path}")))
    }

    /// Finds a project.
    pub fn project(&self, id: &str) -> Block {
        let line = format!("  - id: {id}");
        let path = self
            .files
            .iter()
            .find(|(path, lines)| {
                path.starts_with("2021/") && !path.contains("presidency") && lines.contains(&line)
            })
            .unwrap_or_else(|| panic!("no project {id}"));
        self.record(path.0, id)
    }

    /// A whole file, as the record in it.
    pub fn file(&self, path: &str) -> Block {
        Block { path: path.to_owned(), lines: 0..self.files[path].len(), indent: 0 }
    }

    /// Finds a field of a record, with the lines of its value.
    pub fn field(&self, block: &Block, name: &str) -> Option<Block> {
        let lines = &self.files[&block.path];
        let start = format!("{name}:");
        let at = block.lines.clone().find(|at| {
            let line = &lines[*at];
            let own = line.get(block.indent..).unwrap_or_default();
            let begins = indent(line) == block.indent
                || (*at == block.lines.start && line.trim_start().starts_with("- "));
            begins && own.starts_with(&start)
        })?;
        let rest = (at + 1..block.lines.end).filter(|at| is_content(&lines[*at]));
        let mut rest = rest;
        let end = rest.find(|at| indent(&lines[*at]) <= block.indent).unwrap_or(block.lines.end);
        Some(Block { path: block.path.clone(), lines: at..end, indent: block.indent + 2 })
    }

    /// The items of a field with a list.
    pub fn items(&self, block: &Block, name: &str) -> Vec<Block> {
        let Some(field) = self.field(block, name) else { return Vec::new() };
        let lines = &self.files[&block.path];
        let is_item = |at: &usize| {
            indent(&lines[*at]) == block.indent + 2 && lines[*at].trim_start().starts_with("- ")
        };
        field
            .lines
            .clone()
            .skip(1)
            .filter(is_item)
            .map(|at| self.item_at(&block.path, at))
            .collect()
    }

    pub fn remove(&mut self, block: &Block) {
        self.lines(&block.path).drain(block.lines.clone());
    }

    pub fn insert(&mut self, path: &str, at: usize, lines: &[String]) {
        self.lines(path).splice(at..at, lines.iter().cloned());
    }

    /// Adds lines at the end of a file.
    pub fn append(&mut self, path: &str, lines: &[String]) {
        self.lines(path).extend(lines.iter().cloned());
    }

    /// Adds a field at the end of a record.
    pub fn add_field(&mut self, block: &Block, text: &str) {
        let line = format!("{}{text}", " ".repeat(block.indent));
        self.insert(&block.path, block.lines.end, &[line]);
    }

    /// Replaces text in a block; panics if it is not there.
    pub fn replace(&mut self, block: &Block, from: &str, to: &str) {
        let mut count = 0;
        for line in &mut self.lines(&block.path)[block.lines.clone()] {
            if line.contains(from) {
                *line = line.replacen(from, to, 1);
                count += 1;
                break;
            }
        }
        assert_eq!(count, 1, "`{from}` is not in {block:?}");
    }

    /// Replaces text in all files.
    pub fn replace_everywhere(&mut self, change: impl Fn(&str) -> String) {
        for lines in self.files.values_mut() {
            lines.iter_mut().for_each(|line| *line = change(line));
        }
    }

    pub fn remove_file(&mut self, path: &str) {
        self.files.remove(path).unwrap();
    }

    pub fn add_file(&mut self, path: &str, text: &str) {
        self.files.insert(path.to_owned(), text.lines().map(str::to_owned).collect());
    }

    /// The lines of a text in one language, in a field: `nl: …` or the block after `nl: |`.
    pub fn text_in(&self, field: &Block, language: &str) -> Block {
        let lines = &self.files[&field.path];
        let key = format!("{language}:");
        let at = field
            .lines
            .clone()
            .find(|at| {
                let line = lines[*at].trim_start().trim_start_matches("- ");
                line.starts_with(&key)
            })
            .unwrap_or_else(|| panic!("no {language} in {field:?}: {:?}", self.text(field)));
        let column = lines[at].find(&key).unwrap();
        let end = (at + 1..field.lines.end)
            .find(|at| is_content(&lines[*at]) && indent(&lines[*at]) <= column)
            .unwrap_or(field.lines.end);
        Block { path: field.path.clone(), lines: at..end, indent: column }
    }

    /// Appends words to a text in one language.
    pub fn append_words(&mut self, field: &Block, language: &str, words: &str) {
        let line = &self.files[&field.path][field.lines.start];
        // `title: { nl: …, fr: … }`
        if field.lines.len() == 1 && line.contains('{') {
            let key = format!("{language}: ");
            let from = line.find(&key).unwrap() + key.len();
            let end = from + line[from..].find([',', '}']).unwrap();
            let written = line[from..end].trim_end().to_owned();
            let changed =
                format!("{}{written} {words}{}", &line[..from], &line[from + written.len()..]);
            let at = field.lines.start;
            self.lines(&field.path)[at] = changed;
            return;
        }
        let text = self.text_in(field, language);
        let last = text.lines.clone().rev().find(|at| is_content(self.line(&text, *at))).unwrap();
        let line = &mut self.lines(&field.path)[last];
        if line.ends_with('"') {
            line.insert_str(line.len() - 1, &format!(" {words}"));
        } else {
            line.push(' ');
            line.push_str(words);
        }
    }
}

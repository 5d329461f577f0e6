//! Names and words of the region of the plan, from `data/region.yaml`.

use std::sync::LazyLock;

use plan_core::locale::{Locale, PerLocale};
use plan_core::source::SourceMap;
use plan_core::syntax::{self, Node, Value};

/// What is known of the region of the plan.
#[derive(Debug, Default)]
pub struct Region {
    /// The names of cities that have one in each language.
    pub cities: Vec<PerLocale<String>>,
    /// The words for the people of countries and regions.
    pub peoples: Vec<People>,
    /// Names that form a compound with the noun after them.
    pub compound_names: Vec<String>,
    /// Nouns that form a compound with the name before them.
    pub compound_nouns: PerLocale<Vec<String>>,
}

/// The words for the people and for what belongs to a country or region.
#[derive(Debug, Default)]
pub struct People {
    /// The name of the country or region.
    pub name: PerLocale<String>,
    /// The words.
    pub words: PerLocale<Vec<String>>,
}

/// The region of the plan.
pub fn region() -> &'static Region {
    static REGION: LazyLock<Region> =
        LazyLock::new(|| parse(include_str!("../data/region.yaml")).unwrap_or_default());
    &REGION
}

/// Parses the data file; none when it has another form.
fn parse(text: &str) -> Option<Region> {
    let mut sources = SourceMap::default();
    let id = sources.add(String::new(), text.to_owned())?;
    let root = syntax::parse(sources.file(id), &mut Vec::new()).root?;
    let names = |node: &Node| per_locale(node, string);
    let people = |node: &Node| {
        Some(People {
            name: per_locale(field(node, "name")?, string)?,
            words: per_locale(field(node, "words")?, strings)?,
        })
    };
    Some(Region {
        cities: list(field(&root, "cities")?, names)?,
        peoples: list(field(&root, "peoples")?, people)?,
        compound_names: strings(field(&root, "compound-names")?)?,
        compound_nouns: per_locale(field(&root, "compound-nouns")?, strings)?,
    })
}

fn field<'n>(node: &'n Node, name: &str) -> Option<&'n Node> {
    let Value::Map(entries) = &node.value else { return None };
    entries.iter().find(|entry| entry.key.value == name).map(|entry| &entry.value)
}

fn list<T>(node: &Node, item: impl Fn(&Node) -> Option<T>) -> Option<Vec<T>> {
    let Value::List(items) = &node.value else { return None };
    items.iter().map(item).collect()
}

fn string(node: &Node) -> Option<String> {
    let Value::Text(text) = &node.value else { return None };
    Some(text.value.clone())
}

fn strings(node: &Node) -> Option<Vec<String>> {
    list(node, string)
}

/// Languages that are missing have the default value.
fn per_locale<T: Default>(node: &Node, value: impl Fn(&Node) -> Option<T>) -> Option<PerLocale<T>> {
    let mut values = PerLocale::default();
    let Value::Map(entries) = &node.value else { return None };
    for entry in entries {
        values[Locale::from_tag(&entry.key.value)?] = value(&entry.value)?;
    }
    Some(values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_file_is_complete_in_every_language() {
        let region = region();
        assert!(region.cities.len() > 10 && region.peoples.len() > 5);
        assert_eq!(region.compound_names, ["Benelux"]);
        for locale in Locale::ALL {
            assert!(region.cities.iter().all(|names| !names[locale].is_empty()));
            assert!(region.peoples.iter().all(|people| !people.name[locale].is_empty()));
            assert!(region.peoples.iter().all(|people| !people.words[locale].is_empty()));
        }
    }

    #[test]
    fn a_file_of_another_form_is_refused() {
        for text in ["", "cities: x", "cities: []\npeoples: []\ncompound-names: []"] {
            assert!(parse(text).is_none(), "{text}");
        }
    }
}

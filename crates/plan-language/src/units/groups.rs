//! Groups the texts of a plan as they are translated: by chapter, the preface, the registers.

use super::{TextUnit, chapter, edition, of_registers};
use plan_core::diagnostic::did_you_mean;
use plan_core::model::{Chapter, Edition, Plan};

/// The texts of one place.
#[derive(Debug)]
pub struct UnitGroup<'p> {
    /// The edition; none for the registers.
    pub edition: Option<&'p Edition>,
    /// The place.
    pub place: GroupPlace<'p>,
    /// The texts, in the order of the plan.
    pub units: Vec<TextUnit<'p>>,
}

/// A place in a plan that groups texts.
#[derive(Copy, Clone, Debug)]
pub enum GroupPlace<'p> {
    /// The preface.
    Preface,
    /// The priorities of the presidency.
    Presidency,
    /// The texts of `plan.yaml`: titles and introductions of parts and sections, categories, the
    /// annex.
    Structure,
    /// A chapter.
    Chapter(&'p Chapter),
    /// The external relations.
    ExternalRelations,
    /// Fora, partners, acts and terms.
    Registers,
}

impl<'p> GroupPlace<'p> {
    /// Its name on the command line: the id of a chapter, or the name of the file or folder.
    pub fn name(&self) -> &'p str {
        match self {
            Self::Preface => "preface",
            Self::Presidency => "presidency",
            Self::Structure => "plan",
            Self::Chapter(chapter) => &chapter.id.value,
            Self::ExternalRelations => "external-relations",
            Self::Registers => "registers",
        }
    }

    /// The number of the chapter, if it is one.
    pub fn number(&self) -> Option<&'p str> {
        match self {
            Self::Chapter(chapter) => chapter.number.as_ref().map(|number| number.value.as_str()),
            _ => None,
        }
    }

    /// Whether `wanted` is its name or its number.
    pub fn is_called(&self, wanted: &str) -> bool {
        let wanted = wanted.trim();
        self.name().eq_ignore_ascii_case(wanted) || self.number() == Some(wanted)
    }

    fn of_kind(kind: &str) -> Self {
        match kind {
            "preface" => Self::Preface,
            "presidency" | "priority" | "point" => Self::Presidency,
            "external-relations" | "relation" | "topic" => Self::ExternalRelations,
            _ => Self::Structure,
        }
    }
}

/// A name on the command line that does not exist.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Unknown {
    /// The name.
    pub wanted: String,
    /// The most similar name that exists, if one is similar.
    pub near: Option<String>,
    /// All names that exist.
    pub known: Vec<String>,
}

impl Unknown {
    /// Finds the most similar one of the names that exist.
    pub fn among<'k>(wanted: &str, known: impl IntoIterator<Item = &'k str>) -> Self {
        let mut all: Vec<String> = Vec::new();
        for name in known {
            if !all.iter().any(|known| known == name) {
                all.push(name.to_owned());
            }
        }
        let near = did_you_mean(wanted.trim(), all.iter().map(String::as_str)).map(str::to_owned);
        Self { wanted: wanted.to_owned(), near, known: all }
    }
}

/// Finds the first name that no group has.
pub fn unknown(groups: &[UnitGroup<'_>], wanted: &[String]) -> Option<Unknown> {
    let exists = |wanted: &&String| groups.iter().any(|group| group.place.is_called(wanted));
    let missing = wanted.iter().find(|wanted| !exists(wanted))?;
    Some(Unknown::among(missing, groups.iter().map(|group| group.place.name())))
}

/// Returns all texts of a plan: every edition in the order of its pages, then the registers. Groups
/// without texts are left out.
pub fn groups(plan: &Plan) -> Vec<UnitGroup<'_>> {
    let mut groups: Vec<UnitGroup<'_>> = plan.editions.iter().flat_map(of_edition).collect();
    groups.push(UnitGroup {
        edition: None,
        place: GroupPlace::Registers,
        units: of_registers(plan),
    });
    groups.retain(|group| !group.units.is_empty());
    groups
}

fn of_edition(whole: &Edition) -> Vec<UnitGroup<'_>> {
    let group = |place| UnitGroup { edition: Some(whole), place, units: Vec::new() };
    let mut groups = vec![
        group(GroupPlace::Preface),
        group(GroupPlace::Presidency),
        group(GroupPlace::Structure),
    ];
    for inner in whole.ordered_chapters() {
        let mut group = group(GroupPlace::Chapter(inner));
        chapter(inner, &mut |unit| group.units.push(unit));
        groups.push(group);
    }
    groups.push(group(GroupPlace::ExternalRelations));
    edition(whole, &mut |unit| {
        let place = std::mem::discriminant(&GroupPlace::of_kind(unit.kind));
        let mut places = groups.iter_mut();
        if let Some(group) = places.find(|g| std::mem::discriminant(&g.place) == place) {
            group.units.push(unit);
        }
    });
    groups
}

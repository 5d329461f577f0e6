//! The resolved plan, and whether every field of a project reaches every output.

use std::fs;

use plan_check::compile::compile;
use plan_core::locale::Locale;
use plan_core::model::Plan;
use plan_core::model::prose::Block;
use plan_core::resolved::{LinkedRecord, OwnerSource, ResolvedEdition, ResolvedPlan};
use plan_core::world::memory::Memory;
use plan_render::templates::Templates;
use plan_render::view::{LinkTarget, MarkupBackend, Page, PlanView};
use plan_testing::{example_plan, root};

const PLAN_YAML: &str = "\
year: 2021
title: { nl: Plan, fr: Plan }
languages: [nl, fr]
categories:
  - id: ongoing
    title: { nl: Lopend, fr: En cours }
parts:
  - number: \"1\"
    title: { nl: Een, fr: Un }
    sections:
      - number: \"1\"
        title: { nl: Afdeling, fr: Section }
        chapters: [wind]
  - number: \"2\"
    title: { nl: Twee, fr: Deux }
    chapters: [zon, nergens]
";

const WIND_YAML: &str = "\
id: wind
number: \"1.1\"
title: { nl: Wind, fr: Vent }
forum: energie
projects:
  - id: molen
    category: ongoing
    title: { nl: Molen, fr: Moulin }
    partners: [nl, weg]
    related: [paneel, verdwenen]
    events:
      - title: { nl: Zonder datum, fr: Sans date }
      - title: { nl: Later, fr: Plus tard }
        date: 2022
  - id: dijk
    category: onbekend
    title: { nl: Dijk, fr: Digue }
    forum: water
    events:
      - title: { nl: Eerst, fr: D’abord }
        date: 2021-03-01
";

const ZON_YAML: &str = "\
id: zon
number: \"1\"
title: { nl: Zon, fr: Soleil }
projects:
  - id: paneel
    category: ongoing
    title: { nl: Paneel, fr: Panneau }
    forum: energie
";

const LOS_YAML: &str = "\
id: los
number: \"9\"
title: { nl: Los, fr: Isolé }
";

const FORA_YAML: &str = "\
- id: energie
  kind: strategic
  name: { nl: Energie, fr: Énergie }
  members: [nl]
";

const PARTNERS_YAML: &str = "\
- id: nl
  kind: country
  name: { nl: Nederland, fr: Pays-Bas }
";

/// Returns a plan with unknown references, a listed chapter that does not exist and an unlisted
/// one.
fn plan_with_errors() -> Plan {
    let world = Memory::default()
        .with("2021/plan.yaml", PLAN_YAML)
        .with("2021/wind.yaml", WIND_YAML)
        .with("2021/zon.yaml", ZON_YAML)
        .with("2021/los.yaml", LOS_YAML)
        .with("registers/fora.yaml", FORA_YAML)
        .with("registers/partners.yaml", PARTNERS_YAML);
    compile(&world).unwrap().plan
}

fn with_edition(check: impl FnOnce(&ResolvedEdition<'_>)) {
    let plan = plan_with_errors();
    check(&ResolvedPlan::new(&plan).editions[0]);
}

#[test]
fn an_owner_is_inherited_from_the_chapter() {
    with_edition(|edition| {
        let owners: Vec<_> = edition
            .projects
            .iter()
            .map(|project| {
                let owner = project.owner.unwrap();
                (project.id.value.as_str(), owner.forum.id, owner.named_by)
            })
            .collect();
        assert_eq!(
            owners,
            [
                ("molen", "energie", OwnerSource::Chapter),
                ("dijk", "water", OwnerSource::Project),
                ("paneel", "energie", OwnerSource::Project),
            ]
        );
        assert_eq!(edition.fora[0].projects, [0, 2], "what it owns by either way");
    });
}

#[test]
fn unknown_references_keep_their_ids() {
    with_edition(|edition| {
        let [molen, dijk, _] = &edition.projects[..] else { panic!("{:?}", edition.projects) };
        let partners: Vec<_> = molen.partners.iter().map(|p| (p.id, p.target.is_some())).collect();
        assert_eq!(partners, [("nl", true), ("weg", false)]);
        let related: Vec<_> = molen.related.iter().map(|r| (r.id, r.target.is_some())).collect();
        assert_eq!(related, [("paneel", true), ("verdwenen", false)]);
        assert!(dijk.category.is_some_and(|c| c.id == "onbekend" && c.target.is_none()));
        assert!(dijk.owner.is_some_and(|owner| owner.forum.target.is_none()));
        assert!(edition.linked_record("chapter", "nergens").is_none());
        assert!(matches!(edition.linked_record("forum", "energie"), Some(LinkedRecord::Forum(_))));
    });
}

#[test]
fn a_chapter_has_its_part_its_sections_and_a_number_that_is_unique_in_the_plan() {
    with_edition(|edition| {
        let chapters: Vec<_> = edition
            .chapters
            .iter()
            .map(|chapter| {
                let number = chapter.heading.number;
                (
                    chapter.heading.id.value.as_str(),
                    chapter.part.map(|part| part.number.as_ref().unwrap().value.to_string()),
                    chapter.sections.len(),
                    number.later_part.map(ToString::to_string),
                    number.in_part.map(ToString::to_string),
                )
            })
            .collect();
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(
            chapters,
            [
                ("wind", text("1"), 1, None, text("1.1")),
                ("zon", text("2"), 0, text("2"), text("1")),
                ("los", None, 0, None, text("9")),
            ]
        );
    });
}

#[test]
fn events_are_sorted_by_date_and_those_without_one_come_last() {
    with_edition(|edition| {
        let title =
            |line: &plan_core::model::LocalizedText| line.get(Locale::Nl).unwrap().value.clone();
        let events: Vec<_> = edition
            .events
            .iter()
            .map(|event| (title(event.record.title.as_ref().unwrap()), event.project))
            .collect();
        let event = |title: &str, project| (title.to_owned(), project);
        assert_eq!(events, [event("Eerst", 1), event("Later", 0), event("Zonder datum", 0)]);
    });
}

/// Renders nothing: only the keys of the view matter here.
struct NoMarkup;

impl MarkupBackend for NoMarkup {
    fn href(&self, _: Page<'_>, _: LinkTarget<'_>) -> String {
        String::new()
    }

    fn prose(&self, _: &[Block]) -> String {
        String::new()
    }
}

/// The compiler does not check templates: each of them must show every field of the view of a
/// project, unless the field is listed here with the reason.
#[test]
fn every_field_of_a_project_is_in_every_template_that_shows_projects() {
    let world = example_plan();
    let plan = compile(&world).unwrap().plan;
    let templates = Templates::load(&world).unwrap();
    let resolved = ResolvedPlan::new(&plan);
    let catalog = templates.catalog(Locale::Nl);
    let view = PlanView::new(&resolved.editions[0], Locale::Nl, catalog, &NoMarkup);
    let project = &view.chapters[0].categories[0].projects[0];
    let serde_json::Value::Object(fields) = serde_json::to_value(project).unwrap() else {
        panic!("a view is an object");
    };
    let mut wrong = Vec::new();
    for (path, forms, not_shown) in [
        // Projects are listed under the heading of their category.
        ("html/base.html", &["project.{}"][..], &["category"][..]),
        // Printed reports do not link to the source.
        ("pdf/base.typ", &["item.{}"], &["category", "source"]),
        (
            "pdf/concordance.typ",
            &["project.{}", "field(pair, \"{}\")", "pair.first().{}"],
            &["category", "source"],
        ),
    ] {
        let template = fs::read_to_string(root().join("templates").join(path)).unwrap();
        for field in fields.keys() {
            let is_shown = forms.iter().any(|form| template.contains(&form.replace("{}", field)));
            let is_expected = !not_shown.contains(&field.as_str());
            if is_shown != is_expected {
                wrong.push(format!("templates/{path}: the field `{field}`: shown: {is_shown}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

//! Data files and lists of the 2021 plan.

use icalendar::{CalendarComponent, Component};
use serde_json::Value;

use crate::support::data::*;
use crate::support::program::text;

#[test]
fn data_files_conform_to_their_standards() {
    assert_plan_json_fits_its_schema("plan");
    assert_csv_has_the_rows_of_list("plan");
    assert_workbook_has_a_table_per_sheet("plan", 117);
    assert_calendar_keeps_to_the_standard("plan");
    assert_package_describes_the_files("plan");
}

#[test]
fn counts_in_plan_json_match_the_published_plan() {
    let plan = json(&data("plan")["plan.json"]);
    let counts = &plan["counts"];
    let by_category: Vec<(String, u64)> = counts["projects_by_category"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| (c["category"].as_str().unwrap().to_owned(), c["projects"].as_u64().unwrap()))
        .collect();
    let expected = [("essential", 20), ("in-development", 51), ("ongoing", 46)];
    assert_eq!(by_category, expected.map(|(name, count)| (name.to_owned(), count)));
    for (key, count) in [("chapters", 13), ("projects", 117), ("actions", 162), ("sub_actions", 7)]
    {
        assert_eq!(counts[key], count, "{key}");
    }
    let annex = plan["annex"]["entries"].as_array().unwrap();
    let marked = plan["chapters"].as_array().unwrap().iter().flat_map(|chapter| {
        let projects = chapter["projects"].as_array().unwrap();
        projects.iter().flat_map(|project| project["instruments"].as_array().unwrap())
    });
    assert_eq!(annex.len(), marked.filter(|instrument| instrument["annex"] == true).count());
}

#[test]
fn the_calendar_marks_uncertain_dates() {
    let calendar = calendar(&data("plan")["events-nl.ics"]);
    let event = |project: &str| {
        let uid = format!("{project}.1.2021@benelux-plan");
        let event = calendar.components.iter().filter_map(|component| component.as_event());
        event.into_iter().find(|event| event.get_uid() == Some(&uid))
    };
    // Of 31 events, 25 have no date; a month without a year and the end of a year have no exact
    // days.
    assert_eq!(calendar.property_value("X-BENELUX-PLAN-OMITTED"), Some("27"));
    let spring = calendar
        .components
        .iter()
        .filter_map(CalendarComponent::as_event)
        .find(|event| event.property_value("DTSTART") == Some("20210301"))
        .unwrap();
    assert_eq!(spring.property_value("DTEND"), Some("20210601"));
    assert!(spring.get_summary().unwrap().ends_with("(voorjaar 2021, verwacht)"));
    assert_eq!(spring.property_value("STATUS"), Some("TENTATIVE"));
    let day = calendar
        .components
        .iter()
        .filter_map(CalendarComponent::as_event)
        .find(|event| event.property_value("DTSTART") == Some("20210801"))
        .unwrap();
    assert_eq!(day.property_value("DTEND"), Some("20210802"));
    assert_eq!(day.property_value("STATUS"), Some("CONFIRMED"));
    assert!(event("toerisme").is_some());
}

/// Returns the ids in a list.
fn ids(args: &[&str]) -> Vec<String> {
    let listed = list("plan", &[args, &["--format", "json"]].concat());
    assert_eq!(listed.status.code(), Some(0), "{listed:?}");
    let rows = json(&listed.stdout);
    let id = |row: &Value| {
        let id = row.get("id").or_else(|| row.get("project")).and_then(Value::as_str);
        id.unwrap().to_owned()
    };
    rows.as_array().unwrap().iter().map(id).collect()
}

#[test]
fn filters_restrict_lists() {
    assert_eq!(ids(&["projects"]).len(), 117);
    assert_eq!(ids(&["actions"]).len(), 162 + 7);
    assert_eq!(ids(&["projects", "--category", "essential"]).len(), 20);
    assert_eq!(ids(&["projects", "--category", "essential,Ongoing"]).len(), 20 + 46);
    let by_number = ids(&["projects", "--chapter", "2.1.1"]);
    assert_eq!(by_number, ids(&["projects", "--chapter", "politiesamenwerking"]));
    assert_eq!(by_number.len(), 9);
    assert_eq!(ids(&["projects", "--chapter", "2.1.1", "--category", "ongoing"]).len(), 1);
    assert_eq!(ids(&["chapters", "--chapter", "2.1.1"]), ["politiesamenwerking"]);
    // Numbering restarts in part 2, whose chapter 1 must not be confused with section 1 of part 1.
    assert_eq!(ids(&["chapters", "--category", "essential"]).len(), 13);
    assert_eq!(ids(&["fora", "--chapter", "energie-klimaat"]), ["dg-energie-klimaat"]);
    assert_eq!(ids(&["partners", "--partner", "nrw"]), ["nrw"]);
    assert!(ids(&["projects", "--partner", "nrw"]).contains(&"klimaatplatform".to_owned()));
    assert!(ids(&["acts", "--chapter", "1.1"]).contains(&"waterstofverklaring-2020".to_owned()));
}

#[test]
fn text_search_covers_both_languages_and_ignores_accents() {
    let french = ids(&["projects", "--text", "HYDROGENE", "--lang", "nl"]);
    assert!(french.contains(&"waterstofverklaring".to_owned()), "{french:?}");
    let dutch = ids(&["projects", "--text", "waterstof", "--lang", "fr"]);
    assert!(dutch.contains(&"waterstofverklaring".to_owned()), "{dutch:?}");
    let both = ids(&["projects", "--text", "waterstof infrastructuur"]);
    assert!(both.contains(&"waterstofverklaring".to_owned()) && both.len() < dutch.len());
}

#[test]
fn unknown_values_get_a_suggestion() {
    for (args, words) in [
        (&["projects", "--forum", "dg-energie-klimat"][..], "did you mean `dg-energie-klimaat`?"),
        (&["projects", "--category", "essentieel"], "did you mean `essential`?"),
        (&["projects", "--category", "dringend"], "there are `essential`, `in-development`, "),
        (&["projects", "--chapter", "energie-klimat"], "did you mean `energie-klimaat`?"),
        (&["projects", "--chapter", "9.9"], "there are 1.1, 1.2"),
        (&["events", "--partner", "zzzzzzzz"], "`benelux-plan list partners` lists all"),
        (&["projects", "--year", "1999"], "there is no edition of 1999"),
        (&["glossary", "--forum", "dg-energie-klimaat"], "terms belong to no project"),
        (&["proyects"], "projects"),
    ] {
        let listed = list("plan", args);
        assert_eq!(listed.status.code(), Some(2), "{args:?}");
        assert!(listed.stdout.is_empty());
        assert!(text(&listed.stderr).contains(words), "{args:?}: {}", text(&listed.stderr));
    }
    let listed = list("plan", &["fora", "--forum", "dg-energie-klimat", "--messages", "fr"]);
    assert!(text(&listed.stderr).contains("vouliez-vous dire `dg-energie-klimaat`\u{a0}?"));
}

#[test]
fn an_empty_list_is_not_an_error() {
    for (format, rows) in [("table", ""), ("json", "[]\n")] {
        let listed = list("plan", &["projects", "--text", "xyzzy", "--format", format]);
        assert_eq!((listed.status.code(), text(&listed.stdout).as_str()), (Some(0), rows));
        assert!(text(&listed.stderr).contains("nothing fits all these filters"));
    }
}

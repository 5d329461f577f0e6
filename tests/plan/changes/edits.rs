//! Edits of the plan, each with the changes that it must cause.

use std::collections::BTreeSet;

use plan_core::model::{Chapter, Edition, Plan, Project};

use super::script::Script;

/// An edit.
pub struct Edit {
    /// The kind of the edit, which is a row of the printed table.
    pub class: &'static str,
    /// The records that it touches; two edits that share one are not made together.
    pub touches: BTreeSet<String>,
    /// The changes that it must cause and that follow from no other, as the test describes them.
    pub expected: Vec<String>,
    /// Changes that must follow from one of these, as `code kind:id < code`.
    pub follows: Vec<String>,
    /// Whether the record gets another id or another place.
    pub is_move: bool,
    apply: Box<dyn Fn(&mut Script) + Send + Sync>,
}

impl Edit {
    pub fn apply(&self, script: &mut Script) {
        (self.apply)(script);
    }

    fn follows(mut self, follows: impl IntoIterator<Item = String>) -> Self {
        self.follows.extend(follows);
        self
    }

    fn touches(mut self, more: impl IntoIterator<Item = String>) -> Self {
        self.touches.extend(more);
        self
    }

    fn moves(mut self) -> Self {
        self.is_move = true;
        self
    }
}

fn edit(
    class: &'static str,
    touches: &str,
    expected: impl IntoIterator<Item = String>,
    apply: impl Fn(&mut Script) + Send + Sync + 'static,
) -> Edit {
    Edit {
        class,
        touches: BTreeSet::from([touches.to_owned()]),
        expected: expected.into_iter().collect(),
        follows: Vec::new(),
        is_move: false,
        apply: Box::new(apply),
    }
}

/// A project with its chapter and the path of its file.
struct Place<'p> {
    project: &'p Project,
    chapter: &'p Chapter,
    path: String,
}

/// All edits of the plan.
pub fn all(plan: &Plan, script: &Script) -> Vec<Edit> {
    let edition = &plan.editions[0];
    let chapter_path = |chapter: &Chapter| {
        let line = format!("id: {}", chapter.id.value);
        let mut paths = script.paths().filter(|path| path.starts_with("2021/"));
        let has = |path: &&str| script.text(&script.file(path)).contains(&line);
        paths.find(has).unwrap().to_owned()
    };
    let chapters: Vec<(&Chapter, String)> =
        edition.chapters.iter().map(|chapter| (chapter, chapter_path(chapter))).collect();
    let mut places = Vec::new();
    for (chapter, path) in &chapters {
        let of = |project| Place { project, chapter, path: path.clone() };
        places.extend(chapter.projects.iter().map(of));
    }
    let mut edits = Vec::new();
    for (at, place) in places.iter().enumerate() {
        edits.extend(of_project(at, place, &places, &chapters));
        if place.project.forum.is_none() && at.is_multiple_of(3) {
            edits.push(own_forum(place));
        }
    }
    for (chapter, path) in &chapters {
        edits.extend(of_chapter(chapter, path));
    }
    edits.extend(of_edition());
    edits.extend(of_whole_plan(edition));
    edits.extend(of_registers(plan));
    edits
}

/// Several edits of a project, chosen by its position.
fn of_project(
    at: usize,
    place: &Place<'_>,
    all: &[Place<'_>],
    chapters: &[(&Chapter, String)],
) -> Vec<Edit> {
    let Place { project, chapter, path } = place;
    let id = project.id.value.clone();
    let record = format!("project:{id}");
    let (i, r) = (id.clone(), record.clone());
    let mut edits = vec![match at % 6 {
        0 => edit("title-changed", &record, [format!("title-changed {r} [title] wording")], {
            move |s: &mut Script| {
                let title = s.field(&s.project(&i), "title").unwrap();
                s.append_words(&title, "nl", "in alle opzichten");
                s.append_words(&title, "fr", "à tous égards");
            }
        }),
        1 => {
            edit("language-left-behind", &record, [format!("title-changed {r} [title] wording")], {
                move |s: &mut Script| {
                    let title = s.field(&s.project(&i), "title").unwrap();
                    s.append_words(&title, "fr", "à tous égards");
                }
            })
            .follows([format!("language-left-behind {record} < title-changed")])
        }
        2 => edit("text-changed facts", &record, [format!("text-changed {r} [text] facts")], {
            move |s: &mut Script| {
                let action = s.items(&s.project(&i), "actions").remove(0);
                s.append_words(&action, "nl", "Dat kost 4321 euro.");
                s.append_words(&action, "fr", "Cela coûte 4321 euros.");
            }
        }),
        3 => edit("text-changed wording", &record, [format!("text-changed {r} [text] wording")], {
            move |s: &mut Script| {
                let action = s.items(&s.project(&i), "actions").remove(0);
                s.append_words(&action, "nl", "Daarover wordt verslag uitgebracht.");
                s.append_words(&action, "fr", "Il en est rendu compte.");
            }
        }),
        4 => edit(
            "text-changed typographic",
            &record,
            [format!("text-changed {r} [text] typographic")],
            move |s: &mut Script| {
                let action = s.items(&s.project(&i), "actions").remove(0);
                let text = s.text_in(&action, "nl");
                s.replace(&text, "e ", "e\u{a0}");
            },
        ),
        _ => edit("action-added", &record, [format!("action-added {r} [text]")], {
            move |s: &mut Script| {
                let actions = s.field(&s.project(&i), "actions").unwrap();
                let lines = [
                    "      - nl: Publicatie van een handleiding voor zeilschepen.",
                    "        fr: Publication d’un manuel pour les voiliers.",
                ]
                .map(str::to_owned);
                s.insert(&actions.path, actions.lines.end, &lines);
            }
        }),
    }];
    let i = id.clone();
    edits.push(match at % 7 {
        0 => {
            let category = project.category.as_ref().unwrap().value.clone();
            let (to, code) = match &*category {
                "essential" => ("ongoing", "category-lowered"),
                _ => ("essential", "category-raised"),
            };
            edit(code, &record, [format!("{code} {record} [category]")], move |s: &mut Script| {
                let field = s.field(&s.project(&i), "category").unwrap();
                s.replace(&field, &category, to);
            })
        }
        1 => edit("event-added", &record, [format!("event-added {record} [title]")], {
            move |s: &mut Script| {
                let project = s.project(&i);
                let lines = [
                    "- title: { nl: Feest van de zeilschepen, fr: Fête des voiliers }",
                    "  date: 2021-07-07",
                ]
                .map(|line| format!("      {line}"));
                match s.field(&project, "events") {
                    Some(events) => s.insert(&events.path, events.lines.end, &lines),
                    None => {
                        let end = project.lines.end;
                        s.insert(&project.path, end, &lines);
                        s.insert(&project.path, end, &["    events:".to_owned()]);
                    }
                }
            }
        }),
        2 => edit("project-removed", &record, [format!("project-removed {record} []")], {
            move |s: &mut Script| {
                let project = s.project(&i);
                s.remove(&project);
            }
        })
        .touches(project.related.iter().map(|id| format!("project:{}", id.value))),
        3 => {
            let (target, target_path) = chapters
                .iter()
                .cycle()
                .skip(at)
                .find(|(other, _)| other.id.value != chapter.id.value)
                .unwrap();
            let owner = |chapter: &Chapter| chapter.forum.as_ref().map(|id| id.value.clone());
            let changes_owner = project.forum.is_none() && owner(chapter) != owner(target);
            let target_path = target_path.clone();
            let moved =
                edit("project-moved", &record, [format!("project-moved {record} [chapter]")], {
                    move |s: &mut Script| {
                        let project = s.project(&i);
                        let lines = s.text(&project);
                        s.remove(&project);
                        s.append(&target_path, &lines);
                    }
                })
                .moves();
            moved.follows(changes_owner.then(|| format!("forum-changed {record} < project-moved")))
        }
        4 => renamed(&id),
        5 if !project.partners.is_empty() => {
            let partner = project.partners[0].value.clone();
            let is_only = project.partners.len() == 1;
            edit("partner-removed", &record, [format!("partner-removed {record} [partners]")], {
                move |s: &mut Script| {
                    let field = s.field(&s.project(&i), "partners").unwrap();
                    match is_only {
                        true => s.remove(&field),
                        false => s.replace(&field, &format!("{partner}, "), ""),
                    }
                }
            })
        }
        5 => edit("partner-added", &record, [format!("partner-added {record} [partners]")], {
            move |s: &mut Script| {
                let project = s.project(&i);
                s.add_field(&project, "partners: [north-sea-port-district]");
            }
        }),
        _ if project.acts.is_empty() => {
            edit("act-added", &record, [format!("act-added {record} [acts]")], {
                move |s: &mut Script| {
                    let project = s.project(&i);
                    s.add_field(&project, "acts: [reach-verordening]");
                }
            })
        }
        _ => edit("act-removed", &record, [format!("act-removed {record} [acts]")], {
            let act = project.acts[0].value.clone();
            let is_only = project.acts.len() == 1;
            move |s: &mut Script| {
                let field = s.field(&s.project(&i), "acts").unwrap();
                match is_only {
                    true => s.remove(&field),
                    false => s.replace(&field, &format!("{act}, "), ""),
                }
            }
        }),
    });
    edits.extend(of_items(place));
    edits.extend(reorder(place, all));
    let (i, path) = (id, path.clone());
    if at.is_multiple_of(9) {
        let fresh = format!("nieuw-{at}");
        edits.push(edit(
            "project-added",
            &format!("project:{fresh}"),
            [format!("project-added project:{fresh} []")],
            move |s: &mut Script| {
                let at = s.record(&path, &i).lines.end;
                let lines = [
                    format!("  - id: {fresh}"),
                    "    category: ongoing".to_owned(),
                    "    title:".to_owned(),
                    format!("      nl: Vuurtorens en zeilschepen herstellen ({fresh})"),
                    format!("      fr: Restaurer les phares et les voiliers ({fresh})"),
                    "    actions:".to_owned(),
                    "      - nl: Herstel van een vuurtoren op een eiland.".to_owned(),
                    "        fr: Restauration d’un phare sur une île.".to_owned(),
                ];
                s.insert(&path, at, &lines);
            },
        ));
    }
    edits
}

/// The edit that gives a project another id.
pub fn renamed(id: &str) -> Edit {
    let id = id.to_owned();
    let record = format!("project:{id}");
    edit("project-renamed", &record, [format!("project-renamed {record}-anders [id]")], {
        move |s: &mut Script| rename_project(s, &id, &format!("{id}-anders"))
    })
    .moves()
}

/// Gives a project another id, with the references to it.
pub fn rename_project(script: &mut Script, from: &str, to: &str) {
    let (from, to) = (from.to_owned(), to.to_owned());
    script.replace_everywhere(move |line| {
        let line = match line.trim_start() == format!("- id: {from}") && line.starts_with("  -") {
            true => line.replace(&from, &to),
            false => line.replace(&format!("](project:{from})"), &format!("](project:{to})")),
        };
        let is_list = ["related: [", "projects: ["].iter().any(|key| line.trim().starts_with(key));
        let Some((start, list)) = line.split_once('[').filter(|_| is_list) else { return line };
        let ids = list.trim_end_matches(']').split(", ");
        let ids = ids.map(|id| if id == from { to.as_str() } else { id });
        format!("{start}[{}]", ids.collect::<Vec<_>>().join(", "))
    });
}

/// A project that inherits its owner gets one of its own.
fn own_forum(place: &Place<'_>) -> Edit {
    let id = place.project.id.value.clone();
    let record = format!("project:{id}");
    let forum = match place.chapter.forum.as_ref() {
        Some(forum) if forum.value == "so-douane" => "so-politie",
        _ => "so-douane",
    };
    edit("forum-changed", &record, [format!("forum-changed {record} [forum]")], {
        move |s: &mut Script| {
            let project = s.project(&id);
            s.add_field(&project, &format!("forum: {forum}"));
        }
    })
}

/// Edits of the instruments, the events and the actions of a project.
fn of_items(place: &Place<'_>) -> Vec<Edit> {
    let Project { instruments, events, actions, related, id, .. } = place.project;
    let id = &id.value;
    let record = format!("project:{id}");
    let mut edits = Vec::new();
    let mut add = |class: &'static str, expected: String, apply: fn(&mut Script, &str)| {
        let id = id.clone();
        edits.push(edit(class, &record, [expected], move |s: &mut Script| apply(s, &id)));
    };
    if !instruments.is_empty() {
        add("instrument-removed", format!("instrument-removed {record} [title]"), |s, id| {
            let project = s.project(id);
            let items = s.items(&project, "instruments");
            match items.len() {
                1 => s.remove(&s.field(&project, "instruments").unwrap()),
                _ => s.remove(&items[0]),
            }
        });
        add("instrument-changed", format!("instrument-changed {record} [status]"), |s, id| {
            let item = s.items(&s.project(id), "instruments").remove(0);
            let text = s.text(&item).join("\n");
            let from = ["intended", "possible", "exploratory"];
            let from = from.into_iter().find(|status| text.contains(&format!("status: {status}")));
            let from = from.unwrap();
            let to = if from == "possible" { "intended" } else { "possible" };
            s.replace(&item, &format!("status: {from}"), &format!("status: {to}"));
        });
    }
    if !events.is_empty() {
        add("event-removed", format!("event-removed {record} [title]"), |s, id| {
            let project = s.project(id);
            let items = s.items(&project, "events");
            match items.len() {
                1 => s.remove(&s.field(&project, "events").unwrap()),
                _ => s.remove(&items[0]),
            }
        });
        if events[0].date.is_none() {
            add("event-changed", format!("event-changed {record} [date]"), |s, id| {
                let item = s.items(&s.project(id), "events").remove(0);
                s.add_field(&item, "date: 2021-06-15");
            });
        }
        add("event-changed title", format!("event-changed {record} [title] wording"), |s, id| {
            let item = s.items(&s.project(id), "events").remove(0);
            let title = s.field(&item, "title").unwrap();
            s.append_words(&title, "nl", "aan zee");
            s.append_words(&title, "fr", "au bord de la mer");
        });
    }
    if actions.len() > 1 {
        add("action-removed", format!("action-removed {record} [text]"), |s, id| {
            let item = s.items(&s.project(id), "actions").remove(0);
            s.remove(&item);
        });
    }
    if actions.len() > 2 {
        add("action-reordered", format!("action-reordered {record} []"), |s, id| {
            let items = s.items(&s.project(id), "actions");
            let lines = s.text(&items[0]);
            s.insert(&items[0].path, items[2].lines.end, &lines);
            s.remove(&items[0]);
        });
    }
    if !related.is_empty() {
        add("related-changed", format!("related-changed {record} [related]"), |s, id| {
            let field = s.field(&s.project(id), "related").unwrap();
            s.remove(&field);
        });
    }
    edits
}

/// Moves a project behind the next two of its category, if there are two in its chapter.
fn reorder(place: &Place<'_>, all: &[Place<'_>]) -> Option<Edit> {
    let category = |place: &Place<'_>| place.project.category.as_ref().unwrap().value.clone();
    let mut later = all
        .iter()
        .skip_while(|other| other.project.id.value != place.project.id.value)
        .skip(1)
        .filter(|other| other.path == place.path && category(other) == category(place));
    let (second, third) = (later.next()?, later.next()?);
    let id = place.project.id.value.clone();
    let behind = third.project.id.value.clone();
    let record = format!("project:{id}");
    let others = [second, third].map(|other| format!("project:{}", other.project.id.value));
    let expected = [format!("project-reordered {record} []")];
    let edit = edit("project-reordered", &record, expected, move |s: &mut Script| {
        let project = s.project(&id);
        let lines = s.text(&project);
        let end = s.project(&behind).lines.end;
        s.insert(&project.path, end, &lines);
        s.remove(&project);
    });
    Some(edit.touches(others).moves())
}

fn of_chapter(chapter: &Chapter, path: &str) -> Vec<Edit> {
    let id = chapter.id.value.clone();
    let record = format!("chapter:{id}");
    // What is inside a chapter is touched with it.
    let inside = || {
        let ids = chapter.projects.iter().map(|project| format!("project:{}", project.id.value));
        ids.collect::<Vec<_>>()
    };
    let follow = |code: &str, cause: &str| {
        let line = |id: &String| format!("{code} {id} < {cause}");
        inside().iter().map(line).collect::<Vec<_>>()
    };
    let p = path.to_owned();
    let mut edits = vec![
        edit("title-changed", &record, [format!("title-changed {record} [title] wording")], {
            let p = p.clone();
            move |s: &mut Script| {
                let title = s.field(&s.file(&p), "title").unwrap();
                s.append_words(&title, "nl", "in de Benelux");
                s.append_words(&title, "fr", "au Benelux");
            }
        }),
        edit(
            "text-changed wording",
            &record,
            [format!("text-changed {record} [context] wording")],
            {
                let p = p.clone();
                move |s: &mut Script| {
                    let context = s.field(&s.file(&p), "context").unwrap();
                    s.append_words(&context, "nl", "Daarover wordt verslag uitgebracht.");
                    s.append_words(&context, "fr", "Il en est rendu compte.");
                }
            },
        ),
        edit("chapter-renumbered", &record, [format!("chapter-renumbered {record} [number]")], {
            let p = p.clone();
            move |s: &mut Script| {
                let number = s.field(&s.file(&p), "number").unwrap();
                let line = s.text(&number)[0].clone();
                s.replace(&number, &line, "number: \"9.9\"");
            }
        }),
        edit("chapter-renamed", &record, [format!("chapter-renamed {record}-anders [id]")], {
            let (p, id) = (p.clone(), id.clone());
            move |s: &mut Script| {
                let file = s.file(&p);
                s.replace(&file, &format!("id: {id}"), &format!("id: {id}-anders"));
                rename_in_lists(s, &id, &format!("{id}-anders"));
            }
        })
        .moves(),
        edit("chapter-removed", &record, [format!("chapter-removed {record} []")], {
            let (p, id) = (p.clone(), id.clone());
            move |s: &mut Script| {
                s.remove_file(&p);
                let plan = s.file("2021/plan.yaml");
                let list = s.text(&plan).into_iter().find(|line| lists(line, &id)).unwrap();
                let plan = s.file("2021/plan.yaml");
                s.replace(&plan, &list, &without(&list, &id));
            }
        })
        .touches(inside())
        .follows(follow("project-removed", "chapter-removed")),
    ];
    if let Some(forum) = &chapter.forum {
        let heirs: Vec<String> = chapter
            .projects
            .iter()
            .filter(|project| project.forum.is_none())
            .map(|project| format!("forum-changed project:{} < forum-changed", project.id.value))
            .collect();
        let to = if forum.value == "so-douane" { "cvo" } else { "so-douane" };
        edits.push(
            edit("forum-changed", &record, [format!("forum-changed {record} [forum]")], {
                let p = p.clone();
                move |s: &mut Script| {
                    let forum = s.field(&s.file(&p), "forum").unwrap();
                    let line = s.text(&forum)[0].clone();
                    s.replace(&forum, &line, &format!("forum: {to}"));
                }
            })
            .touches(inside())
            .follows(heirs),
        );
    }
    edits
}

fn lists(line: &str, chapter: &str) -> bool {
    let list = line.trim().strip_prefix("chapters: [").and_then(|rest| rest.strip_suffix(']'));
    list.is_some_and(|list| list.split(", ").any(|id| id == chapter))
}

fn without(line: &str, chapter: &str) -> String {
    let (start, list) = line.split_once('[').unwrap();
    let ids = list.trim_end_matches(']').split(", ").filter(|id| *id != chapter);
    let ids: Vec<&str> = ids.collect();
    // An empty list is no list.
    if ids.is_empty() { String::new() } else { format!("{start}[{}]", ids.join(", ")) }
}

fn rename_in_lists(script: &mut Script, from: &str, to: &str) {
    let (from, to) = (from.to_owned(), to.to_owned());
    script.replace_everywhere(move |line| {
        let line = line.replace(&format!("](chapter:{from})"), &format!("](chapter:{to})"));
        if !lists(&line, &from) {
            return line;
        }
        let (start, list) = line.split_once('[').unwrap();
        let ids = list.trim_end_matches(']').split(", ");
        let ids = ids.map(|id| if id == from { to.as_str() } else { id });
        format!("{start}[{}]", ids.collect::<Vec<_>>().join(", "))
    });
}

/// Edits of `plan.yaml`, the preface, the presidency and the external relations.
fn of_edition() -> Vec<Edit> {
    const PLAN: &str = "2021/plan.yaml";
    let mut edits = Vec::new();
    let mut add = |class: &'static str, touches: &str, expected: &str, apply: fn(&mut Script)| {
        edits.push(edit(class, touches, [expected.to_owned()], apply));
    };
    add("edition-changed", "edition", "edition-changed edition: fields [presidency]", |s| {
        s.replace(&s.file(PLAN), "partner: be", "partner: lu")
    });
    add("category-added", "category:studies", "category-added category:studies []", |s| {
        let category = s.record(PLAN, "ongoing");
        let lines = [
            "  - id: studies".to_owned(),
            "    title: { nl: Studies over zeilschepen, fr: Études sur les voiliers }".to_owned(),
        ];
        s.insert(PLAN, category.lines.end, &lines);
    });
    add(
        "category-reordered",
        "category:essential",
        "category-reordered category:essential []",
        |s| {
            let (first, last) = (s.record(PLAN, "essential"), s.record(PLAN, "ongoing"));
            let lines = s.text(&first);
            s.insert(PLAN, last.lines.end, &lines);
            s.remove(&first);
        },
    );
    add("category-renamed", "category:ongoing", "category-renamed category:lopend [id]", |s| {
        s.replace_everywhere(|line| {
            let line = line.replace("category: ongoing", "category: lopend");
            if line == "  - id: ongoing" { "  - id: lopend".to_owned() } else { line }
        });
    });
    add(
        "title-changed",
        "category:in-development",
        "title-changed category:in-development [singular] wording",
        |s| {
            let singular = s.field(&s.record(PLAN, "in-development"), "singular").unwrap();
            s.append_words(&singular, "nl", "van de Benelux");
            s.append_words(&singular, "fr", "du Benelux");
        },
    );
    add("title-changed", "section:2.2", "title-changed section:2.2 [title] wording", |s| {
        s.replace(
            &s.file(PLAN),
            "nl: Fraudepreventie, fr: Prévention de la fraude",
            "nl: Fraude voorkomen, fr: Empêcher la fraude",
        );
    });
    add(
        "text-changed facts",
        "section:2.1",
        "text-changed section:2.1 [introduction] facts",
        |s| {
            s.replace(
                &s.file(PLAN),
                "Senningen-memorandum van 4 juni 1996",
                "Senningen-memorandum van 5 juni 1996",
            );
            s.replace(
                &s.file(PLAN),
                "Mémorandum de Senningen du 4 juin 1996",
                "Mémorandum de Senningen du 5 juin 1996",
            );
        },
    );
    add("title-changed", "part:2", "title-changed part:2 [title] wording", |s| {
        s.replace(
            &s.file(PLAN),
            "nl: Werking van de Benelux Unie, fr: Fonctionnement de l’Union Benelux",
            "nl: Hoe de Benelux Unie werkt, fr: Comment fonctionne l’Union Benelux",
        );
    });
    add(
        "ownership-changed",
        "ownership:so-politie",
        "ownership-changed ownership:so-politie fields [basis]",
        |s| {
            s.replace(
                &s.file(PLAN),
                "so-politie: { basis: named }",
                "so-politie: { basis: described }",
            );
        },
    );
    add(
        "ownership-changed",
        "ownership:so-douane",
        "ownership-changed ownership:so-douane removed []",
        |s| {
            s.replace(&s.file(PLAN), "  so-douane: { basis: named }", "");
        },
    );
    add("text-changed wording", "annex", "text-changed annex: [closing] wording", |s| {
        let annex = s.field(&s.file(PLAN), "annex").unwrap();
        let closing = s.field(&annex, "closing").unwrap();
        s.append_words(&closing, "nl", "Daarover wordt verslag uitgebracht.");
        s.append_words(&closing, "fr", "Il en est rendu compte.");
    });
    add("text-changed wording", "preface", "text-changed preface: [text] wording", |s| {
        let text = s.field(&s.file("2021/preface.yaml"), "text").unwrap();
        s.append_words(&text, "nl", "Daarover wordt verslag uitgebracht.");
        s.append_words(&text, "fr", "Il en est rendu compte.");
    });
    add("title-changed", "external", "title-changed external-relations: [title] wording", |s| {
        s.replace(
            &s.file("2021/external-relations.yaml"),
            "nl: Externe betrekkingen, fr: Relations extérieures",
            "nl: Betrekkingen met buren, fr: Relations avec les voisins",
        );
    });
    add(
        "title-changed",
        "relation:noordrijn-westfalen",
        "title-changed relation:noordrijn-westfalen [title] wording",
        |s| {
            let relation = s.record("2021/external-relations.yaml", "noordrijn-westfalen");
            let title = s.field(&relation, "title").unwrap();
            s.append_words(&title, "nl", "verdiepen");
            s.append_words(&title, "fr", "à approfondir");
        },
    );
    for (class, point) in [
        ("priority-changed", "wekelijks-benelux-overleg"),
        ("priority-changed", "contacttest-crisiscentra"),
    ] {
        let record = format!("point:{point}");
        edits.push(edit(class, &record, [format!("priority-changed {record} removed []")], {
            move |s: &mut Script| {
                let point = s.record("2021/presidency.yaml", point);
                s.remove(&point);
            }
        }));
        edits.push(edit(
            "text-changed wording",
            &record,
            [format!("text-changed {record} [text] wording")],
            move |s: &mut Script| {
                let point = s.record("2021/presidency.yaml", point);
                let text = s.field(&point, "text").unwrap();
                s.append_words(&text, "nl", "Daarover wordt verslag uitgebracht.");
                s.append_words(&text, "fr", "Il en est rendu compte.");
            },
        ));
    }
    let chapters = ["fiscale-fraude", "sociale-fraude"];
    for id in chapters {
        let record = format!("chapter:{id}");
        edits.push(
            edit("chapter-moved", &record, [format!("chapter-moved {record} moved [section]")], {
                move |s: &mut Script| {
                    let plan = s.file(PLAN);
                    let list = s.text(&plan).into_iter().find(|line| lists(line, id)).unwrap();
                    s.replace(&s.file(PLAN), &list, &without(&list, id));
                    let other = "asiel-migratie, justitie]";
                    s.replace(&s.file(PLAN), other, &format!("asiel-migratie, justitie, {id}]"));
                }
            })
            .touches(["section-lists".to_owned()])
            .moves(),
        );
    }
    edits.push(
        edit("chapter-added", "chapter:zeilvaart", ["chapter-added chapter:zeilvaart []".to_owned()], {
            |s: &mut Script| {
                s.add_file(
                    "2021/2.6-zeilvaart.yaml",
                    "id: zeilvaart\nnumber: \"2.6\"\ntitle: { nl: Zeilvaart, fr: Navigation à voile }\nforum: \
                     so-douane\nprojects:\n  - id: zeilschool\n    category: ongoing\n    title: { nl: Een zeilschool \
                     openen, fr: Ouvrir une école de voile }\n",
                );
                s.replace(&s.file(PLAN), "gezondheidszorg]", "gezondheidszorg, zeilvaart]");
            }
        })
        .touches(["section-lists".to_owned()])
        .follows(["project-added project:zeilschool < chapter-added".to_owned()]),
    );
    edits
}

/// Edits of what is told of the edition as a whole, and of lists.
fn of_whole_plan(edition: &Edition) -> Vec<Edit> {
    let ids = || edition.chapters.iter().flat_map(|chapter| &chapter.projects).map(|p| &p.id.value);
    let projects = || ids().map(|id| format!("project:{id}"));
    let chapters =
        || edition.chapters.iter().map(|chapter| format!("chapter:{}", chapter.id.value));
    let everything = || projects().chain(chapters()).collect::<Vec<_>>();
    let follow = |records: Vec<String>, of: &str, cause: &str| -> Vec<String> {
        records.iter().map(|record| format!("{of} {record} < {cause}")).collect()
    };
    let mut edits = vec![
        edit(
            "confirmation-changed",
            "lock",
            ["confirmation-changed edition: [confirmed]".to_owned()],
            {
                |s: &mut Script| {
                    let lock = s.file("2021/translations.lock");
                    let line = s.text(&lock).pop().unwrap();
                    s.replace(&lock, &line, "");
                }
            },
        ),
        edit("edition-added", "edition:2022", ["edition-added edition: []".to_owned()], {
            |s: &mut Script| {
                let paths: Vec<String> = s.paths().map(str::to_owned).collect();
                for path in paths.iter().filter(|path| path.starts_with("2021/")) {
                    let text = s.text(&s.file(path)).join("\n");
                    let text = text.replace("year: 2021", "year: 2022");
                    s.add_file(&path.replace("2021/", "2022/"), &text);
                }
            }
        })
        .follows(follow(projects().collect(), "project-added", "edition-added"))
        .follows(follow(chapters().collect(), "chapter-added", "edition-added"))
        .touches(everything()),
        edit("edition-removed", "edition:2021", ["edition-removed edition: []".to_owned()], {
            |s: &mut Script| {
                let paths: Vec<String> = s.paths().map(str::to_owned).collect();
                for path in paths.iter().filter(|path| path.starts_with("2021/")) {
                    s.remove_file(path);
                }
            }
        })
        .follows(follow(projects().collect(), "project-removed", "edition-removed"))
        .touches(everything()),
        edit(
            "category-removed",
            "category:essential",
            ["category-removed category:essential []".to_owned()],
            {
                |s: &mut Script| {
                    let category = s.record("2021/plan.yaml", "essential");
                    s.remove(&category);
                    s.replace_everywhere(|line| {
                        line.replace("category: essential", "category: ongoing")
                    });
                }
            },
        )
        .follows(follow(
            edition
                .chapters
                .iter()
                .flat_map(|chapter| &chapter.projects)
                .filter(|project| project.category.as_ref().unwrap().value == "essential")
                .map(|project| format!("project:{}", project.id.value))
                .collect(),
            "category-changed",
            "category-removed",
        ))
        .touches(everything()),
    ];
    for project in edition.chapters.iter().flat_map(|chapter| &chapter.projects) {
        let id = project.id.value.clone();
        let record = format!("project:{id}");
        if let [first, second, ..] = &project.partners[..] {
            let (from, to) = (
                format!("[{}, {}", first.value, second.value),
                format!("[{}, {}", second.value, first.value),
            );
            let (i, expected) = (id.clone(), format!("list-reordered {record} [partners]"));
            edits.push(edit("list-reordered", &record, [expected], move |s: &mut Script| {
                let partners = s.field(&s.project(&i), "partners").unwrap();
                s.replace(&partners, &from, &to);
            }));
        }
        if !project.instruments.is_empty() {
            let (i, expected) = (id.clone(), format!("instrument-added {record} [title]"));
            edits.push(edit("instrument-added", &record, [expected], move |s: &mut Script| {
                let instruments = s.field(&s.project(&i), "instruments").unwrap();
                let lines = [
                    "- kind: decision",
                    "  title: { nl: Beschikking over zeilschepen, fr: Décision sur les voiliers }",
                    "  status: possible",
                ];
                let lines = lines.map(|line| format!("      {line}"));
                s.insert(&instruments.path, instruments.lines.end, &lines);
            }));
            let (i, expected) = (id.clone(), format!("allow-changed {record} [allow]"));
            edits.push(edit("allow-changed", &record, [expected], move |s: &mut Script| {
                let project = s.project(&i);
                s.add_field(&project, "allow: { repeated-word: Zo staat het in het plan }");
            }));
        }
        if project.events.first().is_some_and(|event| event.place.is_none()) {
            let expected = format!("event-changed {record} [place]");
            edits.push(edit("event-changed place", &record, [expected], move |s: &mut Script| {
                let item = s.items(&s.project(&id), "events").remove(0);
                s.add_field(&item, "place: { nl: Gent, fr: Gand }");
            }));
        }
    }
    edits
}

fn of_registers(plan: &Plan) -> Vec<Edit> {
    let mut edits = Vec::new();
    let registers: [(&str, &str, Vec<&str>); 4] = [
        ("forum", "registers/fora.yaml", plan.fora.iter().map(|r| &*r.id.value).collect()),
        (
            "partner",
            "registers/partners.yaml",
            plan.partners.iter().map(|r| &*r.id.value).collect(),
        ),
        ("act", "registers/acts.yaml", plan.acts.iter().map(|r| &*r.id.value).collect()),
        ("term", "registers/glossary.yaml", plan.terms.iter().map(|r| &*r.id.value).collect()),
    ];
    for (kind, path, ids) in registers {
        let name = match kind {
            "act" => "citation",
            "term" => "term",
            _ => "name",
        };
        for id in ids.iter().step_by((ids.len() / 4).max(1)) {
            let record = format!("{kind}:{id}");
            let (i, p) = ((*id).to_owned(), path.to_owned());
            let expected = format!("title-changed {record} [{name}] wording");
            edits.push(edit("title-changed", &record, [expected], move |s: &mut Script| {
                let field = s.field(&s.record(&p, &i), name).unwrap();
                s.append_words(&field, "nl", "op zee");
                s.append_words(&field, "fr", "en mer");
            }));
        }
        let last = (*ids.last().unwrap()).to_owned();
        let record = format!("{kind}:{last}");
        let p = path.to_owned();
        edits.push(edit(
            "register-changed",
            &record,
            [format!("register-changed {record} removed []")],
            move |s: &mut Script| {
                let entry = s.record(&p, &last);
                s.remove(&entry);
            },
        ));
        let p = path.to_owned();
        edits.push(edit(
            "register-changed",
            &format!("{kind}:zeeschuim"),
            [format!("register-changed {kind}:zeeschuim added []")],
            move |s: &mut Script| {
                let kind = match kind {
                    "forum" => "strategic",
                    "partner" => "region",
                    "act" => "treaty",
                    _ => "institution",
                };
                let lines = [
                    "- id: zeeschuim".to_owned(),
                    format!("  kind: {kind}"),
                    format!("  {name}: {{ nl: Zeeschuim, fr: Écume de mer }}"),
                ];
                s.append(&p, &lines);
            },
        ));
    }
    for (record, path, from, to, expected) in [
        ("forum:so-politie", "registers/fora.yaml", "kind: strategic", "kind: umbrella", "kind"),
        ("partner:be", "registers/partners.yaml", "kind: country", "kind: region", "kind"),
        ("term:benelux-college", "registers/glossary.yaml", "attested", "official", "confidence"),
    ] {
        let id = record.split_once(':').unwrap().1;
        let expected = [format!("register-changed {record} fields [{expected}]")];
        edits.push(edit("register-changed", record, expected, move |s: &mut Script| {
            let entry = s.record(path, id);
            s.replace(&entry, from, to);
        }));
    }
    edits.push(edit(
        "register-changed",
        "place:gent",
        ["register-changed place:gent fields [names]".to_owned()],
        |s: &mut Script| {
            let entry = s.record("registers/places.yaml", "gent");
            s.replace(&entry, "fr: [Gand]", "fr: [Gand, Gandavum]");
        },
    ));
    edits.push(
        edit(
            "register-changed",
            "partner:nrw",
            ["register-changed partner:noordrijn renamed [id]".to_owned()],
            |s: &mut Script| {
                let entry = s.record("registers/partners.yaml", "nrw");
                s.replace(&entry, "id: nrw", "id: noordrijn");
                s.replace_everywhere(|line| {
                    let lists = ["partners: [", "members: [", "observers: ["];
                    match lists.iter().any(|key| line.trim_start().starts_with(key)) {
                        true => line.replace("nrw", "noordrijn"),
                        false => line.to_owned(),
                    }
                });
            },
        )
        .moves(),
    );
    edits
}

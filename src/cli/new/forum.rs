//! `new forum`: adds a forum to the register, and to the ownership of an edition.

use std::io;

use clap::Args;

use super::text_options::{self, TextOptions};
use super::{PlanContext, add_ownership, languages};
use crate::cli::ask::{Ask, Choice};
use crate::cli::{Outcome, Program};
use crate::edit_session::EditSession;
use crate::message;
use plan_core::edit::{Item, RecordText, add_item};
use plan_core::schema::{FORUM_KINDS, FileKind};

/// Arguments of `new forum`.
#[derive(Args)]
pub(crate) struct Options {
    /// The edition that names it [default: the latest].
    #[arg(long, value_name = "YEAR")]
    year: Option<u16>,
    /// Its permanent id.
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    /// What it is: strategic, umbrella or secretariat.
    #[arg(long, value_name = "WORD")]
    kind: Option<String>,
    /// Its name in each language, or what describes it.
    #[command(flatten)]
    names: TextOptions<text_options::Name>,
    /// The ids of its members, for instance be,nl,lu.
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    members: Vec<String>,
    /// The ids of its observers.
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    observers: Vec<String>,
    /// How the edition names it: named, described, unnamed, umbrella or caretaker.
    #[arg(long, value_name = "WORD")]
    basis: Option<String>,
    /// What the edition says of it, in each language.
    #[command(flatten)]
    notes: TextOptions<text_options::Note>,
}

pub(super) fn run(
    context: &PlanContext<'_>,
    options: &Options,
) -> io::Result<Result<Outcome, Outcome>> {
    let program = context.program;
    let edition = match context.edition(options.year) {
        Ok(edition) => edition,
        Err(outcome) => return Ok(Err(outcome)),
    };
    let plan = &context.compilation.plan;
    let mut ask = Ask::new(program);
    let kinds: Vec<Choice> = FORUM_KINDS.iter().map(|kind| kind_choice(program, kind)).collect();
    let question = message!(program, "new-which-kind");
    let kind = ask.choice("--kind", options.kind.as_deref(), &question, &kinds)?;
    let languages = languages(edition);
    let given = |locale| options.names.get(locale);
    let question = message!(program, "new-name");
    let names = ask.texts("name", &given, &languages, &question)?;
    let ids = || plan.fora.iter().map(|forum| &forum.id);
    let question = message!(program, "new-its");
    let used_at = |id: &str| context.location_of_id(ids(), id);
    let id = ask.id("--id", options.id.as_deref(), &question, &names, &used_at)?;
    let partners: Vec<Choice> = plan
        .partners
        .iter()
        .map(|partner| Choice {
            id: partner.id.value.clone(),
            shown: format!(
                "{} ({})",
                context.display_text(partner.name.as_ref()),
                partner.id.value
            ),
        })
        .collect();
    let question = message!(program, "new-members");
    let members = ask.several("--members", &options.members, &question, &partners)?;
    let question = message!(program, "new-observers");
    let observers = ask.several("--observers", &options.observers, &question, &partners)?;
    let basis = match &id {
        Some(id) => context.ask_basis(&mut ask, edition, id, options.basis.as_deref())?,
        // Without an id it is unknown whether the basis is needed; ask, because most likely it is.
        None => context.ask_basis(&mut ask, edition, "", options.basis.as_deref())?,
    };
    let note = options.notes.given();
    if ask.is_refused() {
        return Ok(Err(Outcome::Error));
    }
    let (Some(kind), Some(id)) = (kind, id) else { return Ok(Err(Outcome::Error)) };

    let mut record = RecordText::default();
    record.text("id", &id);
    record.text("kind", FORUM_KINDS[kind]);
    record.line("name", &names);
    for (name, ids) in [("members", &members), ("observers", &observers)] {
        if !ids.is_empty() {
            record.yaml(name, &format!("[{}]", ids.join(", ")));
        }
    }
    let mut session = EditSession::new(&context.disk, &context.compilation);
    let initial = context.schema_comment(edition, FileKind::Fora);
    let staged = session
        .edit_or_create("registers/fora.yaml", &initial, |text| {
            add_item(text, &[], usize::MAX, Item::Record(record.as_str()))
        })
        .and_then(|()| match basis {
            Some(basis) => add_ownership(&mut session, edition, &id, basis, &note),
            None => Ok(()),
        });
    let after = match context.commit(session, staged)? {
        Ok(after) => after,
        Err(outcome) => return Ok(Err(outcome)),
    };
    if let Some(forum) = after.plan.forum(&id) {
        context.report_success(
            &context.location(&after, forum.id.span),
            &message!(program, "new-forum-next"),
        )?;
    }
    Ok(Ok(Outcome::Clean))
}

fn kind_choice(program: &Program, kind: &str) -> Choice {
    let words = match kind {
        "strategic" => message!(program, "new-kind-strategic"),
        "umbrella" => message!(program, "new-kind-umbrella"),
        _ => message!(program, "new-kind-secretariat"),
    };
    Choice { id: kind.to_owned(), shown: format!("{kind}: {words}") }
}

//! Lowers `plan.yaml`: the title, languages, categories, parts and sections of an edition.

use super::{allow, id_of, markdown};
use crate::diagnostic::{Diagnostic, codes};
use crate::locale::Locale;
use crate::model::{Annex, AnnexGroup, Category, Edition, Id, Ownership, PlanPart, Section};
use crate::schema::{self, ReadContext, RecordReader};
use crate::source::{FileId, Spanned};
use crate::syntax::Text;

pub(super) fn edition(
    mut r: RecordReader,
    file: FileId,
    year: u16,
    is_damaged: bool,
    context: &mut ReadContext<'_>,
) -> Edition {
    if let Some(written) = r.text("year", context)
        && written.value != year.to_string()
        && !written.value.is_empty()
    {
        let diagnostic = Diagnostic::new(codes::WRONG_TYPE, written.span)
            .message("message-year")
            .help("help-year")
            .arg("year", written.value)
            .arg("folder", year.to_string());
        context.diagnostics.push(diagnostic);
    }
    let languages = r.references("languages", context);
    let edition = Edition {
        file: Some(file),
        languages: languages.into_iter().filter_map(|id| language(id, context)).collect(),
        title: r.localized("title", context),
        presidency: r.record("presidency", &schema::PRESIDENCY_OF, context).and_then(|mut r| {
            // The file has a fixed name; the field is for readers of `plan.yaml`.
            r.text("text", context);
            r.reference("partner", context)
        }),
        novelties: markdown(&mut r, "novelties", context),
        repository: r.text("repository", context),
        branch: r.text("branch", context),
        contact: r.text("contact", context),
        categories: r.records("categories", &schema::CATEGORY, context, category),
        parts: r.records("parts", &schema::PART, context, part),
        annex: match r.record("annex", &schema::ANNEX, context) {
            Some(mut r) => Annex {
                introduction: markdown(&mut r, "introduction", context),
                closing: markdown(&mut r, "closing", context),
                groups: r.records("groups", &schema::GROUP, context, |mut r, context| AnnexGroup {
                    id: id_of(&mut r, context),
                    title: r.localized("title", context),
                    allow: allow(&mut r, context),
                }),
                allow: allow(&mut r, context),
            },
            None => Annex::default(),
        },
        ownership: r
            .by_id("ownership", &schema::OWNERSHIP, context)
            .into_iter()
            .map(|(forum, mut r)| Ownership {
                forum,
                basis: r.choice("basis", schema::BASES, context),
                note: r.localized("note", context),
                allow: allow(&mut r, context),
            })
            .collect(),
        allow: allow(&mut r, context),
        is_damaged,
        ..Edition::new(year)
    };
    debug_assert!(r.is_exhausted());
    edition
}

fn language(id: Id, context: &mut ReadContext<'_>) -> Option<Spanned<Locale>> {
    let locale = Locale::from_tag(&id.value);
    if locale.is_none() {
        let text = Text::at(id.value, id.span);
        context.diagnostics.push(schema::unknown_language(&text));
    }
    Some(Spanned::new(locale?, id.span))
}

fn category(mut r: RecordReader, context: &mut ReadContext<'_>) -> Category {
    Category {
        id: id_of(&mut r, context),
        title: r.localized("title", context),
        singular: r.localized("singular", context),
        allow: allow(&mut r, context),
    }
}

fn part(mut r: RecordReader, context: &mut ReadContext<'_>) -> PlanPart {
    let part = PlanPart {
        number: r.number("number", context),
        title: r.localized("title", context),
        introduction: markdown(&mut r, "introduction", context),
        sections: r.records("sections", &schema::SECTION, context, section),
        chapters: r.references("chapters", context),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_exhausted());
    part
}

fn section(mut r: RecordReader, context: &mut ReadContext<'_>) -> Section {
    let section = Section {
        number: r.number("number", context),
        title: r.localized("title", context),
        introduction: markdown(&mut r, "introduction", context),
        sections: r.records("sections", &schema::SECTION, context, section),
        chapters: r.references("chapters", context),
        allow: allow(&mut r, context),
    };
    debug_assert!(r.is_exhausted());
    section
}

//! The tables of the registers: fora, partners, legal acts and the glossary. They contain every
//! record, even those that no project refers to.

use super::{
    Cell, Row, TableBuilder, TableKind, id_cell, ids_cell, keyword_cell, record_ids,
    references_cell, text_cell,
};
use plan_core::locale::Localized;
use plan_core::model::{Act, Forum, Partner, Term};
use plan_core::resolved::{ResolvedAct, ResolvedForum, ResolvedPartner};
use plan_core::syntax::Text;

impl TableBuilder<'_> {
    pub(super) fn fora(&self) -> Vec<Row> {
        self.edition.fora.iter().map(|forum| self.forum(forum)).collect()
    }

    fn forum(&self, forum: &ResolvedForum<'_>) -> Row {
        let ResolvedForum { record, ownership, members, observers, projects } = forum;
        let Forum { id, kind, name, abbreviation, description, members: _, observers: _, allow: _ } =
            record;
        let mut cells = vec![
            self.year(),
            ("id", id_cell(&id.value)),
            ("name", self.line(name.as_ref())),
            ("abbreviation", self.line(abbreviation.as_ref())),
        ];
        cells.extend(self.kind_cells("forum", kind.as_ref().map(|kind| kind.value)));
        cells.extend(self.basis_cells(*ownership));
        cells.extend([
            ("note", self.line(ownership.and_then(|ownership| ownership.note.as_ref()))),
            ("description", self.prose(description.as_ref())),
            ("members", references_cell(members)),
            ("member_names", self.partner_names(members)),
            ("observers", references_cell(observers)),
            ("observer_names", self.partner_names(observers)),
            ("project_count", Cell::Number(projects.len())),
        ]);
        let seats = members.iter().chain(observers).map(|partner| partner.id.to_owned()).collect();
        Row { seats, ..self.row(TableKind::Fora, &id.value, projects.clone(), cells) }
    }

    pub(super) fn partners(&self) -> Vec<Row> {
        self.edition.partners.iter().map(|partner| self.partner(partner)).collect()
    }

    fn partner(&self, partner: &ResolvedPartner<'_>) -> Row {
        let ResolvedPartner { record, presides: _, member_of, observer_of, projects } = partner;
        let Partner { id, kind, name, abbreviation, demonyms: _, allow: _ } = record;
        let mut cells = vec![self.year(), ("id", id_cell(&id.value))];
        cells.extend(self.kind_cells("partner", kind.as_ref().map(|kind| kind.value)));
        cells.extend([
            ("name", self.line(name.as_ref())),
            ("abbreviation", self.line(abbreviation.as_ref())),
            ("member_of", record_ids(member_of.iter().map(|forum| &forum.id))),
            ("member_of_names", self.forum_names(member_of)),
            ("observer_of", record_ids(observer_of.iter().map(|forum| &forum.id))),
            ("observer_of_names", self.forum_names(observer_of)),
            ("projects", self.project_ids(projects)),
            ("project_count", Cell::Number(projects.len())),
        ]);
        self.row(TableKind::Partners, &id.value, projects.clone(), cells)
    }

    pub(super) fn acts(&self) -> Vec<Row> {
        self.edition.acts.iter().map(|act| self.act(act)).collect()
    }

    fn act(&self, act: &ResolvedAct<'_>) -> Row {
        let ResolvedAct { record, projects } = act;
        let Act { id, kind, citation, title, date, url, allow: _ } = record;
        let mut cells = vec![self.year(), ("id", id_cell(&id.value))];
        cells.extend(self.kind_cells("act", kind.as_ref().map(|kind| kind.value)));
        cells.extend([
            ("citation", self.line(citation.as_ref())),
            ("title", self.line(title.as_ref())),
            ("date", text_cell(date.as_ref().map(|date| date.value.to_string()))),
            ("url", text_cell(url.as_ref().map(|url| url.value.clone()))),
            ("projects", self.project_ids(projects)),
            ("project_count", Cell::Number(projects.len())),
        ]);
        self.row(TableKind::Acts, &id.value, projects.clone(), cells)
    }

    pub(super) fn glossary(&self) -> Vec<Row> {
        let own = self.texts.locale();
        let row = |term: &Term| {
            let Term {
                id,
                kind,
                term,
                forms,
                matches: _,
                forbidden,
                compound_names: _,
                compound_nouns: _,
                expansion,
                binding,
                confidence,
                note,
                allow: _,
            } = term;
            let others = term.iter().flat_map(|term| term.iter()).filter(|(l, _)| *l != own);
            let list = |terms: Option<&Localized<Vec<Text>>>| {
                let own = terms.and_then(|terms| terms.get(own)).into_iter().flatten();
                Cell::List(own.map(|text| text.value.clone()).collect())
            };
            let cells = vec![
                ("id", id_cell(&id.value)),
                ("kind", text_cell(kind.as_ref().map(|kind| kind.value.clone()))),
                ("term", self.line(term.as_ref())),
                (
                    "translations",
                    Cell::List(others.map(|(l, t)| format!("{l}: {}", t.value)).collect()),
                ),
                ("forms", list(forms.as_ref())),
                ("forbidden", list(forbidden.as_ref())),
                ("expansion", self.line(expansion.as_ref())),
                ("binding", Cell::Flag(*binding)),
                ("confidence", keyword_cell(confidence.as_ref().map(|c| c.value))),
                ("confidence_words", self.word("confidence", confidence.as_ref().map(|c| c.value))),
                ("note", self.line(note.as_ref())),
            ];
            self.row(TableKind::Glossary, &id.value, Vec::new(), cells)
        };
        self.edition.plan.terms.iter().map(row).collect()
    }

    fn project_ids(&self, positions: &[usize]) -> Cell {
        ids_cell(self.edition.projects_at(positions).map(|project| project.id.value.as_str()))
    }
}

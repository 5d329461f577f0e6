//! The tables of the registers: fora, partners, legal acts and the glossary. They show every
//! record, also those that no project names.

use super::{Cell, Kind, Row, Rows, ids, one, text_cell};
use plan_core::locale::Localized;
use plan_core::model::{Act, Forum, Id, Partner, Term};
use plan_core::syntax::Text;

impl<'a> Rows<'a> {
    pub(super) fn fora(&self) -> Vec<Row> {
        let row = |forum: &'a Forum| {
            let Forum { id, kind, name, abbreviation, description, members, observers, allow: _ } =
                forum;
            let owned = self.with_owner.get(id.value.as_str()).cloned().unwrap_or_default();
            let note = self.edition.ownership_of(&id.value).and_then(|o| o.note.as_ref());
            let mut cells = vec![
                self.year(),
                ("id", one(id)),
                ("name", self.line(name.as_ref())),
                ("abbreviation", self.line(abbreviation.as_ref())),
            ];
            cells.extend(self.kind_cells("forum", kind.as_ref().map(|kind| kind.value)));
            cells.extend(self.basis_cells(Some(id)));
            cells.extend([
                ("note", self.line(note)),
                ("description", self.prose(description.as_ref())),
                ("members", ids(members)),
                ("member_names", self.partner_names(members)),
                ("observers", ids(observers)),
                ("observer_names", self.partner_names(observers)),
                ("project_count", Cell::Number(owned.len())),
            ]);
            let mut row = self.row(Kind::Fora, &id.value, owned, cells);
            row.seats = members.iter().chain(observers).map(|id| id.value.clone()).collect();
            row
        };
        self.plan.fora.iter().map(row).collect()
    }

    pub(super) fn partners(&self) -> Vec<Row> {
        let row = |partner: &'a Partner| {
            let Partner { id, kind, name, abbreviation, allow: _ } = partner;
            let with = self.with_partner.get(id.value.as_str()).cloned().unwrap_or_default();
            let seats = |seats: fn(&Forum) -> &Vec<Id>| -> Vec<&'a Forum> {
                let sits = |forum: &&Forum| seats(forum).iter().any(|seat| seat.value == id.value);
                self.plan.fora.iter().filter(sits).collect()
            };
            let (member_of, observer_of) = (seats(|f| &f.members), seats(|f| &f.observers));
            let fora_ids =
                |fora: &[&Forum]| Cell::List(fora.iter().map(|f| f.id.value.clone()).collect());
            let names = |fora: &[&Forum]| {
                let name = |f: &&Forum| self.words.line(f.name.as_ref());
                Cell::List(fora.iter().filter_map(name).collect())
            };
            let mut cells = vec![self.year(), ("id", one(id))];
            cells.extend(self.kind_cells("partner", kind.as_ref().map(|kind| kind.value)));
            cells.extend([
                ("name", self.line(name.as_ref())),
                ("abbreviation", self.line(abbreviation.as_ref())),
                ("member_of", fora_ids(&member_of)),
                ("member_of_names", names(&member_of)),
                ("observer_of", fora_ids(&observer_of)),
                ("observer_of_names", names(&observer_of)),
                ("projects", self.project_ids(&with)),
                ("project_count", Cell::Number(with.len())),
            ]);
            self.row(Kind::Partners, &id.value, with, cells)
        };
        self.plan.partners.iter().map(row).collect()
    }

    pub(super) fn acts(&self) -> Vec<Row> {
        let row = |act: &'a Act| {
            let Act { id, kind, citation, title, date, url, allow: _ } = act;
            let with = self.with_act.get(id.value.as_str()).cloned().unwrap_or_default();
            let mut cells = vec![self.year(), ("id", one(id))];
            cells.extend(self.kind_cells("act", kind.as_ref().map(|kind| kind.value)));
            cells.extend([
                ("citation", self.line(citation.as_ref())),
                ("title", self.line(title.as_ref())),
                ("date", text_cell(date.as_ref().map(|date| date.value.to_string()))),
                ("url", text_cell(url.as_ref().map(|url| url.value.clone()))),
                ("projects", self.project_ids(&with)),
                ("project_count", Cell::Number(with.len())),
            ]);
            self.row(Kind::Acts, &id.value, with, cells)
        };
        self.plan.acts.iter().map(row).collect()
    }

    pub(super) fn glossary(&self) -> Vec<Row> {
        let own = self.words.locale();
        let row = |term: &'a Term| {
            let Term {
                id,
                kind,
                term,
                forms,
                matches: _,
                forbidden,
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
                ("id", one(id)),
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
                ("confidence", text_cell(confidence.as_ref().map(|c| c.value.to_owned()))),
                (
                    "confidence_words",
                    self.fixed("confidence", confidence.as_ref().map(|c| c.value)),
                ),
                ("note", self.line(note.as_ref())),
            ];
            self.row(Kind::Glossary, &id.value, Vec::new(), cells)
        };
        self.plan.terms.iter().map(row).collect()
    }

    fn project_ids(&self, places: &[usize]) -> Cell {
        let id = |at: &usize| self.placed.get(*at).map(|placed| placed.project.id.value.clone());
        Cell::List(places.iter().filter_map(id).collect())
    }
}

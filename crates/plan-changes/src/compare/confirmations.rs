//! The changes of confirmed translations.

use plan_core::confirmation::lock::Lock;

use crate::change::{Change, FieldChange, Subject, Value};
use crate::code::ChangeCode;
use crate::record::RecordKind;

/// Adds the change between two versions of a file of confirmations. A file that could not be read
/// counts as absent and is not compared.
pub(super) fn compare<'p>(
    (year, old, new): (Option<u16>, Option<&'p Lock>, Option<&'p Lock>),
    changes: &mut Vec<Change<'p>>,
) {
    let empty = Lock::default();
    let (before, after) = (old.unwrap_or(&empty), new.unwrap_or(&empty));
    let differs = |lock: &'p Lock, other: &Lock| -> Vec<String> {
        let differs = lock.iter().filter(|(address, entries)| other.of(address) != *entries);
        differs.map(|(address, _)| address.to_owned()).collect()
    };
    let (gone, fresh) = (
        old.map(|old| differs(old, after)).unwrap_or_default(),
        new.map(|new| differs(new, before)).unwrap_or_default(),
    );
    if gone.is_empty() && fresh.is_empty() {
        return;
    }
    let value = |list: Vec<String>| Some(Value::List(list));
    let mut field = FieldChange::of("confirmed", None);
    (field.before, field.after) = (value(gone), value(fresh));
    let kind = if year.is_some() { RecordKind::Edition } else { RecordKind::Registers };
    changes.push(Change {
        code: ChangeCode::ConfirmationChanged,
        weight: ChangeCode::ConfirmationChanged.default_weight(),
        what: None,
        year,
        subject: Subject { kind, id: "", title: None, chapter: None },
        item: None,
        item_title: None,
        before: None,
        after: None,
        fields: vec![field],
        projects: Vec::new(),
        part_of: None,
        fingerprint: String::new(),
    });
}

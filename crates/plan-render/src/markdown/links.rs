//! Links between the records of a plan. They are written with both of their addresses into the one
//! view; which of them holds is chosen when a file is written.

use super::prose::{escaped, prose};
use crate::view::{LinkTarget, MarkupBackend, Page, Reference};
use plan_core::model::prose::Block;

/// In which file something stands: links differ.
#[derive(Copy, Clone)]
pub(super) enum Place {
    /// Everything in one file: links are anchors.
    WholePlan,
    /// A file per chapter; what stands in none of them is in the whole plan.
    OwnFile,
}

/// What stands around and between the two addresses of a link until it is known in which file the
/// link comes to stand: noncharacters, which are there for a program's own use (Unicode, 23.7).
pub(super) const MARKS: [char; 3] = ['\u{fdd0}', '\u{fdd1}', '\u{fdd2}'];

/// Writes every link with both of its addresses, so that one view serves both kinds of files.
pub(super) struct Marks<'s> {
    /// The name of the whole plan as a file.
    pub(super) stem: &'s str,
}

impl MarkupBackend for Marks<'_> {
    fn href(&self, from: Page<'_>, to: LinkTarget<'_>) -> String {
        let anchor = match to {
            LinkTarget::Page(Page::Home) => "#plan".to_owned(),
            LinkTarget::Page(Page::Chapter(id)) => format!("#chapter-{id}"),
            LinkTarget::Page(Page::Forum(id)) => format!("#forum-{id}"),
            LinkTarget::Page(Page::Other(name)) => format!("#{name}"),
            // Partners and acts have no place of their own here; nobody asks for one.
            LinkTarget::Page(Page::Partner(_) | Page::Act(_)) => "#plan".to_owned(),
            LinkTarget::Project(_, id) => format!("#{id}"),
        };
        let file = match to {
            LinkTarget::Page(Page::Chapter(id)) => format!("{id}.md"),
            LinkTarget::Project(chapter, id) if from == Page::Chapter(chapter) => format!("#{id}"),
            LinkTarget::Project(chapter, id) => format!("{chapter}.md#{id}"),
            LinkTarget::Page(_) => format!("{}.md{anchor}", self.stem),
        };
        let [start, between, end] = MARKS;
        format!("{start}{anchor}{between}{file}{end}")
    }

    fn prose(&self, blocks: &[Block]) -> String {
        prose(blocks)
    }
}

/// Chooses the address of every link.
pub(super) fn resolved(text: &str, place: Place) -> String {
    let [start, between, end] = MARKS;
    let mut resolved = String::with_capacity(text.len() + 1);
    let mut rest = text;
    while let Some((before, link)) = rest.split_once(start) {
        resolved.push_str(before);
        let Some((addresses, after)) = link.split_once(end) else {
            rest = link;
            break;
        };
        if let Some((anchor, file)) = addresses.split_once(between) {
            resolved.push_str(match place {
                Place::WholePlan => anchor,
                Place::OwnFile => file,
            });
        }
        rest = after;
    }
    resolved.push_str(rest);
    resolved
}

/// Links to records, one after the other.
pub(super) fn links(references: &[Reference]) -> String {
    let link = |r: &Reference| format!("[{}](<{}>)", escaped(&r.title), r.href);
    references.iter().map(link).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_has_the_address_of_the_file_in_which_it_stands() {
        let marks = Marks { stem: "plan-2021" };
        for (to, whole, own) in [
            (LinkTarget::Page(Page::Home), "#plan", "plan-2021.md#plan"),
            (LinkTarget::Page(Page::Chapter("b")), "#chapter-b", "b.md"),
            (LinkTarget::Page(Page::Forum("f")), "#forum-f", "plan-2021.md#forum-f"),
            (LinkTarget::Page(Page::Other("annex")), "#annex", "plan-2021.md#annex"),
            (LinkTarget::Project("a", "p"), "#p", "#p"),
            (LinkTarget::Project("b", "p"), "#p", "b.md#p"),
        ] {
            let text = format!("é [x](<{}>) y", marks.href(Page::Chapter("a"), to));
            assert_eq!(resolved(&text, Place::WholePlan), format!("é [x](<{whole}>) y"));
            assert_eq!(resolved(&text, Place::OwnFile), format!("é [x](<{own}>) y"));
        }
        assert_eq!(resolved("a\u{fdd0}b", Place::OwnFile), "ab");
    }
}

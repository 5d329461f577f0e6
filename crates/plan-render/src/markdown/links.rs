//! Links between records. The address of a link depends on the file in which it appears, but one
//! view serves all files: the view contains placeholders with both addresses, which are resolved
//! when a file is written.

use super::prose::{escape, prose};
use crate::view::{LinkTarget, MarkupBackend, Page, RecordLink};
use plan_core::model::prose::Block;

/// The file in which a link appears.
#[derive(Copy, Clone)]
pub(super) enum MarkdownFile {
    /// The whole plan: links are anchors.
    WholePlan,
    /// The file of one chapter: links name the file of another chapter, or that of the whole plan.
    Chapter,
}

/// The delimiters of a placeholder: before, between and after the two addresses. They are
/// noncharacters, which are reserved for internal use (Unicode, 23.7).
pub(super) const PLACEHOLDER_MARKS: [char; 3] = ['\u{fdd0}', '\u{fdd1}', '\u{fdd2}'];

/// Writes a placeholder for every link.
pub(super) struct LinkPlaceholders<'s> {
    /// The file name of the whole plan, without extension.
    pub(super) stem: &'s str,
}

impl MarkupBackend for LinkPlaceholders<'_> {
    fn href(&self, from: Page<'_>, to: LinkTarget<'_>) -> String {
        let anchor = match to {
            LinkTarget::Page(Page::Home) => "#plan".to_owned(),
            LinkTarget::Page(Page::Chapter(id)) => format!("#chapter-{id}"),
            LinkTarget::Page(Page::Forum(id)) => format!("#forum-{id}"),
            LinkTarget::Page(Page::Standalone(name)) => format!("#{name}"),
            // Without register pages, nothing links to partners and acts.
            LinkTarget::Page(Page::Partner(_) | Page::Act(_)) => "#plan".to_owned(),
            LinkTarget::Project { chapter: _, project } => format!("#{project}"),
        };
        let file = match to {
            LinkTarget::Page(Page::Chapter(id)) => format!("{id}.md"),
            LinkTarget::Project { chapter, project: _ } if from == Page::Chapter(chapter) => {
                anchor.clone()
            }
            LinkTarget::Project { chapter, project } => format!("{chapter}.md#{project}"),
            LinkTarget::Page(_) => format!("{}.md{anchor}", self.stem),
        };
        let [start, between, end] = PLACEHOLDER_MARKS;
        format!("{start}{anchor}{between}{file}{end}")
    }

    fn prose(&self, blocks: &[Block]) -> String {
        prose(blocks)
    }
}

/// Replaces every placeholder with the address that is valid in this kind of file.
pub(super) fn resolve_links(text: &str, file: MarkdownFile) -> String {
    let [start, between, end] = PLACEHOLDER_MARKS;
    let mut resolved = String::with_capacity(text.len() + 1);
    let mut rest = text;
    while let Some((before, link)) = rest.split_once(start) {
        resolved.push_str(before);
        let Some((addresses, after)) = link.split_once(end) else {
            rest = link;
            break;
        };
        if let Some((anchor, path)) = addresses.split_once(between) {
            resolved.push_str(match file {
                MarkdownFile::WholePlan => anchor,
                MarkdownFile::Chapter => path,
            });
        }
        rest = after;
    }
    resolved.push_str(rest);
    resolved
}

/// Returns links to records, separated by commas.
pub(super) fn links(records: &[RecordLink]) -> String {
    let link = |record: &RecordLink| format!("[{}](<{}>)", escape(&record.title), record.href);
    records.iter().map(link).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_resolved_for_the_file_in_which_they_appear() {
        let backend = LinkPlaceholders { stem: "plan-2021" };
        for (to, whole, own) in [
            (LinkTarget::Page(Page::Home), "#plan", "plan-2021.md#plan"),
            (LinkTarget::Page(Page::Chapter("b")), "#chapter-b", "b.md"),
            (LinkTarget::Page(Page::Forum("f")), "#forum-f", "plan-2021.md#forum-f"),
            (LinkTarget::Page(Page::Standalone("annex")), "#annex", "plan-2021.md#annex"),
            (LinkTarget::Project { chapter: "a", project: "p" }, "#p", "#p"),
            (LinkTarget::Project { chapter: "b", project: "p" }, "#p", "b.md#p"),
        ] {
            let text = format!("é [x](<{}>) y", backend.href(Page::Chapter("a"), to));
            assert_eq!(
                resolve_links(&text, MarkdownFile::WholePlan),
                format!("é [x](<{whole}>) y")
            );
            assert_eq!(resolve_links(&text, MarkdownFile::Chapter), format!("é [x](<{own}>) y"));
        }
        assert_eq!(resolve_links("a\u{fdd0}b", MarkdownFile::Chapter), "ab");
    }
}

//! The markup of data: Markdown whose links keep the ids of records, and plain text.

use crate::markdown;
use crate::view::{LinkTarget, MarkupBackend, Page};
use plan_core::model::prose::{Block, Inline};

/// Markdown in which links to records have the form of the plan files: `project:wind`,
/// `act:eu-2019-943`, `forum:dg-energie`.
pub(super) struct MarkdownWithIds;

impl MarkupBackend for MarkdownWithIds {
    fn href(&self, _: Page<'_>, to: LinkTarget<'_>) -> String {
        match to {
            LinkTarget::Page(Page::Home) => "plan:".to_owned(),
            LinkTarget::Page(Page::Chapter(id)) => format!("chapter:{id}"),
            LinkTarget::Page(Page::Forum(id)) => format!("forum:{id}"),
            LinkTarget::Page(Page::Partner(id)) => format!("partner:{id}"),
            LinkTarget::Page(Page::Act(id)) => format!("act:{id}"),
            LinkTarget::Page(Page::Standalone(name)) => format!("page:{name}"),
            LinkTarget::Project { chapter: _, project } => format!("project:{project}"),
        }
    }

    fn prose(&self, blocks: &[Block]) -> String {
        markdown::prose(blocks)
    }

    fn has_register_pages(&self) -> bool {
        true
    }
}

/// Text without markup: paragraphs separated by an empty line, list items with a bullet.
///
/// The bullet is `•`, because spreadsheets read a cell that begins with a hyphen as a formula.
pub(super) struct PlainText;

impl MarkupBackend for PlainText {
    fn href(&self, _: Page<'_>, _: LinkTarget<'_>) -> String {
        String::new()
    }

    fn prose(&self, blocks: &[Block]) -> String {
        plain(blocks)
    }
}

fn plain(blocks: &[Block]) -> String {
    let blocks: Vec<String> = blocks.iter().map(block).collect();
    blocks.join("\n\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(content) => inlines(content),
        Block::List(start, items) => {
            let item = |(at, item): (usize, &Vec<Block>)| {
                let marker = match start {
                    Some(_) => format!("{}. ", at + 1),
                    None => "• ".to_owned(),
                };
                format!("{marker}{}", indented(&plain(item).replace("\n\n", "\n")))
            };
            items.iter().enumerate().map(item).collect::<Vec<_>>().join("\n")
        }
        Block::Quote(blocks) => plain(blocks),
    }
}

/// Indents every line but the first.
pub(super) fn indented(text: &str) -> String {
    text.replace('\n', "\n  ")
}

fn inlines(content: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link(_, content) => {
            inlines(content)
        }
        Inline::Break => "\n".to_owned(),
    };
    content.iter().map(one).collect()
}

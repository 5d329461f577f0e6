//! Builds the tree of prose from the events of `pulldown-cmark`.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::{Block, Inline, Link, Prose, ProseProblem, Target};
use crate::syntax::Text;

/// An open list, list item or quotation.
#[derive(Default)]
struct Level {
    blocks: Vec<Block>,
    items: Vec<Vec<Block>>,
    /// The number of the first item, in a numbered list.
    first: Option<u64>,
}

/// Builds the tree from the events of `pulldown-cmark`.
pub struct Builder {
    levels: Vec<Level>,
    inlines: Vec<Vec<Inline>>,
    links: Vec<Link>,
    problems: Vec<(ProseProblem, Range<usize>)>,
    /// The number of open images, whose descriptions are dropped.
    skipped: usize,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            levels: vec![Level::default()],
            inlines: Vec::new(),
            links: Vec::new(),
            problems: Vec::new(),
            skipped: 0,
        }
    }
}

impl Builder {
    /// Processes the next event.
    pub fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text),
            Event::Code(text) => {
                self.problems.push((ProseProblem::Markup("code"), range));
                self.text(&text);
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                let length = html.trim_end().len();
                self.problems.push((ProseProblem::Html, range.start..range.start + length));
            }
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.push(Inline::Break),
            Event::Rule => self.problems.push((ProseProblem::Markup("rule"), range)),
            _ => {}
        }
    }

    /// Returns the tree of the text whose events were processed.
    pub fn finish(self, text: Text) -> Prose {
        let blocks = self.levels.into_iter().next().map(|level| level.blocks).unwrap_or_default();
        Prose { text, blocks, links: self.links, problems: self.problems }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.inlines.push(Vec::new()),
            Tag::Heading { .. } => {
                self.problems.push((ProseProblem::Heading, range));
                self.inlines.push(Vec::new());
            }
            Tag::BlockQuote(_) | Tag::Item => {
                self.flush();
                self.levels.push(Level::default());
            }
            Tag::List(first) => {
                self.flush();
                self.levels.push(Level { first, ..Level::default() });
            }
            Tag::CodeBlock(_) => {
                self.problems.push((ProseProblem::Markup("code"), range));
                self.inlines.push(Vec::new());
            }
            Tag::Emphasis | Tag::Strong => self.inlines.push(Vec::new()),
            Tag::Link { link_type, dest_url, .. } => {
                let address = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.into_string(),
                };
                self.links.push(Link { target: Target::parse(&address), range });
                self.inlines.push(Vec::new());
            }
            Tag::Image { .. } => {
                self.problems.push((ProseProblem::Markup("picture"), range));
                self.skipped += 1;
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock => {
                if let Some(content) = self.inlines.pop() {
                    self.block(Block::Paragraph(content));
                }
            }
            TagEnd::BlockQuote(_) => {
                let level = self.levels.pop().unwrap_or_default();
                self.block(Block::Quote(level.blocks));
            }
            TagEnd::Item => {
                self.flush();
                let level = self.levels.pop().unwrap_or_default();
                if let Some(list) = self.levels.last_mut() {
                    list.items.push(level.blocks);
                }
            }
            TagEnd::List(_) => {
                let level = self.levels.pop().unwrap_or_default();
                self.block(Block::List(level.first, level.items));
            }
            TagEnd::Emphasis => self.wrap(Inline::Emphasis),
            TagEnd::Strong => self.wrap(Inline::Strong),
            TagEnd::Link => {
                // Links do not nest in Markdown, so the last one is the one that ends.
                let target = self.links.last().map(|link| link.target.clone());
                if let Some(target) = target {
                    self.wrap(|content| Inline::Link(target, content));
                }
            }
            TagEnd::Image => self.skipped = self.skipped.saturating_sub(1),
            _ => {}
        }
    }

    fn wrap(&mut self, wrapper: impl FnOnce(Vec<Inline>) -> Inline) {
        if let Some(content) = self.inlines.pop() {
            self.push(wrapper(content));
        }
    }

    fn text(&mut self, text: &str) {
        if self.skipped > 0 {
            return;
        }
        // The items of a tight list have no paragraph of their own.
        if self.inlines.is_empty() {
            self.inlines.push(Vec::new());
        }
        match self.inlines.last_mut().map(|content| (content.last_mut().is_some(), content)) {
            Some((true, content)) => {
                if let Some(Inline::Text(last)) = content.last_mut() {
                    last.push_str(text);
                } else {
                    content.push(Inline::Text(text.to_owned()));
                }
            }
            Some((false, content)) => content.push(Inline::Text(text.to_owned())),
            None => {}
        }
    }

    fn push(&mut self, inline: Inline) {
        if self.inlines.is_empty() {
            self.inlines.push(Vec::new());
        }
        if let Some(content) = self.inlines.last_mut() {
            content.push(inline);
        }
    }

    /// Ends a paragraph without an event of its own: the text of a tight list item.
    fn flush(&mut self) {
        if let Some(content) = self.inlines.pop() {
            self.block(Block::Paragraph(content));
        }
    }

    fn block(&mut self, block: Block) {
        if let Some(level) = self.levels.last_mut() {
            level.blocks.push(block);
        }
    }
}

//! Resolves links in prose and applies typography, before the backend renders it.

use super::*;

impl ViewBuilder<'_> {
    /// Renders prose as it appears on a page. Returns `None` if the language has no such text.
    pub(super) fn prose(&self, page: Page<'_>, text: Option<&LocalizedMarkdown>) -> Option<String> {
        let prose = text?.get(self.locale)?;
        let blocks: Vec<Block> = prose.blocks.iter().map(|b| self.block(page, b)).collect();
        Some(self.backend.prose(&blocks))
    }

    fn block(&self, page: Page<'_>, block: &Block) -> Block {
        let all = |blocks: &Vec<Block>| blocks.iter().map(|b| self.block(page, b)).collect();
        match block {
            Block::Paragraph(inlines) => Block::Paragraph(self.inlines(page, inlines)),
            Block::List(start, items) => Block::List(*start, items.iter().map(all).collect()),
            Block::Quote(blocks) => Block::Quote(all(blocks)),
        }
    }

    fn inlines(&self, page: Page<'_>, inlines: &[Inline]) -> Vec<Inline> {
        let one = |inline: &Inline| match inline {
            Inline::Text(text) => Inline::Text(typeset(self.locale, text)),
            Inline::Emphasis(content) => Inline::Emphasis(self.inlines(page, content)),
            Inline::Strong(content) => Inline::Strong(self.inlines(page, content)),
            Inline::Link(target, content) => self.link(page, target, content),
            Inline::Break => Inline::Break,
        };
        inlines.iter().map(one).collect()
    }

    /// Resolves a link to its address, and fills in its text if the author left that empty.
    fn link(&self, page: Page<'_>, target: &Target, content: &[Inline]) -> Inline {
        let content = self.inlines(page, content);
        let Target::Record(kind, id) = target else { return Inline::Link(target.clone(), content) };
        let record = self.edition.linked_record(kind, id);
        let (text, address) =
            record.map(|record| self.text_and_address(page, record)).unwrap_or_default();
        let content = if content.is_empty() { vec![Inline::Text(text)] } else { content };
        match address {
            Some(address) => Inline::Link(Target::Web(address), content),
            // A record without a page or an address is named without a link.
            None => Inline::Link(Target::Broken(String::new()), content),
        }
    }

    fn text_and_address(
        &self,
        page: Page<'_>,
        record: LinkedRecord<'_>,
    ) -> (String, Option<String>) {
        let href = |to: Page<'_>| self.backend.href(page, LinkTarget::Page(to));
        let has_pages = self.backend.has_register_pages();
        match record {
            LinkedRecord::Project(project) => {
                (self.line(project.title), Some(self.project_href(page, project)))
            }
            LinkedRecord::Chapter(chapter) => {
                let href = href(Page::Chapter(&chapter.id.value));
                (number_text(chapter.number.in_part), Some(href))
            }
            LinkedRecord::Forum(forum) => {
                (self.line(forum.name.as_ref()), Some(href(Page::Forum(&forum.id.value))))
            }
            LinkedRecord::Act(act) => {
                let address = match has_pages {
                    true => Some(href(Page::Act(&act.id.value))),
                    false => act.url.as_ref().and_then(|url| web_address(&url.value)),
                };
                (self.line(act.citation.as_ref()), address)
            }
            LinkedRecord::Partner(partner) => {
                let address = has_pages.then(|| href(Page::Partner(&partner.id.value)));
                (self.line(partner.name.as_ref()), address)
            }
        }
    }
}

//! Prose of a plan: references resolved, typography done.

use super::*;

impl<'a> ViewBuilder<'a> {
    pub(super) fn prose(&self, page: Page<'_>, rich: Option<&Localized<Prose>>) -> Option<String> {
        let prose = rich?.get(self.locale)?;
        let blocks: Vec<Block> = prose.blocks.iter().map(|b| self.block(page, b)).collect();
        Some(self.backend.prose(&blocks))
    }

    pub(super) fn block(&self, page: Page<'_>, block: &Block) -> Block {
        let all = |blocks: &Vec<Block>| blocks.iter().map(|b| self.block(page, b)).collect();
        match block {
            Block::Paragraph(inlines) => Block::Paragraph(self.inlines(page, inlines)),
            Block::List(start, items) => Block::List(*start, items.iter().map(all).collect()),
            Block::Quote(blocks) => Block::Quote(all(blocks)),
        }
    }

    pub(super) fn inlines(&self, page: Page<'_>, inlines: &[Inline]) -> Vec<Inline> {
        let one = |inline: &Inline| match inline {
            Inline::Text(text) => Inline::Text(typeset(self.locale, text)),
            Inline::Emphasis(content) => Inline::Emphasis(self.inlines(page, content)),
            Inline::Strong(content) => Inline::Strong(self.inlines(page, content)),
            Inline::Link(target, content) => self.link(page, target, content),
            Inline::Break => Inline::Break,
        };
        inlines.iter().map(one).collect()
    }

    /// Resolves a link: its address, and its words where the author left them to us.
    pub(super) fn link(&self, page: Page<'_>, target: &Target, content: &[Inline]) -> Inline {
        let content = self.inlines(page, content);
        let Target::Record(kind, id) = target else { return Inline::Link(target.clone(), content) };
        let has_registers = self.backend.has_registers();
        let (words, address) = match *kind {
            "project" => self.plan.project(self.edition, id).map(|(chapter, project)| {
                let goal = LinkTarget::Project(&chapter.id.value, id);
                (self.line(project.title.as_ref()), Some(self.backend.href(page, goal)))
            }),
            "chapter" => self.chapters.get(id.as_str()).map(|chapter| {
                let href = self.backend.href(page, LinkTarget::Page(Page::Chapter(id)));
                (self.number_of(chapter), Some(href))
            }),
            "forum" => self.plan.forum(id).map(|forum| {
                let href = self.backend.href(page, LinkTarget::Page(Page::Forum(id)));
                (self.line(forum.name.as_ref()), Some(href))
            }),
            "act" => self.plan.act(id).map(|act| {
                let address = if has_registers {
                    Some(self.backend.href(page, LinkTarget::Page(Page::Act(id))))
                } else {
                    act.url.as_ref().and_then(|url| web(&url.value))
                };
                (self.line(act.citation.as_ref()), address)
            }),
            _ => self.plan.partner(id).map(|_| {
                let address = has_registers
                    .then(|| self.backend.href(page, LinkTarget::Page(Page::Partner(id))));
                (self.partner(id, false), address)
            }),
        }
        .unwrap_or_default();
        let content = if content.is_empty() { vec![Inline::Text(words)] } else { content };
        match address {
            Some(address) => Inline::Link(Target::Web(address), content),
            // An act without an address, or a partner: the words alone.
            None => Inline::Link(Target::Broken(String::new()), content),
        }
    }
}

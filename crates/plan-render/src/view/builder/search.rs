//! What the full-text search of a site knows: every project, chapter, forum, partner, act and page
//! as a document with its plain words.

use super::*;

impl ViewBuilder<'_> {
    /// Makes the documents, in the order of the plan.
    pub(super) fn documents(&self) -> Vec<SearchDocument> {
        let mut documents: Vec<SearchDocument> =
            self.ordered.par_iter().flat_map_iter(|chapter| self.of_chapter(chapter)).collect();
        for forum in &self.plan.fora {
            let mut words = String::new();
            self.rich_words(&mut words, forum.description.as_ref());
            let abbreviation = self.line(forum.abbreviation.as_ref());
            documents.push(SearchDocument {
                kind: "forum",
                rank: 0,
                title: self.line(forum.name.as_ref()),
                href: self.goal(LinkTarget::Page(Page::Forum(&forum.id.value))),
                place: String::new(),
                words,
                names: abbreviation,
            });
        }
        for partner in &self.plan.partners {
            documents.push(SearchDocument {
                kind: "partner",
                rank: 0,
                title: registers::capitalized(&self.line(partner.name.as_ref())),
                href: self.goal(LinkTarget::Page(Page::Partner(&partner.id.value))),
                place: String::new(),
                words: String::new(),
                names: self.line(partner.abbreviation.as_ref()),
            });
        }
        for act in &self.plan.acts {
            documents.push(SearchDocument {
                kind: "act",
                rank: 0,
                title: registers::capitalized(&self.line(act.citation.as_ref())),
                href: self.goal(LinkTarget::Page(Page::Act(&act.id.value))),
                place: self.line(act.title.as_ref()),
                words: self.line(act.title.as_ref()),
                names: String::new(),
            });
        }
        self.of_front_matter(&mut documents);
        documents
    }

    fn goal(&self, goal: LinkTarget<'_>) -> String {
        self.backend.href(Page::Home, goal)
    }

    fn of_chapter(&self, chapter: &Chapter) -> Vec<SearchDocument> {
        let title = self.chapter_title(chapter);
        let mut words = String::new();
        self.rich_words(&mut words, chapter.context.as_ref());
        let mut documents = vec![SearchDocument {
            kind: "chapter",
            rank: 0,
            title: title.clone(),
            href: self.goal(LinkTarget::Page(Page::Chapter(&chapter.id.value))),
            place: String::new(),
            words,
            names: String::new(),
        }];
        for project in &chapter.projects {
            let category = project.category.as_ref().map_or("", |id| id.value.as_str());
            let mut words = String::new();
            self.rich_words(&mut words, project.text.as_ref());
            self.action_words(&mut words, &project.actions);
            self.rich_words(&mut words, project.closing.as_ref());
            let instruments = project.instruments.iter().map(|i| i.title.as_ref());
            let events = project.events.iter().flat_map(|e| [e.title.as_ref(), e.place.as_ref()]);
            for line in instruments.chain(events) {
                self.line_words(&mut words, line);
            }
            let mut names = String::new();
            if let Some(owner) = self.edition.owner(chapter, project)
                && let Some(forum) = self.plan.forum(&owner.value)
            {
                self.line_words(&mut names, forum.name.as_ref());
            }
            for partner in project.partners.iter().filter_map(|id| self.plan.partner(&id.value)) {
                self.line_words(&mut names, partner.name.as_ref());
                self.line_words(&mut names, partner.abbreviation.as_ref());
            }
            for act in project.acts.iter().filter_map(|id| self.plan.act(&id.value)) {
                self.line_words(&mut names, act.citation.as_ref());
            }
            self.line_words(&mut names, chapter.title.as_ref());
            documents.push(SearchDocument {
                kind: "project",
                rank: self.rank(category),
                title: self.line(project.title.as_ref()),
                href: self.goal(LinkTarget::Project(&chapter.id.value, &project.id.value)),
                place: title.clone(),
                words,
                names,
            });
        }
        documents
    }

    fn of_front_matter(&self, documents: &mut Vec<SearchDocument>) {
        let mut page = |name: &'static str, title: String, words: String| {
            documents.push(SearchDocument {
                kind: "page",
                rank: 0,
                title,
                href: self.goal(LinkTarget::Page(Page::Other(name))),
                place: String::new(),
                words,
                names: String::new(),
            });
        };
        if let Some(preface) = &self.edition.preface {
            let mut words = String::new();
            self.rich_words(&mut words, preface.text.as_ref());
            let statement = preface.statement.as_ref().and_then(|s| s.text.as_ref());
            self.rich_words(&mut words, statement);
            self.rich_words(&mut words, preface.closing.as_ref());
            page("preface", self.line(preface.title.as_ref()), words);
        }
        if let Some(presidency) = &self.edition.priorities {
            let mut words = String::new();
            self.rich_words(&mut words, presidency.introduction.as_ref());
            for priority in presidency.guideline.iter().chain(&presidency.priorities) {
                self.line_words(&mut words, priority.title.as_ref());
                self.rich_words(&mut words, priority.introduction.as_ref());
                for group in &priority.groups {
                    self.line_words(&mut words, group.title.as_ref());
                    self.rich_words(&mut words, group.introduction.as_ref());
                    for point in &group.points {
                        self.rich_words(&mut words, point.text.as_ref());
                    }
                    self.rich_words(&mut words, group.closing.as_ref());
                }
                self.rich_words(&mut words, priority.closing.as_ref());
            }
            page("presidency", self.line(presidency.title.as_ref()), words);
        }
        if let Some(external) = &self.edition.external {
            let mut words = String::new();
            self.rich_words(&mut words, external.introduction.as_ref());
            for section in &external.sections {
                self.line_words(&mut words, section.title.as_ref());
                self.rich_words(&mut words, section.text.as_ref());
                for topic in &section.topics {
                    self.line_words(&mut words, topic.title.as_ref());
                    self.rich_words(&mut words, topic.text.as_ref());
                }
            }
            page("external-relations", self.line(external.title.as_ref()), words);
        }
        let mut words = String::new();
        self.rich_words(&mut words, self.edition.annex.introduction.as_ref());
        self.rich_words(&mut words, self.edition.annex.closing.as_ref());
        page("annex", self.catalog.word("annex_title"), words);
    }

    fn line_words(&self, words: &mut String, line: Option<&LocalizedText>) {
        if let Some(text) = line.and_then(|line| line.get(self.locale)) {
            words.push_str(&text.value);
            words.push('\n');
        }
    }

    fn rich_words(&self, words: &mut String, rich: Option<&Localized<Prose>>) {
        if let Some(prose) = rich.and_then(|rich| rich.get(self.locale)) {
            block_words(words, &prose.blocks);
        }
    }

    fn action_words(&self, words: &mut String, actions: &[Action]) {
        for action in actions {
            self.rich_words(words, action.text.as_ref());
            self.action_words(words, &action.actions);
        }
    }
}

fn block_words(words: &mut String, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Paragraph(content) => {
                inline_words(words, content);
                words.push('\n');
            }
            Block::List(_, items) => items.iter().for_each(|item| block_words(words, item)),
            Block::Quote(blocks) => block_words(words, blocks),
        }
    }
}

fn inline_words(words: &mut String, inlines: &[Inline]) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => words.push_str(text),
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link(_, content) => {
                inline_words(words, content);
            }
            Inline::Break => words.push('\n'),
        }
    }
}

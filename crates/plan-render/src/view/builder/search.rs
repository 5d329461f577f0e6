//! The documents of the search index: every project, chapter, forum, partner, act and standalone
//! page with its words, without markup.

use super::*;

impl ViewBuilder<'_> {
    /// Builds the documents, in the order of the plan.
    pub(super) fn documents(&self) -> Vec<SearchDocument> {
        let chapters = self.edition.chapters.par_iter();
        let mut documents: Vec<SearchDocument> =
            chapters.flat_map_iter(|chapter| self.chapter_documents(chapter)).collect();
        for Forum { id, name, abbreviation, description, .. } in &self.edition.plan.fora {
            let mut words = String::new();
            self.add_prose(&mut words, description.as_ref());
            documents.push(SearchDocument {
                kind: "forum",
                rank: 0,
                title: self.line(name.as_ref()),
                href: self.href_from_home(LinkTarget::Page(Page::Forum(&id.value))),
                subtitle: String::new(),
                words,
                names: self.line(abbreviation.as_ref()),
            });
        }
        for Partner { id, name, abbreviation, .. } in &self.edition.plan.partners {
            documents.push(SearchDocument {
                kind: "partner",
                rank: 0,
                title: registers::capitalized(&self.line(name.as_ref())),
                href: self.href_from_home(LinkTarget::Page(Page::Partner(&id.value))),
                subtitle: String::new(),
                words: String::new(),
                names: self.line(abbreviation.as_ref()),
            });
        }
        for Act { id, citation, title, .. } in &self.edition.plan.acts {
            documents.push(SearchDocument {
                kind: "act",
                rank: 0,
                title: registers::capitalized(&self.line(citation.as_ref())),
                href: self.href_from_home(LinkTarget::Page(Page::Act(&id.value))),
                subtitle: self.line(title.as_ref()),
                words: self.line(title.as_ref()),
                names: String::new(),
            });
        }
        self.add_standalone_pages(&mut documents);
        documents
    }

    fn href_from_home(&self, target: LinkTarget<'_>) -> String {
        self.backend.href(Page::Home, target)
    }

    /// Builds the document of a chapter and those of its projects.
    fn chapter_documents(&self, chapter: &ResolvedChapter<'_>) -> Vec<SearchDocument> {
        let title = self.chapter_title(chapter.heading);
        let mut words = String::new();
        self.add_prose(&mut words, chapter.context);
        let mut documents = vec![SearchDocument {
            kind: "chapter",
            rank: 0,
            title: title.clone(),
            href: self.href_from_home(LinkTarget::Page(Page::Chapter(&chapter.heading.id.value))),
            subtitle: String::new(),
            words,
            names: String::new(),
        }];
        let projects = self.edition.projects_of(chapter).iter();
        documents.extend(projects.map(|project| self.project_document(project, &title)));
        documents
    }

    fn project_document(
        &self,
        project: &ResolvedProject<'_>,
        chapter_title: &str,
    ) -> SearchDocument {
        let ResolvedProject {
            id: _,
            title,
            chapter,
            category,
            owner,
            text,
            actions,
            closing,
            partners,
            acts,
            instruments,
            events,
            related: _,
        } = project;
        let mut words = String::new();
        self.add_prose(&mut words, *text);
        self.add_actions(&mut words, actions);
        self.add_prose(&mut words, *closing);
        for instrument in instruments {
            self.add_line(&mut words, instrument.title);
        }
        for event in *events {
            self.add_line(&mut words, event.title.as_ref());
            self.add_line(&mut words, event.place.as_ref());
        }
        let mut names = String::new();
        if let Some(forum) = owner.and_then(|owner| owner.forum.target) {
            self.add_line(&mut names, forum.name.as_ref());
        }
        for partner in partners.iter().filter_map(|partner| partner.target) {
            self.add_line(&mut names, partner.name.as_ref());
            self.add_line(&mut names, partner.abbreviation.as_ref());
        }
        for act in acts.iter().filter_map(|act| act.target) {
            self.add_line(&mut names, act.citation.as_ref());
        }
        self.add_line(&mut names, chapter.title);
        SearchDocument {
            kind: "project",
            rank: category.and_then(|category| category.target).map_or(0, |known| known.rank),
            title: self.line(*title),
            href: self.project_href(Page::Home, project.heading()),
            subtitle: chapter_title.to_owned(),
            words,
            names,
        }
    }

    fn add_standalone_pages(&self, documents: &mut Vec<SearchDocument>) {
        let mut page = |name: &'static str, title: String, words: String| {
            documents.push(SearchDocument {
                kind: "page",
                rank: 0,
                title,
                href: self.href_from_home(LinkTarget::Page(Page::Standalone(name))),
                subtitle: String::new(),
                words,
                names: String::new(),
            });
        };
        if let Some(preface) = &self.edition.record.preface {
            let mut words = String::new();
            self.add_prose(&mut words, preface.text.as_ref());
            let statement = preface.statement.as_ref().and_then(|s| s.text.as_ref());
            self.add_prose(&mut words, statement);
            self.add_prose(&mut words, preface.closing.as_ref());
            page("preface", self.line(preface.title.as_ref()), words);
        }
        if let Some(presidency) = &self.edition.record.priorities {
            let mut words = String::new();
            self.add_prose(&mut words, presidency.introduction.as_ref());
            for priority in presidency.guideline.iter().chain(&presidency.priorities) {
                self.add_line(&mut words, priority.title.as_ref());
                self.add_prose(&mut words, priority.introduction.as_ref());
                for group in &priority.groups {
                    self.add_line(&mut words, group.title.as_ref());
                    self.add_prose(&mut words, group.introduction.as_ref());
                    for point in &group.points {
                        self.add_prose(&mut words, point.text.as_ref());
                    }
                    self.add_prose(&mut words, group.closing.as_ref());
                }
                self.add_prose(&mut words, priority.closing.as_ref());
            }
            page("presidency", self.line(presidency.title.as_ref()), words);
        }
        if let Some(external) = &self.edition.record.external {
            let mut words = String::new();
            self.add_prose(&mut words, external.introduction.as_ref());
            for section in &external.sections {
                self.add_line(&mut words, section.title.as_ref());
                self.add_prose(&mut words, section.text.as_ref());
                for topic in &section.topics {
                    self.add_line(&mut words, topic.title.as_ref());
                    self.add_prose(&mut words, topic.text.as_ref());
                }
            }
            page("external-relations", self.line(external.title.as_ref()), words);
        }
        let mut words = String::new();
        self.add_prose(&mut words, self.edition.record.annex.introduction.as_ref());
        self.add_prose(&mut words, self.edition.record.annex.closing.as_ref());
        page("annex", self.catalog.word("annex_title"), words);
    }

    fn add_line(&self, words: &mut String, line: Option<&LocalizedText>) {
        if let Some(text) = line.and_then(|line| line.get(self.locale)) {
            words.push_str(&text.value);
            words.push('\n');
        }
    }

    fn add_prose(&self, words: &mut String, text: Option<&LocalizedMarkdown>) {
        if let Some(prose) = text.and_then(|text| text.get(self.locale)) {
            add_blocks(words, &prose.blocks);
        }
    }

    fn add_actions(&self, words: &mut String, actions: &[Action]) {
        for action in actions {
            self.add_prose(words, action.text.as_ref());
            self.add_actions(words, &action.actions);
        }
    }
}

fn add_blocks(words: &mut String, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Paragraph(content) => {
                add_inlines(words, content);
                words.push('\n');
            }
            Block::List(_, items) => items.iter().for_each(|item| add_blocks(words, item)),
            Block::Quote(blocks) => add_blocks(words, blocks),
        }
    }
}

fn add_inlines(words: &mut String, inlines: &[Inline]) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => words.push_str(text),
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link(_, content) => {
                add_inlines(words, content);
            }
            Inline::Break => words.push('\n'),
        }
    }
}

//! The registers and what the plan says about their entries: partners, legal acts, the calendar,
//! the overview of all projects, the glossary.

use unicode_normalization::UnicodeNormalization;

use super::citations::CitationSource;
use super::*;

impl<'a> ViewBuilder<'a> {
    /// Builds the registers.
    pub(crate) fn registers(&self) -> RegistersView {
        let ((partners, acts), ((calendar, overview), (glossary, documents))) = rayon::join(
            || (self.partners(), self.acts()),
            || {
                rayon::join(
                    || (self.calendar(), self.overview()),
                    || (self.glossary(), self.documents()),
                )
            },
        );
        RegistersView { partners, acts, calendar, overview, glossary, documents }
    }

    /// Builds the partners, sorted by name.
    fn partners(&self) -> Vec<PartnerView> {
        let sorter = Sorter::new(self.locale);
        let mut partners: Vec<PartnerView> =
            self.edition.partners.iter().map(|partner| self.partner_page(partner)).collect();
        partners.sort_by(|a, b| sorter.compare(&a.name, &b.name));
        partners
    }

    fn partner_page(&self, partner: &ResolvedPartner<'_>) -> PartnerView {
        let ResolvedPartner { record, presides, member_of, observer_of, projects } = partner;
        let Partner { id, kind, name, abbreviation, demonyms: _, allow: _ } = record;
        let page = Page::Partner(&id.value);
        let kind = kind.as_ref().map_or("organisation", |kind| kind.value);
        let links = |fora: &[&Forum]| fora.iter().map(|f| self.forum_link(page, f)).collect();
        let categories = self.by_category(page, self.edition.projects_at(projects));
        // A project is only a mention if the partner does not take part in it.
        let sources = self.citations.of_record("partner", &id.value).iter();
        let mentions = sources.filter(|source| match source {
            CitationSource::Project { project, .. } => projects.binary_search(project).is_err(),
            _ => true,
        });
        PartnerView {
            id: id.value.clone(),
            kind: kind.to_owned(),
            kind_words: capitalized(&self.catalog.word_in("partner", kind)),
            name: capitalized(&self.line(name.as_ref())),
            abbreviation: self.line_if(abbreviation.as_ref()),
            presides: *presides,
            total: categories.iter().map(|category| category.projects.len()).sum(),
            categories,
            member_of: links(member_of),
            observer_of: links(observer_of),
            mentions: self.mentions(page, mentions),
            source: self.backend.source_url(id.span),
        }
    }

    /// Builds the legal acts, sorted by kind, then by year and number.
    fn acts(&self) -> Vec<ActPageView> {
        let sorter = Sorter::new(self.locale);
        let mut acts: Vec<((usize, ActOrder), ActPageView)> = self
            .edition
            .acts
            .iter()
            .map(|act| {
                let page = self.act_page(act);
                let kind = plan_core::schema::ACT_KINDS.iter().position(|kind| *kind == page.kind);
                let order = ActOrder::of(act.record, &page.citation);
                ((kind.unwrap_or(usize::MAX), order), page)
            })
            .collect();
        acts.sort_by(|(a, one), (b, other)| {
            a.cmp(b).then_with(|| sorter.compare(&one.citation, &other.citation))
        });
        acts.into_iter().map(|(_, page)| page).collect()
    }

    fn act_page(&self, act: &ResolvedAct<'_>) -> ActPageView {
        let Act { id, kind, citation, title, date, url, allow: _ } = act.record;
        let page = Page::Act(&id.value);
        let sources = self.citations.of_record("act", &id.value);
        let projects = sources.iter().filter_map(|source| match source {
            CitationSource::Project { project, .. } => Some(&self.edition.projects[*project]),
            _ => None,
        });
        let categories = self.by_category(page, projects);
        let others = sources.iter().filter(|s| !matches!(s, CitationSource::Project { .. }));
        let kind = kind.as_ref().map_or("other", |kind| kind.value);
        ActPageView {
            id: id.value.clone(),
            kind: kind.to_owned(),
            kind_words: capitalized(&self.catalog.word_in("act", kind)),
            citation: capitalized(&self.line(citation.as_ref())),
            title: self.line_if(title.as_ref()),
            date: date.as_ref().map(|date| self.date(date.value)),
            datetime: date.as_ref().and_then(|date| datetime(date.value)),
            url: url.as_ref().and_then(|url| web_address(&url.value)),
            total: categories.iter().map(|category| category.projects.len()).sum(),
            categories,
            mentions: self.mentions(page, others),
            source: self.backend.source_url(id.span),
        }
    }

    /// Returns links from a page to the places that mention it; a page does not link to itself.
    pub(super) fn mentions<'s>(
        &self,
        from: Page<'_>,
        sources: impl Iterator<Item = &'s CitationSource<'a>>,
    ) -> Vec<RecordLink>
    where
        'a: 's,
    {
        let link = |id: &str, title: String, page: Page<'_>| RecordLink {
            id: id.to_owned(),
            title,
            href: self.backend.href(from, LinkTarget::Page(page)),
        };
        let mentions = sources.filter_map(|source| {
            Some(match *source {
                CitationSource::Project { project, .. } => {
                    self.project_link(from, self.edition.projects[project].heading())
                }
                CitationSource::Chapter(at) => {
                    self.chapter_link(from, self.edition.chapters[at].heading)
                }
                CitationSource::Forum(id) if from == Page::Forum(id) => return None,
                CitationSource::Forum(id) => self.forum_link(from, self.edition.plan.forum(id)?),
                CitationSource::Introduction { unit, number, title } => {
                    let title = self.line(title);
                    let heading = match unit {
                        "part" => format!("{} {number} – {title}", self.catalog.word("part")),
                        _ => format!("{number} {title}"),
                    };
                    let words = self.catalog.word("introduction");
                    link("", format!("{} – {words}", heading.trim()), Page::Home)
                }
                CitationSource::Novelties => link("", self.catalog.word("novelties"), Page::Home),
                CitationSource::Page(name) => {
                    let title = self.catalog.word(page_title_key(name));
                    link(name, title, Page::Standalone(name))
                }
            })
        });
        mentions.collect()
    }

    fn forum_link(&self, from: Page<'_>, forum: &Forum) -> RecordLink {
        RecordLink {
            id: forum.id.value.clone(),
            title: self.line(forum.name.as_ref()),
            href: self.backend.href(from, LinkTarget::Page(Page::Forum(&forum.id.value))),
        }
    }

    /// Builds the calendar: the events by year, then those without a year, then those without a
    /// date.
    fn calendar(&self) -> Vec<CalendarGroup> {
        let page = Page::Standalone("calendar");
        let mut groups: Vec<CalendarGroup> = Vec::new();
        for ResolvedEvent { record, project } in &self.edition.events {
            let project = &self.edition.projects[*project];
            let date = record.date.as_ref().map(|date| date.value);
            let (id, title) = match date.map(|date| date.year) {
                Some(Some(year)) => (year.to_string(), year.to_string()),
                Some(None) => ("no-year".to_owned(), self.catalog.word("no_year")),
                None => ("no-date".to_owned(), self.catalog.word("no_date")),
            };
            let entry = CalendarEntry {
                event: self.event(record),
                project: self.project_link(page, project.heading()),
                chapter: self.chapter_title(project.chapter),
            };
            match groups.last_mut().filter(|group| group.id == id) {
                Some(group) => group.entries.push(entry),
                None => groups.push(CalendarGroup { id, title, entries: vec![entry] }),
            }
        }
        groups
    }

    /// Builds the overview of all projects, with the options of its filters.
    fn overview(&self) -> OverviewView {
        let sorter = Sorter::new(self.locale);
        let page = Page::Standalone("projects");
        let mut rows = Vec::new();
        let (mut fora, mut partners) = (HashMap::new(), HashMap::new());
        for chapter in &self.edition.chapters {
            let chapter_link = self.chapter_link(page, chapter.heading);
            for project in self.edition.projects_of(chapter) {
                let forum = project.owner.and_then(|owner| owner.forum.target).map(|forum| {
                    let known = fora.entry(forum.id.value.as_str());
                    known.or_insert_with(|| self.forum_link(page, forum)).clone()
                });
                let partner_links = project.partners.iter().map(|partner| {
                    let known = partners.entry(partner.id);
                    known.or_insert_with(|| self.partner_link(page, partner)).clone()
                });
                let partners = partner_links.collect();
                let category = project.category.and_then(|category| category.target);
                rows.push(OverviewRow {
                    title: self.line(project.title),
                    href: self.project_href(page, project.heading()),
                    category: project.category.map(|c| c.id.to_owned()).unwrap_or_default(),
                    rank: category.map_or(0, |category| category.rank),
                    category_title: category
                        .map(|category| self.category_title(category, 1))
                        .unwrap_or_default(),
                    chapter: chapter_link.id.clone(),
                    chapter_title: chapter_link.title.clone(),
                    chapter_href: chapter_link.href.clone(),
                    forum,
                    partners,
                });
            }
        }
        let option = |id: &str, title: String| FilterOption { id: id.to_owned(), title };
        let by_title = |mut options: Vec<FilterOption>| {
            options.sort_by(|a, b| sorter.compare(&a.title, &b.title));
            options
        };
        let with_projects =
            self.edition.chapters.iter().filter(|chapter| !chapter.projects.is_empty());
        OverviewView {
            rows,
            categories: self
                .edition
                .categories
                .iter()
                .map(|RankedCategory { record: Category { id, title, .. }, .. }| {
                    option(&id.value, self.line(title.as_ref()))
                })
                .collect(),
            chapters: with_projects
                .map(|c| option(&c.heading.id.value, self.chapter_title(c.heading)))
                .collect(),
            fora: by_title(fora.values().map(|f| option(&f.id, f.title.clone())).collect()),
            partners: by_title(
                partners.values().map(|p| option(&p.id, capitalized(&p.name))).collect(),
            ),
        }
    }

    /// Builds the glossary: the acronyms and the terms, each in the dictionary order of the
    /// language.
    fn glossary(&self) -> GlossaryView {
        let sorter = Sorter::new(self.locale);
        let words = |forms: Option<&Localized<Vec<Text>>>| -> Vec<String> {
            let forms = forms.and_then(|forms| forms.get(self.locale));
            forms
                .map(|forms| forms.iter().map(|f| typeset(self.locale, f.value.trim())).collect())
                .unwrap_or_default()
        };
        let (mut acronyms, mut terms) = (Vec::new(), Vec::new());
        for term in &self.edition.plan.terms {
            let Some(word) = self.line_if(term.term.as_ref()) else { continue };
            let others = Locale::ALL
                .into_iter()
                .filter(|locale| *locale != self.locale && self.edition.languages.contains(locale));
            let other = |line: Option<&LocalizedText>, locale: Locale| {
                let text = line?.get(locale)?;
                Some(typeset(locale, text.value.trim()))
            };
            let view = TermView {
                id: term.id.value.clone(),
                forms: words(term.forms.as_ref()),
                expansion: self
                    .line_if(term.expansion.as_ref())
                    .filter(|_| shortens(term, self.locale)),
                note: self.line_if(term.note.as_ref()),
                others: others
                    .filter_map(|locale| {
                        Some(OtherTerm {
                            locale: locale.tag(),
                            term: other(term.term.as_ref(), locale)?,
                            expansion: other(term.expansion.as_ref(), locale)
                                .filter(|_| shortens(term, locale)),
                        })
                    })
                    .collect(),
                term: word,
            };
            let is_acronym = term.kind.as_ref().is_some_and(|kind| kind.value == "acronym");
            if (is_acronym && shortens(term, self.locale)) || view.expansion.is_some() {
                acronyms.push(view);
            } else {
                terms.push(view);
            }
        }
        let sort = |terms: &mut Vec<TermView>| {
            terms.sort_by(|a, b| sorter.compare(&a.term, &b.term));
        };
        sort(&mut acronyms);
        sort(&mut terms);
        let mut letters: Vec<GlossaryLetter> = Vec::new();
        for term in terms {
            let letter = initial(&term.term);
            match letters.last_mut().filter(|group| group.letter == letter) {
                Some(group) => group.terms.push(term),
                None => letters.push(GlossaryLetter { letter, terms: vec![term] }),
            }
        }
        GlossaryView { acronyms, letters }
    }
}

/// Whether a term is an abbreviation in a language. If only the other language abbreviates (Dutch
/// `VK`, French `Royaume-Uni`), the term and its expansion are the same words.
fn shortens(term: &Term, locale: Locale) -> bool {
    let words = |line: Option<&LocalizedText>| Some(line?.get(locale)?.value.trim().to_lowercase());
    let written = words(term.term.as_ref());
    written.is_none() || written != words(term.expansion.as_ref())
}

/// Returns the key of the catalog for the title of a standalone page.
fn page_title_key(page: &str) -> &'static str {
    match page {
        "preface" => "preface",
        "presidency" => "presidency",
        "annex" => "annex",
        _ => "external",
    }
}

/// Returns the heading under which an index lists a word: its first letter without accent, or `#`
/// for a digit.
pub fn initial(word: &str) -> String {
    let letter = word.nfd().find(|c| c.is_alphanumeric());
    match letter {
        Some(letter) if letter.is_alphabetic() => letter.to_uppercase().collect(),
        _ => "#".to_owned(),
    }
}

/// The position of an act among those of its kind: by year and number, those without a year last.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd)]
struct ActOrder(u32, u32);

impl ActOrder {
    /// Uses the date of the act, or else the year and the number from its address
    /// (`…/reg/2004/883/oj`) or from its citation (`nr. 330/2010`, `M (83) 27`).
    fn of(act: &Act, citation: &str) -> Self {
        if let Some(date) = act.date.as_ref().map(|date| date.value).filter(|d| d.year.is_some()) {
            let (year, month, day) = date.sort_key();
            return Self(u32::from(year), u32::from(month) * 100 + u32::from(day));
        }
        let url = act.url.as_ref().map_or("", |url| url.value.as_str());
        Self::parse(url).or_else(|| Self::parse(citation)).unwrap_or(Self(u32::MAX, 0))
    }

    /// Finds the first two adjacent numbers of which one is a year.
    fn parse(text: &str) -> Option<Self> {
        let numbers: Vec<(u32, bool)> = text
            .split(|c: char| !c.is_ascii_digit() && c != ')')
            .filter_map(|word| {
                let number: u32 = word.trim_end_matches(')').parse().ok()?;
                Some((number, word.ends_with(')')))
            })
            .collect();
        let year = |(number, is_in_brackets): (u32, bool)| match number {
            1950..=2100 => Some(number),
            50..=99 if is_in_brackets => Some(1900 + number),
            _ => None,
        };
        numbers.windows(2).find_map(|pair| match (year(pair[0]), year(pair[1])) {
            (Some(year), _) => Some(Self(year, pair[1].0)),
            (None, Some(year)) => Some(Self(year, pair[0].0)),
            (None, None) => None,
        })
    }
}

/// Returns the text with an initial capital, as in a heading.
pub(super) fn capitalized(text: &str) -> String {
    let mut rest = text.chars();
    match rest.next() {
        // A name such as `e-CMR` or `’s-Hertogenbosch` stays as it is.
        Some(first)
            if first.is_lowercase()
                && rest.as_str().starts_with(|c: char| c.is_lowercase() || c == ' ') =>
        {
            first.to_uppercase().chain(rest).collect()
        }
        _ => text.to_owned(),
    }
}

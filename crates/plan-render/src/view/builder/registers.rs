//! What the registers and the projects say of each other: partners, acts, the calendar, the
//! overview of all projects, the glossary.

use unicode_normalization::UnicodeNormalization;

use super::citations::Place;
use super::*;

impl<'a> ViewBuilder<'a> {
    /// Makes what stands beside the plan.
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

    pub(super) fn partners(&self) -> Vec<PartnerView> {
        let sorter = Sorter::new(self.locale);
        let mut partners: Vec<PartnerView> =
            self.plan.partners.iter().map(|partner| self.partner_page(partner)).collect();
        partners.sort_by(|a, b| sorter.compare(&a.name, &b.name));
        partners
    }

    fn partner_page(&self, partner: &Partner) -> PartnerView {
        let id = partner.id.value.as_str();
        let page = Page::Partner(id);
        let places = self.citations.to("partner", id);
        let takes_part = |project: &Project| project.partners.iter().any(|p| p.value == id);
        let kind = partner.kind.as_ref().map_or("organisation", |kind| kind.value);
        let seats = |of: fn(&Forum) -> &Vec<Id>| -> Vec<Reference> {
            let fora = self.plan.fora.iter().filter(|f| of(f).iter().any(|seat| seat.value == id));
            fora.map(|forum| self.forum_reference(page, forum)).collect()
        };
        let projects = projects_of(places).filter(|(_, project)| takes_part(project));
        let categories = self.owned(page, projects);
        // A project that only speaks of the partner is a mention.
        let others = places.iter().filter(|place| match place {
            Place::Project(_, project) => !takes_part(project),
            _ => true,
        });
        PartnerView {
            id: id.to_owned(),
            kind: kind.to_owned(),
            kind_words: capitalized(&self.catalog.word_in("partner", kind)),
            name: capitalized(&self.line(partner.name.as_ref())),
            abbreviation: self.line_if(partner.abbreviation.as_ref()),
            presides: self.edition.presidency.as_ref().is_some_and(|p| p.value == id),
            total: categories.iter().map(|category| category.projects.len()).sum(),
            categories,
            member_of: seats(|forum| &forum.members),
            observer_of: seats(|forum| &forum.observers),
            mentions: self.mentions(page, others),
            source: self.backend.source(partner.id.span),
        }
    }

    pub(super) fn acts(&self) -> Vec<ActPage> {
        let sorter = Sorter::new(self.locale);
        let mut acts: Vec<((usize, ActOrder), ActPage)> = self
            .plan
            .acts
            .iter()
            .map(|act| {
                let page = self.act_page(act);
                let kind = plan_core::schema::ACT_KINDS.iter().position(|kind| *kind == page.kind);
                ((kind.unwrap_or(usize::MAX), ActOrder::of(act, &page.citation)), page)
            })
            .collect();
        acts.sort_by(|(a, one), (b, other)| {
            a.cmp(b).then_with(|| sorter.compare(&one.citation, &other.citation))
        });
        acts.into_iter().map(|(_, page)| page).collect()
    }

    fn act_page(&self, act: &Act) -> ActPage {
        let id = act.id.value.as_str();
        let page = Page::Act(id);
        let places = self.citations.to("act", id);
        let categories = self.owned(page, projects_of(places));
        let others = places.iter().filter(|place| !matches!(place, Place::Project(..)));
        let kind = act.kind.as_ref().map_or("other", |kind| kind.value);
        ActPage {
            id: id.to_owned(),
            kind: kind.to_owned(),
            kind_words: capitalized(&self.catalog.word_in("act", kind)),
            citation: capitalized(&self.line(act.citation.as_ref())),
            title: self.line_if(act.title.as_ref()),
            date: act.date.as_ref().map(|date| self.date(date.value)),
            datetime: act.date.as_ref().and_then(|date| datetime(date.value)),
            url: act.url.as_ref().and_then(|url| web(&url.value)),
            total: categories.iter().map(|category| category.projects.len()).sum(),
            categories,
            mentions: self.mentions(page, others),
            source: self.backend.source(act.id.span),
        }
    }

    /// The places that mention something, as links from a page.
    pub(super) fn mentions<'p>(
        &self,
        from: Page<'_>,
        places: impl Iterator<Item = &'p Place<'a>>,
    ) -> Vec<Reference>
    where
        'a: 'p,
    {
        let mentions = places.filter_map(|place| {
            let page = |id: &str, title: String, page: Page<'_>| {
                Some(Reference {
                    id: id.to_owned(),
                    title,
                    href: self.backend.href(from, LinkTarget::Page(page)),
                })
            };
            match *place {
                Place::Project(chapter, project) => Some(Reference {
                    id: project.id.value.clone(),
                    title: self.line(project.title.as_ref()),
                    href: self
                        .backend
                        .href(from, LinkTarget::Project(&chapter.id.value, &project.id.value)),
                }),
                Place::Chapter(chapter) => Some(self.chapter_reference(from, chapter)),
                Place::Forum(id) if from == Page::Forum(id) => None,
                Place::Forum(id) => self.plan.forum(id).map(|f| self.forum_reference(from, f)),
                Place::Introduction(kind, number, title) => {
                    let title = self.line(title);
                    let heading = match kind {
                        "part" => format!("{} {number} – {title}", self.catalog.word("part")),
                        _ => format!("{number} {title}"),
                    };
                    let words = self.catalog.word("introduction");
                    page("", format!("{} – {words}", heading.trim()), Page::Home)
                }
                Place::Page("") => page("", self.catalog.word("novelties"), Page::Home),
                Place::Page(name) => {
                    page(name, self.catalog.word(page_word(name)), Page::Other(name))
                }
            }
        });
        mentions.collect()
    }

    pub(super) fn forum_reference(&self, from: Page<'_>, forum: &Forum) -> Reference {
        Reference {
            id: forum.id.value.clone(),
            title: self.line(forum.name.as_ref()),
            href: self.backend.href(from, LinkTarget::Page(Page::Forum(&forum.id.value))),
        }
    }

    /// All events, in the order of time: by year, then those of no year, then those of no date.
    fn calendar(&self) -> Vec<CalendarGroup> {
        let page = Page::Other("calendar");
        let mut events: Vec<(Option<Date>, &Chapter, &Project, &Event)> = Vec::new();
        for chapter in &self.ordered {
            for project in &chapter.projects {
                for event in &project.events {
                    let date = event.date.as_ref().map(|date| date.value);
                    events.push((date, chapter, project, event));
                }
            }
        }
        // A stable sort: events of one date keep the order of the plan.
        events.sort_by_key(|(date, ..)| date.map_or((2, (0, 0, 0)), |date| (1, date.sort_key())));
        let mut groups: Vec<CalendarGroup> = Vec::new();
        for (date, chapter, project, event) in events {
            let (id, title) = match date.map(|date| date.year) {
                Some(Some(year)) => (year.to_string(), year.to_string()),
                Some(None) => ("no-year".to_owned(), self.catalog.word("no_year")),
                None => ("no-date".to_owned(), self.catalog.word("no_date")),
            };
            let entry = CalendarEntry {
                event: self.event(event),
                project: Reference {
                    id: project.id.value.clone(),
                    title: self.line(project.title.as_ref()),
                    href: self
                        .backend
                        .href(page, LinkTarget::Project(&chapter.id.value, &project.id.value)),
                },
                chapter: self.chapter_title(chapter),
            };
            match groups.last_mut().filter(|group| group.id == id) {
                Some(group) => group.entries.push(entry),
                None => groups.push(CalendarGroup { id, title, entries: vec![entry] }),
            }
        }
        groups
    }

    /// Every project in a line, and what the lines can be chosen by.
    fn overview(&self) -> OverviewView {
        let sorter = Sorter::new(self.locale);
        let page = Page::Other("projects");
        let mut rows = Vec::new();
        let (mut fora, mut partners) = (HashMap::new(), HashMap::new());
        for chapter in &self.ordered {
            let title = self.chapter_title(chapter);
            let chapter_href =
                self.backend.href(page, LinkTarget::Page(Page::Chapter(&chapter.id.value)));
            for project in &chapter.projects {
                let category = project.category.as_ref().map_or("", |id| id.value.as_str());
                let owner = self.edition.owner(chapter, project);
                let forum = owner.and_then(|id| self.plan.forum(&id.value)).map(|forum| {
                    let known = fora.entry(forum.id.value.as_str());
                    known.or_insert_with(|| self.forum_reference(page, forum)).clone()
                });
                for id in &project.partners {
                    let known = partners.entry(id.value.as_str());
                    known.or_insert_with(|| self.named(page, &id.value, true));
                }
                rows.push(OverviewRow {
                    title: self.line(project.title.as_ref()),
                    href: self
                        .backend
                        .href(page, LinkTarget::Project(&chapter.id.value, &project.id.value)),
                    category: category.to_owned(),
                    rank: self.rank(category),
                    category_title: self.category_title(category),
                    chapter: chapter.id.value.clone(),
                    chapter_title: title.clone(),
                    chapter_href: chapter_href.clone(),
                    forum,
                    partners: project
                        .partners
                        .iter()
                        .filter_map(|id| partners.get(id.value.as_str()).cloned())
                        .collect(),
                });
            }
        }
        let choice = |id: &str, title: String| Choice { id: id.to_owned(), title };
        let mut fora: Vec<Choice> = fora.values().map(|f| choice(&f.id, f.title.clone())).collect();
        fora.sort_by(|a, b| sorter.compare(&a.title, &b.title));
        let mut partners: Vec<Choice> =
            partners.values().map(|p| choice(&p.id, capitalized(&p.name))).collect();
        partners.sort_by(|a, b| sorter.compare(&a.title, &b.title));
        let with_projects = self.ordered.iter().filter(|chapter| !chapter.projects.is_empty());
        OverviewView {
            rows,
            categories: self
                .edition
                .categories
                .iter()
                .map(|category| choice(&category.id.value, self.line(category.title.as_ref())))
                .collect(),
            chapters: with_projects
                .map(|chapter| choice(&chapter.id.value, self.chapter_title(chapter)))
                .collect(),
            fora,
            partners,
        }
    }

    /// What the category of one project is called.
    pub(super) fn category_title(&self, id: &str) -> String {
        let category = self.edition.categories.iter().find(|category| category.id.value == id);
        category.map(|category| self.category_over(category, 1)).unwrap_or_default()
    }

    /// What a category is called over so many projects.
    pub(super) fn category_over(&self, category: &Category, projects: usize) -> String {
        let singular = category.singular.as_ref().filter(|_| projects == 1);
        singular.map_or_else(|| self.line(category.title.as_ref()), |line| self.line(Some(line)))
    }

    /// The acronyms and the terms, each as the dictionary of the language has them.
    fn glossary(&self) -> GlossaryView {
        let sorter = Sorter::new(self.locale);
        let words = |forms: Option<&Localized<Vec<Text>>>| -> Vec<String> {
            let forms = forms.and_then(|forms| forms.get(self.locale));
            forms
                .map(|forms| forms.iter().map(|f| typeset(self.locale, f.value.trim())).collect())
                .unwrap_or_default()
        };
        let (mut acronyms, mut terms) = (Vec::new(), Vec::new());
        for term in &self.plan.terms {
            let Some(word) = self.line_if(term.term.as_ref()) else { continue };
            let others = Locale::ALL.into_iter().filter(|locale| {
                let of_edition = self.edition.languages.iter().any(|l| l.value == *locale);
                *locale != self.locale && of_edition
            });
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
        let mut letters: Vec<Letter> = Vec::new();
        for term in terms {
            let letter = initial(&term.term);
            match letters.last_mut().filter(|group| group.letter == letter) {
                Some(group) => group.terms.push(term),
                None => letters.push(Letter { letter, terms: vec![term] }),
            }
        }
        GlossaryView { acronyms, letters }
    }
}

/// Tells whether a term is shorter in a language than what it stands for. Where another language
/// alone has an acronym (Dutch `VK`, French `Royaume-Uni`), both are the same words.
fn shortens(term: &Term, locale: Locale) -> bool {
    let words = |line: Option<&LocalizedText>| Some(line?.get(locale)?.value.trim().to_lowercase());
    let written = words(term.term.as_ref());
    written.is_none() || written != words(term.expansion.as_ref())
}

fn projects_of<'p, 'a: 'p>(
    places: &'p [Place<'a>],
) -> impl Iterator<Item = (&'a Chapter, &'a Project)> + Clone + use<'p, 'a> {
    places.iter().filter_map(|place| match place {
        Place::Project(chapter, project) => Some((*chapter, *project)),
        _ => None,
    })
}

/// The word of the catalog that names a page.
fn page_word(page: &str) -> &'static str {
    match page {
        "preface" => "preface",
        "presidency" => "presidency",
        "annex" => "annex",
        _ => "external",
    }
}

/// The first letter as the heading of an alphabet: without its accent, a digit as `#`.
pub fn initial(word: &str) -> String {
    let letter = word.nfd().find(|c| c.is_alphanumeric());
    match letter {
        Some(letter) if letter.is_alphabetic() => letter.to_uppercase().collect(),
        _ => "#".to_owned(),
    }
}

/// Where an act stands among those of its kind: by year and number, those of no year at the end.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd)]
struct ActOrder(u32, u32);

impl ActOrder {
    /// The date of the act, or the year and the number in its address (`…/reg/2004/883/oj`) or in
    /// its citation (`nr. 330/2010`, `M (83) 27`).
    fn of(act: &Act, citation: &str) -> Self {
        if let Some(date) = act.date.as_ref().map(|date| date.value).filter(|d| d.year.is_some()) {
            let (year, month, day) = date.sort_key();
            return Self(u32::from(year), u32::from(month) * 100 + u32::from(day));
        }
        let url = act.url.as_ref().map_or("", |url| url.value.as_str());
        Self::written(url).or_else(|| Self::written(citation)).unwrap_or(Self(u32::MAX, 0))
    }

    /// The first two numbers of which one is a year.
    fn written(text: &str) -> Option<Self> {
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

/// The text with a capital at its start, as a heading has it.
pub(super) fn capitalized(text: &str) -> String {
    let mut rest = text.chars();
    match rest.next() {
        // A name such as `e-CMR` or `’s-Hertogenbosch` keeps its first letter.
        Some(first)
            if first.is_lowercase()
                && rest.as_str().starts_with(|c: char| c.is_lowercase() || c == ' ') =>
        {
            first.to_uppercase().chain(rest).collect()
        }
        _ => text.to_owned(),
    }
}

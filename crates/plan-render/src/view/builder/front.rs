//! What stands around the chapters: preface, presidency, external relations.

use super::*;

impl<'a> ViewBuilder<'a> {
    pub(super) fn preface(&self, preface: &Preface) -> PrefaceView {
        let page = Page::Other("preface");
        let statement = preface.statement.as_ref();
        PrefaceView {
            title: self.line(preface.title.as_ref()),
            source: preface.title.as_ref().and_then(|title| self.backend.source(title.span)),
            text: self.prose(page, preface.text.as_ref()),
            statement: statement.and_then(|s| self.prose(page, s.text.as_ref())),
            attribution: statement.and_then(|s| self.line_if(s.attribution.as_ref())),
            closing: self.prose(page, preface.closing.as_ref()),
        }
    }

    pub(super) fn presidency(&self, presidency: &Presidency) -> PresidencyView {
        let page = Page::Other("presidency");
        PresidencyView {
            title: self.line(presidency.title.as_ref()),
            source: presidency.title.as_ref().and_then(|title| self.backend.source(title.span)),
            introduction: self.prose(page, presidency.introduction.as_ref()),
            guideline: presidency.guideline.as_ref().map(|priority| self.priority(page, priority)),
            priorities: presidency.priorities.iter().map(|p| self.priority(page, p)).collect(),
        }
    }

    pub(super) fn priority(&self, page: Page<'_>, priority: &Priority) -> PriorityView {
        let point = |point: &Point| PointView {
            id: point.id.value.clone(),
            text: self.prose(page, point.text.as_ref()).unwrap_or_default(),
            projects: self.project_references(page, &point.projects),
        };
        let group = |group: &PointGroup| PointGroupView {
            title: self.line_if(group.title.as_ref()),
            introduction: self.prose(page, group.introduction.as_ref()),
            points: group.points.iter().map(point).collect(),
            closing: self.prose(page, group.closing.as_ref()),
        };
        PriorityView {
            id: priority.id.value.clone(),
            title: self.line(priority.title.as_ref()),
            introduction: self.prose(page, priority.introduction.as_ref()),
            groups: priority.groups.iter().map(group).collect(),
            closing: self.prose(page, priority.closing.as_ref()),
        }
    }

    pub(super) fn external(&self, external: &ExternalRelations) -> ExternalView {
        let page = Page::Other("external-relations");
        let topic = |topic: &Topic| TopicView {
            id: topic.id.value.clone(),
            title: self.line(topic.title.as_ref()),
            text: self.prose(page, topic.text.as_ref()),
        };
        let section = |section: &Relation| RelationView {
            id: section.id.value.clone(),
            number: section.number.as_ref().map(|n| n.value.to_string()).unwrap_or_default(),
            title: self.line(section.title.as_ref()),
            text: self.prose(page, section.text.as_ref()),
            topics: section.topics.iter().map(topic).collect(),
        };
        let number = external.number.as_ref().map(|n| n.value.to_string()).unwrap_or_default();
        let part = external.part.as_ref().map(|part| &part.value);
        let first = self.edition.parts.first().and_then(|part| part.number.as_ref());
        ExternalView {
            number_in_plan: match part {
                Some(part) if first.is_some_and(|first| first.value != *part) => {
                    format!("{} {part} – {number}", self.catalog.word("part"))
                }
                _ => number.clone(),
            },
            number,
            title: self.line(external.title.as_ref()),
            source: external.title.as_ref().and_then(|title| self.backend.source(title.span)),
            introduction: self.prose(page, external.introduction.as_ref()),
            sections: external.sections.iter().map(section).collect(),
        }
    }
}

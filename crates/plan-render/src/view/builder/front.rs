//! The texts around the chapters: the preface, the presidency and the external relations.

use super::*;

impl ViewBuilder<'_> {
    pub(super) fn preface(&self, preface: &Preface) -> PrefaceView {
        let page = Page::Standalone("preface");
        let statement = preface.statement.as_ref();
        PrefaceView {
            title: self.line(preface.title.as_ref()),
            source: preface.title.as_ref().and_then(|title| self.backend.source_url(title.span)),
            text: self.prose(page, preface.text.as_ref()),
            statement: statement.and_then(|s| self.prose(page, s.text.as_ref())),
            attribution: statement.and_then(|s| self.line_if(s.attribution.as_ref())),
            closing: self.prose(page, preface.closing.as_ref()),
        }
    }

    pub(super) fn presidency(&self, presidency: &Presidency) -> PresidencyView {
        let page = Page::Standalone("presidency");
        PresidencyView {
            title: self.line(presidency.title.as_ref()),
            source: presidency.title.as_ref().and_then(|title| self.backend.source_url(title.span)),
            introduction: self.prose(page, presidency.introduction.as_ref()),
            guideline: presidency.guideline.as_ref().map(|priority| self.priority(page, priority)),
            priorities: presidency.priorities.iter().map(|p| self.priority(page, p)).collect(),
        }
    }

    fn priority(&self, page: Page<'_>, priority: &Priority) -> PriorityView {
        let point = |point: &Point| PointView {
            id: point.id.value.clone(),
            text: self.prose(page, point.text.as_ref()).unwrap_or_default(),
            projects: self.project_links(
                page,
                point.projects.iter().map(|id| self.edition.project_reference(id)),
            ),
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

    pub(super) fn external(&self, external: ResolvedExternalRelations<'_>) -> ExternalView {
        let ResolvedExternalRelations { record, number, part: _ } = external;
        let page = Page::Standalone("external-relations");
        let topic = |topic: &Topic| TopicView {
            id: topic.id.value.clone(),
            title: self.line(topic.title.as_ref()),
            text: self.prose(page, topic.text.as_ref()),
        };
        let section = |section: &Relation| RelationView {
            id: section.id.value.clone(),
            number: spanned_number_text(section.number.as_ref()),
            title: self.line(section.title.as_ref()),
            text: self.prose(page, section.text.as_ref()),
            topics: section.topics.iter().map(topic).collect(),
        };
        let title = record.title.as_ref();
        ExternalView {
            number: number_text(number.in_part),
            number_in_plan: number_in_plan(number, self.catalog),
            title: self.line(title),
            source: title.and_then(|title| self.backend.source_url(title.span)),
            introduction: self.prose(page, record.introduction.as_ref()),
            sections: record.sections.iter().map(section).collect(),
        }
    }
}

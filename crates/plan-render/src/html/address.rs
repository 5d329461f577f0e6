//! The paths of the pages and the links between them.
//!
//! Links are relative and name the file, so that the site also works from a folder on disk.

use super::prose;
use crate::source_links::SourceLinks;
use crate::view::{LinkTarget, MarkupBackend, Page};
use plan_core::model::Edition;
use plan_core::model::prose::Block;
use plan_core::source::{SourceMap, Span};

/// Writes prose and links as HTML.
pub(super) struct HtmlBackend<'s> {
    sources: Option<&'s SourceMap>,
    links: Option<SourceLinks>,
}

impl<'s> HtmlBackend<'s> {
    /// Returns the backend of an edition; without `sources`, pages do not link to the plan files.
    pub(super) fn new(edition: &Edition, sources: Option<&'s SourceMap>) -> Self {
        Self { sources, links: SourceLinks::of(edition) }
    }
}

/// Returns the folder of a page inside its edition, with a trailing slash; empty for the home page.
pub(super) fn folder(page: Page<'_>) -> String {
    match page {
        Page::Home => String::new(),
        Page::Chapter(id) => format!("{id}/"),
        Page::Forum(id) => format!("fora/{id}/"),
        Page::Partner(id) => format!("partners/{id}/"),
        Page::Act(id) => format!("acts/{id}/"),
        Page::Standalone(name) => format!("{name}/"),
    }
}

/// Returns the relative path from a page to the folder of its edition: `../../`.
pub(super) fn root_of(page: Page<'_>) -> &'static str {
    match page {
        Page::Home => "",
        Page::Chapter(_) | Page::Standalone(_) => "../",
        Page::Forum(_) | Page::Partner(_) | Page::Act(_) => "../../",
    }
}

impl MarkupBackend for HtmlBackend<'_> {
    fn href(&self, from: Page<'_>, to: LinkTarget<'_>) -> String {
        let (page, anchor) = match to {
            LinkTarget::Page(page) => (page, None),
            LinkTarget::Project { chapter, project } => (Page::Chapter(chapter), Some(project)),
        };
        match anchor {
            Some(anchor) if page == from => format!("#{anchor}"),
            Some(anchor) => format!("{}{}index.html#{anchor}", root_of(from), folder(page)),
            None => format!("{}{}index.html", root_of(from), folder(page)),
        }
    }

    fn prose(&self, blocks: &[Block]) -> String {
        prose::html(blocks)
    }

    fn has_register_pages(&self) -> bool {
        true
    }

    fn source_url(&self, span: Span) -> Option<String> {
        let (sources, links) = (self.sources?, self.links.as_ref()?);
        let file = sources.file_of(span)?;
        let line = sources.position(span)?.line;
        Some(links.address(&path_in_repository(file.path()), line))
    }
}

/// Returns the path of a plan file in its repository, where the plan is in `plan/` at the root,
/// whatever its local path.
fn path_in_repository(path: &str) -> String {
    let parts: Vec<&str> = path.rsplitn(3, '/').collect();
    match parts[..] {
        [file, folder, ..] => format!("plan/{folder}/{file}"),
        _ => path.to_owned(),
    }
}

/// The address at which a site is published, with a trailing slash.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct BaseUrl(String);

impl BaseUrl {
    /// Parses a base URL: `https://` or `http://`, a host and an optional path. Returns `None` for
    /// anything else, including a URL with a query or a fragment.
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._~/:[]%".contains(c);
        let host = rest.split('/').next().unwrap_or_default();
        if host.is_empty() || !rest.chars().all(is_plain) {
            return None;
        }
        Some(Self(format!("{}/", text.trim_end_matches('/'))))
    }

    /// Returns the absolute address of a file of the site; for an `index.html`, that of its folder.
    pub fn of(&self, path: &str) -> String {
        format!("{}{}", self.0, path.strip_suffix("index.html").unwrap_or(path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan_core::syntax::Text;

    #[test]
    fn base_urls_are_http_urls_without_a_query() {
        for (text, base) in [
            ("https://example.org", Some("https://example.org/")),
            ("https://example.org/plan/", Some("https://example.org/plan/")),
            ("http://localhost:8000", Some("http://localhost:8000/")),
            ("example.org", None),
            ("https://", None),
            ("https://example.org/?a", None),
            ("https://example.org/#a", None),
            ("https://example.org/\"", None),
        ] {
            assert_eq!(BaseUrl::parse(text).map(|base| base.0).as_deref(), base, "{text}");
        }
    }

    #[test]
    fn line_links_follow_the_format_of_the_host() {
        let address = |repository: &str, branch: Option<&str>, path: &str| {
            let text = |text: &str| Text::at(text.to_owned(), Span::default());
            let mut edition = Edition::new(2021);
            edition.repository = Some(text(repository));
            edition.branch = branch.map(text);
            SourceLinks::of(&edition).map(|links| links.address(&path_in_repository(path), 7))
        };
        for (repository, branch, path, expected) in [
            (
                "https://github.com/a/b.git",
                None,
                "plan/2021/x.yaml",
                "https://github.com/a/b/blob/main/plan/2021/x.yaml#L7",
            ),
            (
                "https://gitlab.example.org/a/b/",
                Some("dev"),
                "/tmp/other/2021/x.yaml",
                "https://gitlab.example.org/a/b/-/blob/dev/plan/2021/x.yaml#L7",
            ),
            (
                "https://codeberg.org/a/b",
                None,
                "./2021/x.yaml",
                "https://codeberg.org/a/b/src/branch/main/plan/2021/x.yaml#L7",
            ),
            (
                "https://example.org/view?f={path}&l={line}",
                None,
                "plan/registers/acts.yaml",
                "https://example.org/view?f=plan/registers/acts.yaml&l=7",
            ),
        ] {
            assert_eq!(address(repository, branch, path).as_deref(), Some(expected));
        }
        assert_eq!(address("javascript:alert(1)", None, "plan/2021/x.yaml"), None);
    }
}

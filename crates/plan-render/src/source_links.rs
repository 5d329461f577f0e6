//! Links to lines of plan files on the host of their repository.

use plan_core::model::Edition;

/// The web addresses of the files of a repository.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SourceLinks {
    pattern: String,
    revision: String,
}

impl SourceLinks {
    /// Returns the links of an edition to the branch that is published; `None` if the edition names
    /// no repository on the web.
    pub fn of(edition: &Edition) -> Option<Self> {
        let branch = edition.branch.as_ref().map_or("main", |branch| branch.value.trim());
        Self::new(&edition.repository.as_ref()?.value, branch)
    }

    /// Returns the links to the files of a revision.
    ///
    /// The address is that of the repository, or a pattern with `{path}`, `{line}` and optionally
    /// `{branch}`. Returns `None` if it is not a web address.
    pub fn new(address: &str, revision: &str) -> Option<Self> {
        let written = address.trim().trim_end_matches('/');
        let is_web = ["https://", "http://"].iter().any(|start| written.starts_with(start));
        if !is_web {
            return None;
        }
        let pattern = if written.contains("{path}") {
            written.to_owned()
        } else {
            let address = written.trim_end_matches(".git");
            let host = address.split('/').nth(2).unwrap_or_default();
            // The format of line links on the common hosts.
            let form = match host {
                host if host.contains("gitlab") => "/-/blob/{branch}/{path}#L{line}",
                host if host.contains("bitbucket") => "/src/{branch}/{path}#lines-{line}",
                host if ["codeberg", "gitea", "forgejo"].iter().any(|h| host.contains(h)) => {
                    "/src/branch/{branch}/{path}#L{line}"
                }
                _ => "/blob/{branch}/{path}#L{line}",
            };
            format!("{address}{form}")
        };
        Some(Self { pattern, revision: revision.to_owned() })
    }

    /// Returns the address of a line of a file, by its path in the repository.
    pub fn address(&self, path: &str, line: usize) -> String {
        self.pattern
            .replace("{branch}", &self.revision)
            .replace("{path}", path)
            .replace("{line}", &line.to_string())
    }
}

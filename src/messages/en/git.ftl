git-missing = the program git was not found; install it
git-no-repository = the plan in `{ $folder }` is not in a git repository
git-no-revision = there is no revision `{ $revision }` in this repository; check its name, or run `git fetch` if it was made elsewhere
git-no-revision-shallow = there is no revision `{ $revision }` in this copy of the repository, which holds only the latest history; `git fetch --unshallow` brings the rest (in GitHub Actions, give `fetch-depth: 0` to the checkout; in GitLab CI, set `GIT_DEPTH: 0`)
git-no-merge-base = `{ $revision }`: the two revisions have no common ancestor in this copy of the repository; `git fetch --unshallow` brings the whole history
git-failed = git says: { $reason }

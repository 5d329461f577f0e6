## Why nothing was published

publish-incomplete = { $problem }; `{ $out }` is incomplete until a build has succeeded
publish-locked = another build is writing to `{ $path }`; wait until it has finished, then build again
publish-foreign-file = `{ $path }` was not written by benelux-plan and is in the way; move it away, or publish to another folder with --out
publish-symlink = `{ $path }` is a link, and nothing is published through links; remove the link, or publish to another folder with --out
publish-modified-file = `{ $path }` must make way for a new page, but it may have been changed since it was published; move it away or remove it, then build again
publish-out-of-scope = `{ $path }` of an earlier build is in the way, and this build was not asked to replace it; build without --year, --lang and --format
publish-conflict = an earlier build was interrupted, and since then `{ $path }` was changed or put in its way; move it away and build again: the earlier build is completed first
publish-not-a-folder = `{ $path }` is not a folder; name another one with --out
publish-inside-input = publishing to `{ $out }` would mix pages with the files that are read from `{ $read }`; name a folder beside it with --out, for instance --out out
publish-invalid-state = `{ $path }` cannot be understood ({ $reason }); move `{ $folder }` away and build again, or publish to another folder with --out
publish-old-journal = `{ $path }` comes from an interrupted build of an earlier version; remove this file, then build without --year, --lang and --format
publish-newer-version = `{ $path }` was written by a newer version of benelux-plan; use that version, or publish to another folder with --out
publish-state-path-taken = benelux-plan keeps the state of its builds at `{ $path }`, but something else is there; move it away, or publish to another folder with --out
publish-staging-lost = an earlier build to `{ $out }` was interrupted, and what it had prepared is gone or damaged (files: { $count }); build without --year, --lang and --format to write everything again
publish-invalid-path = a page would be called `{ $path }`, which is no path inside the output folder; correct the id or the word in `templates/catalog/` that it comes from
publish-duplicate-path = two pages would both be called `{ $path }`; change one of the ids or of the words in `templates/catalog/` that they come from
publish-file-and-folder = `{ $file }` would be a page and also the folder of `{ $inside }`; change one of the ids or of the words in `templates/catalog/` that they come from
publish-case-collision = `{ $one }` and `{ $other }` differ only in capitals, and on many systems that is one name; change one of the ids or of the words in `templates/catalog/` that they come from

## What the file system refused

publish-cannot-read = `{ $path }` cannot be read
publish-cannot-write = `{ $path }` cannot be written
publish-cannot-remove = `{ $path }` cannot be removed
publish-cannot-lock = `{ $path }` cannot be locked against other builds

## Why the file system refused it

publish-no-permission = { $problem }: you have no permission; ask for it, or publish to another folder with --out
publish-read-only = { $problem }: the disk is read-only; publish to a folder on another disk with --out
publish-no-space = { $problem }: there is no room left; make room and build again, or publish to another disk with --out
publish-invalid-name = { $problem }: the name is too long, or not allowed here; publish to a folder with a shorter path with --out, or shorten the id that it comes from
publish-system-error = { $problem }; check the folder and the disk and build again, or publish to another folder with --out (the system says: { $reason })

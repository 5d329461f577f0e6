build-no-reports = this benelux-plan was made without printable reports, so it cannot make `{ $format }`; ask for something else, or install one with the feature `pdf`: `{ $command }`
build-no-edition = the plan has no edition { $year }

## Progress

build-waiting = waiting for another build
build-making-pages = making the pages
build-typesetting = typesetting the reports
build-writing = writing

## The result

build-done = { $path }: { $written } files written, { $unchanged } unchanged, { $removed } removed
build-untouched = nothing was published; `{ $folder }` is as it was
build-recovered = an earlier build was interrupted; it was completed first
build-overwritten = `{ $path }` had been changed since it was published; it was overwritten
build-left = `{ $path }` is no longer part of the plan, but may have been changed since it was published; it was left, remove it if you do not need it
build-and-more = the same goes for { $count } more

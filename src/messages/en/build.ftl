build-no-reports = this benelux-plan was built without PDF reports and cannot produce `{ $format }`; choose another format, or install it with the feature `pdf`: `{ $command }`

## Progress

build-waiting = waiting for another build
build-making-pages = making the pages
build-typesetting = typesetting the reports
build-writing = writing

## The result

build-done = { $path }: { $written ->
    [one] { $written } file
   *[other] { $written } files
 } written, { $unchanged } unchanged, { $removed } removed
build-untouched = nothing was published; `{ $folder }` is as it was
build-recovered = an earlier build was interrupted; it was completed first
build-overwritten = `{ $path }` had been changed since it was published; it was overwritten
build-left = `{ $path }` is no longer part of the plan, but may have been changed since it was published; it was kept; delete it if you do not need it
build-and-more = the same goes for { $count } more

list-empty = the plan has none of these
list-incomplete = the plan has errors, so the list may be incomplete; `benelux-plan check` says what is wrong
list-known = there are { $known }
list-lists-all = `{ $command }` lists all
list-no-match = nothing fits all these filters; leave one out to see more
list-not-in-language = the edition { $year } is not in `{ $language }`; it is in { $known }
list-terms-have-no-project = terms belong to no project; filter the glossary with --text
list-unknown = { $what } `{ $wanted }`; { $hint }

summary = an acronym that does not match the other language
message = { $language } says `{ $here }`, but { $other } says `{ $there }`
message-missing = only { $language } has `{ $here }`
help = use the acronym of the other language, or add this one to `registers/glossary.yaml` in both languages
here = in { $language }
there = in { $other }
missing = no counterpart here

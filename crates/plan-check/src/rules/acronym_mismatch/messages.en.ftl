summary = an acronym without its counterpart in the other language
message = { $language } says `{ $here }`, { $other } says `{ $there }`
message-missing = `{ $here }` stands in { $language } only
help = write the acronym of the other language, or add it to `registers/glossary.yaml` with both forms
here = in { $language }
there = in { $other }
missing = nothing answers it here

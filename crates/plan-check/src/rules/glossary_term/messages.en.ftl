summary = a glossary term that the other language words differently
message = { $other } does not use the glossary’s term for `{ $here }`
help = the glossary lists { $forms }; use one of these, or add your wording to the term in `registers/glossary.yaml`: another name under `forms`, any other wording under `matches`
here = in { $language }
there = in { $other }
missing = no counterpart here

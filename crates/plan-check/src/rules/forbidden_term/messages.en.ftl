summary = a wording that the glossary forbids
message = the glossary forbids `{ $here }` for the term that { $other } uses here
help = write { $forms }
here = in { $language }
there = in { $other }
missing = no counterpart here

summary = a text that is the same in both languages
message = this text is the same in { $language } and in { $other }
help = translate it; a name that is the same in every language belongs in `registers/glossary.yaml`
here = in { $language }
there = in { $other }
missing = no counterpart here

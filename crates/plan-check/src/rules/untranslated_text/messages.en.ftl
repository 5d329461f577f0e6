summary = a text that is the same in both languages
message = this text is the same in { $language } and in { $other }
help = translate it; a name that stays as it is belongs into `registers/glossary.yaml`
here = in { $language }
there = in { $other }
missing = nothing answers it here

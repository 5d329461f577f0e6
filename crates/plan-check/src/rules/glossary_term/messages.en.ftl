summary = a term of the glossary that the other language says otherwise
message = `{ $here }` is not rendered in { $other } as the glossary has it
help = the glossary has { $forms }; use one of them, or add yours to the term in `registers/glossary.yaml`: another name to `forms`, any other wording to `matches`
here = in { $language }
there = in { $other }
missing = nothing answers it here

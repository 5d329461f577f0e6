summary = a form that the glossary calls wrong
message = `{ $here }` is wrong here: the glossary forbids it for what { $other } says
help = write { $forms }
here = in { $language }
there = in { $other }
missing = nothing answers it here

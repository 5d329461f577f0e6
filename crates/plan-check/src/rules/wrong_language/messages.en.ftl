summary = a sentence that stands in the other language
message = this sentence of the text in { $language } is in { $other }
help = translate it, or put it under the language in which it is written
here = in { $language }
there = in { $other }
missing = nothing answers it here

summary = a sentence in the wrong language
message = the text in { $language } has a sentence in { $other }
help = translate the sentence, or move it to the language in which it is written
here = in { $language }
there = in { $other }
missing = no counterpart here

summary = a text that is far longer in one language than in the other
message = the text in { $language } and the text in { $other } are of very different length
help = read both texts; nothing needs to be done when they say the same
here = in { $language }
there = in { $other }
missing = nothing answers it here

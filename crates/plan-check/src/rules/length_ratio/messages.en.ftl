summary = a text that is much longer in one language than in the other
message = the texts in { $language } and { $other } differ greatly in length
help = compare the two texts; if they say the same, there is nothing to change
here = in { $language }
there = in { $other }
missing = no counterpart here

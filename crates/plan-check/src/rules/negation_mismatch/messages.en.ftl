summary = a negation in one language only
message-missing = { $language } negates with `{ $here }`, but { $other } has no negation
help = compare the two texts; if they say the same, there is nothing to change
here = in { $language }
there = in { $other }
missing = no counterpart here

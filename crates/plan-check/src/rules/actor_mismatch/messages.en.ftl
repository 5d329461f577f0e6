summary = a forum, a partner or a place that only one language names
message-missing = only { $language } names `{ $here }`
help = compare the two texts; if they say the same, there is nothing to change
here = in { $language }
there = in { $other }
missing = no counterpart here

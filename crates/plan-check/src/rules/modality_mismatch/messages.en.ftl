summary = an obligation in one language that is only a possibility in the other
message = `{ $here }` in { $language } is more binding than `{ $there }` in { $other }
help = compare the two texts; if they say the same, there is nothing to change
here = in { $language }
there = in { $other }
missing = no counterpart here

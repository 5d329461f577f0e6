summary = a duty in one language that is a possibility in the other
message = `{ $here }` in { $language } binds more than `{ $there }` in { $other }
help = read both texts; nothing needs to be done when they say the same
here = in { $language }
there = in { $other }
missing = nothing answers it here

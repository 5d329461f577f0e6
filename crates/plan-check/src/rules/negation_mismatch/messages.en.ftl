summary = a denial that stands in one language only
message-missing = { $language } denies something with `{ $here }`, and nothing in { $other } does
help = read both texts; nothing needs to be done when they say the same
here = in { $language }
there = in { $other }
missing = nothing answers it here

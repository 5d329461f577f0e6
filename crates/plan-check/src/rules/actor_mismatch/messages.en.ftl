summary = a forum, a partner or a place that one language alone names
message-missing = `{ $here }` is named in { $language } only
help = read both texts; nothing needs to be done when they say the same
here = in { $language }
there = in { $other }
missing = nothing answers it here

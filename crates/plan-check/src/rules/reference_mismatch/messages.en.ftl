summary = a legal act, a chapter or a link that differs between the languages
message = { $language } says `{ $here }`, but { $other } says `{ $there }`
message-missing = only { $language } has `{ $here }`
help = make both languages say the same; if the difference is intended, give the reason under `allow:`
here = in { $language }
there = in { $other }
missing = no counterpart here

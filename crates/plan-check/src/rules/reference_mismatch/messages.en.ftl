summary = a legal act, a chapter or a link that differs between the languages
message = { $language } says `{ $here }`, { $other } says `{ $there }`
message-missing = `{ $here }` stands in { $language } only
help = let both languages say the same; where they rightly differ, `allow` with the reason excuses it
here = in { $language }
there = in { $other }
missing = nothing answers it here

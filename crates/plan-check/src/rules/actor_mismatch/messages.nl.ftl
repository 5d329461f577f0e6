summary = een forum, een partner of een plaats die maar één taal noemt
message-missing = `{ $here }` wordt alleen in het { $language } genoemd
help = lees beide teksten; als ze hetzelfde zeggen, hoeft er niets te gebeuren
here = in het { $language }
there = in het { $other }
missing = hier staat er niets tegenover

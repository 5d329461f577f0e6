summary = een plicht in de ene taal die in de andere een mogelijkheid is
message = `{ $here }` in het { $language } bindt meer dan `{ $there }` in het { $other }
help = lees beide teksten; als ze hetzelfde zeggen, hoeft er niets te gebeuren
here = in het { $language }
there = in het { $other }
missing = hier staat er niets tegenover

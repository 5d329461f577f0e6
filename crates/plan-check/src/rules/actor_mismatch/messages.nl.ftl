summary = een forum, een partner of een plaats die in slechts één taal wordt genoemd
message-missing = `{ $here }` wordt alleen in het { $language } genoemd
help = vergelijk beide teksten en vul de onvolledige tekst aan; als ze hetzelfde zeggen, hoeft u niets te doen
here = in het { $language }
there = in het { $other }
missing = hier ontbreekt een tegenhanger

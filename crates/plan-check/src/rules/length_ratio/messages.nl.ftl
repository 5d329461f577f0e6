summary = een tekst die in de ene taal veel langer is dan in de andere
message = de tekst in het { $language } en die in het { $other } zijn zeer verschillend van lengte
help = lees beide teksten; als ze hetzelfde zeggen, hoeft er niets te gebeuren
here = in het { $language }
there = in het { $other }
missing = hier staat er niets tegenover

summary = een verplichting in de ene taal die in de andere een mogelijkheid is
message = `{ $here }` in het { $language } is dwingender dan `{ $there }` in het { $other }
help = vergelijk beide teksten en verbeter de tekst die niet weergeeft wat is afgesproken; als ze hetzelfde zeggen, hoeft u niets te doen
here = in het { $language }
there = in het { $other }
missing = hier ontbreekt een tegenhanger

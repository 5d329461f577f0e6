summary = een vorm die volgens de woordenlijst fout is
message = `{ $here }` is volgens de woordenlijst geen juiste weergave van de term in het { $other }
help = schrijf { $forms }
here = in het { $language }
there = in het { $other }
missing = hier ontbreekt een tegenhanger

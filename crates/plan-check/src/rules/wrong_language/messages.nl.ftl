summary = een zin die in de andere taal is geschreven
message = deze zin van de tekst in het { $language } is in het { $other } geschreven
help = vertaal de zin, of zet hem onder de taal waarin hij is geschreven
here = in het { $language }
there = in het { $other }
missing = hier ontbreekt een tegenhanger

summary = een zin die in de andere taal staat
message = deze zin van de tekst in het { $language } staat in het { $other }
help = vertaal hem, of zet hem onder de taal waarin hij geschreven is
here = in het { $language }
there = in het { $other }
missing = hier staat er niets tegenover

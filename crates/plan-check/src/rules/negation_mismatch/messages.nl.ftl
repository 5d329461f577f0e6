summary = een ontkenning die in één taal staat
message-missing = het { $language } ontkent iets met `{ $here }`, en niets in het { $other } doet dat
help = lees beide teksten; als ze hetzelfde zeggen, hoeft er niets te gebeuren
here = in het { $language }
there = in het { $other }
missing = hier staat er niets tegenover

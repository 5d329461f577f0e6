summary = een vorm die het glossarium fout noemt
message = `{ $here }` is hier fout: het glossarium verbiedt het voor wat het { $other } zegt
help = schrijf { $forms }
here = in het { $language }
there = in het { $other }
missing = hier staat er niets tegenover

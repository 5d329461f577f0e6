summary = een getal dat de twee talen verschillend vermelden
message = het { $language } zegt `{ $here }`, het { $other } `{ $there }`
message-missing = `{ $here }` staat alleen in het { $language }
help = laat beide talen hetzelfde zeggen; waar ze terecht verschillen, verontschuldigt `allow` met de reden het
here = in het { $language }
there = in het { $other }
missing = hier staat er niets tegenover

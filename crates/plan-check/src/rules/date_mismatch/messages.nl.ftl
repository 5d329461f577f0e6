summary = een datum of een frequentie die in de twee talen verschilt
message = in het { $language } staat `{ $here }`, in het { $other } `{ $there }`
message-missing = `{ $here }` staat alleen in het { $language }
help = laat beide talen overeenstemmen; is het verschil terecht, vermeld dan de reden onder `allow`
here = in het { $language }
there = in het { $other }
missing = hier ontbreekt een tegenhanger

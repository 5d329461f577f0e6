summary = een ontkenning die in slechts één taal staat
message-missing = in het { $language } staat de ontkenning `{ $here }`, in het { $other } staat er geen
help = vergelijk beide teksten en verbeter de onjuiste tekst; als ze hetzelfde zeggen, hoeft u niets te doen
here = in het { $language }
there = in het { $other }
missing = hier ontbreekt een tegenhanger

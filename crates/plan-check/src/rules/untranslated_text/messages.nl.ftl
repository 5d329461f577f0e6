summary = een tekst die in beide talen dezelfde is
message = deze tekst is dezelfde in het { $language } en in het { $other }
help = vertaal hem; een naam die blijft wat hij is, hoort in `registers/glossary.yaml`
here = in het { $language }
there = in het { $other }
missing = hier staat er niets tegenover

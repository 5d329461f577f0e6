summary = une obligation dans une langue qui est une possibilité dans l’autre
message = `{ $here }` en { $language } engage davantage que `{ $there }` en { $other }
help = lisez les deux textes ; s’ils disent la même chose, il n’y a rien à faire
here = en { $language }
there = en { $other }
missing = rien n’y répond ici

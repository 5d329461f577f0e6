summary = une obligation dans une langue qui est une possibilité dans l’autre
message = `{ $here }` en { $language } engage davantage que `{ $there }` en { $other }
help = comparez les deux textes et corrigez celui qui n’exprime pas l’engagement convenu ; s’ils disent la même chose, il n’y a rien à faire
here = en { $language }
there = en { $other }
missing = aucun équivalent ici

summary = une concertation, un partenaire ou un lieu mentionné dans une seule langue
message-missing = `{ $here }` n’est mentionné qu’en { $language }
help = comparez les deux textes et corrigez celui qui est incomplet ; s’ils disent la même chose, il n’y a rien à faire
here = en { $language }
there = en { $other }
missing = aucun équivalent ici

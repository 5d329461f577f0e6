summary = une négation présente dans une seule langue
message-missing = le { $language } contient la négation `{ $here }`, sans équivalent en { $other }
help = comparez les deux textes et corrigez celui qui est inexact ; s’ils disent la même chose, il n’y a rien à faire
here = en { $language }
there = en { $other }
missing = aucun équivalent ici

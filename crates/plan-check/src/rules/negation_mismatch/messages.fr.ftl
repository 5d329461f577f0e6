summary = une négation présente dans une seule langue
message-missing = le { $language } nie quelque chose avec `{ $here }`, et rien ne le fait en { $other }
help = lisez les deux textes ; s’ils disent la même chose, il n’y a rien à faire
here = en { $language }
there = en { $other }
missing = rien n’y répond ici

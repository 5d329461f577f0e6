summary = un forum, un partenaire ou un lieu qu’une seule langue nomme
message-missing = `{ $here }` n’est nommé qu’en { $language }
help = lisez les deux textes ; s’ils disent la même chose, il n’y a rien à faire
here = en { $language }
there = en { $other }
missing = rien n’y répond ici

summary = un texte bien plus long dans une langue que dans l’autre
message = le texte en { $language } et celui en { $other } sont de longueurs très différentes
help = lisez les deux textes ; s’ils disent la même chose, il n’y a rien à faire
here = en { $language }
there = en { $other }
missing = rien n’y répond ici

summary = un texte nettement plus long dans une langue que dans l’autre
message = les textes en { $language } et en { $other } sont de longueur très différente
help = comparez les deux textes et complétez celui qui est incomplet ; s’ils disent la même chose, il n’y a rien à faire
here = en { $language }
there = en { $other }
missing = aucun équivalent ici

summary = un texte identique dans les deux langues
message = ce texte est le même en { $language } et en { $other }
help = traduisez-le ; un nom qui reste tel quel a sa place dans `registers/glossary.yaml`
here = en { $language }
there = en { $other }
missing = rien n’y répond ici

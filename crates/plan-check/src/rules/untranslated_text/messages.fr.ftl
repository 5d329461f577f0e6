summary = un texte identique dans les deux langues
message = ce texte est identique en { $language } et en { $other }
help = traduisez-le ; s’il s’agit d’un nom qui ne se traduit pas, ajoutez-le à `registers/glossary.yaml`
here = en { $language }
there = en { $other }
missing = aucun équivalent ici

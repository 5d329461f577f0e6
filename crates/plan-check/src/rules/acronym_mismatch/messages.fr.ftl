summary = un sigle sans équivalent dans l’autre langue
message = le { $language } mentionne `{ $here }`, le { $other } `{ $there }`
message-missing = `{ $here }` ne figure qu’en { $language }
help = corrigez le sigle dans l’une des langues ou, s’il est nouveau, ajoutez-le à `registers/glossary.yaml` avec sa forme dans chaque langue
here = en { $language }
there = en { $other }
missing = aucun équivalent ici

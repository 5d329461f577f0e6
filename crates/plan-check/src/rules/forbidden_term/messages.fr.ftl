summary = une forme que le glossaire déclare incorrecte
message = `{ $here }` est incorrect ici : le glossaire exclut cette forme pour rendre le terme employé en { $other }
help = écrivez { $forms }
here = en { $language }
there = en { $other }
missing = aucun équivalent ici

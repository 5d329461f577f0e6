summary = un terme du glossaire rendu autrement dans l’autre langue
message = `{ $here }` n’est pas rendu en { $other } comme le prévoit le glossaire
help = le glossaire prévoit { $forms } ; employez l’une de ces formes, ou ajoutez la vôtre au terme dans `registers/glossary.yaml` : un autre nom sous `forms`, toute autre formulation sous `matches`
here = en { $language }
there = en { $other }
missing = aucun équivalent ici

summary = un terme du glossaire que l’autre langue rend autrement
message = `{ $here }` n’est pas rendu en { $other } comme le veut le glossaire
help = le glossaire a { $forms } ; employez l’une de ces formes, ou ajoutez la vôtre au terme dans `registers/glossary.yaml` : un autre nom sous `forms`, toute autre formulation sous `matches`
here = en { $language }
there = en { $other }
missing = rien n’y répond ici

summary = une forme que le glossaire dit fautive
message = `{ $here }` est fautif ici : le glossaire l’interdit pour ce que dit le { $other }
help = écrivez { $forms }
here = en { $language }
there = en { $other }
missing = rien n’y répond ici

summary = une concertation responsable de projets, sans indication de la manière dont l’édition la mentionne
message = `{ $forum }` est responsable de projets, mais `ownership:` de { $year } n’indique pas comment le plan la mentionne
help = ajoutez `{ $forum }: {"{"} basis: named {"}"}` sous `ownership:` dans { $year }/plan.yaml, ou une autre mention : described, unnamed, umbrella ou caretaker

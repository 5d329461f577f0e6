summary = une concertation qui a des projets et dont l’édition ne dit pas comment elle la nomme
message = `{ $forum }` a des projets, et `ownership:` de { $year } ne dit pas comment le plan la nomme
help = ajoutez `{ $forum }: {"{"} basis: named {"}"}` sous `ownership:` dans { $year }/plan.yaml, ou une autre base : described, unnamed, umbrella, caretaker

summary = een verantwoordelijk forum waarvan de editie niet aangeeft hoe het plan het vermeldt
message = `{ $forum }` is verantwoordelijk voor projecten, maar `ownership:` van { $year } geeft niet aan hoe het plan dit forum vermeldt
help = voeg `{ $forum }: {"{"} basis: named {"}"}` toe onder `ownership:` in { $year }/plan.yaml; de basis kan ook described, unnamed, umbrella of caretaker zijn

summary = a forum that owns projects but is missing under `ownership:`
message = `{ $forum }` owns projects, but `ownership:` of { $year } does not say how the plan names it
help = add `{ $forum }: {"{"} basis: named {"}"}` under `ownership:` in { $year }/plan.yaml; other bases are described, unnamed, umbrella and caretaker

summary = a forum that owns projects, and the edition does not say how it names it
message = `{ $forum }` owns projects, and `ownership:` of { $year } does not say how the plan names it
help = add `{ $forum }: {"{"} basis: named {"}"}` under `ownership:` in { $year }/plan.yaml, or another basis: described, unnamed, umbrella, caretaker

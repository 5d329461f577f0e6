summary = een overleg met projecten waarvan de uitgave niet zegt hoe ze het noemt
message = `{ $forum }` heeft projecten, en `ownership:` van { $year } zegt niet hoe het plan het noemt
help = voeg `{ $forum }: {"{"} basis: named {"}"}` toe onder `ownership:` in { $year }/plan.yaml, of een andere basis: described, unnamed, umbrella, caretaker

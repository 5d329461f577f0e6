summary = a forum that is not in the register
message = there is no forum `{ $id }` in the register
help = use the id of a forum in plan/registers/fora.yaml, or add the forum there
help-similar = write `{ $near }` if that is what you mean

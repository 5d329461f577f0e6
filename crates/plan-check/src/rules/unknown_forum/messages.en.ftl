summary = a forum that the register does not have
message = unknown forum `{ $id }`
help = add it to plan/registers/fora.yaml, or write the id of a forum that stands there
help-similar = write `{ $near }` if that is what you mean

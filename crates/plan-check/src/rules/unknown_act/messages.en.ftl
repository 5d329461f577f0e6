summary = a legal act that the register does not have
message = unknown act `{ $id }`
help = add it to plan/registers/acts.yaml, or correct the id
help-similar = write `{ $near }` if that is what you mean

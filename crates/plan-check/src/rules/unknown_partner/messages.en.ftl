summary = a partner that the register does not have
message = unknown partner `{ $id }`
help = add it to plan/registers/partners.yaml, or correct the id
help-similar = write `{ $near }` if that is what you mean

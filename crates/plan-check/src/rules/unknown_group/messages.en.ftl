summary = a group of instruments that the annex does not have
message = unknown group `{ $id }`
help = add it under `annex: groups:` in plan.yaml, or correct the id
help-similar = write `{ $near }` if that is what you mean

summary = a group of instruments that is not in the annex
message = there is no group `{ $id }` in the annex
help = correct the id, or add the group under `annex: groups:` in plan.yaml
help-similar = write `{ $near }` if that is what you mean

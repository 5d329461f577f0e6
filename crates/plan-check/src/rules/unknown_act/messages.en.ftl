summary = a legal act that is not in the register
message = there is no act `{ $id }` in the register
help = correct the id, or add the act to plan/registers/acts.yaml
help-similar = write `{ $near }` if that is what you mean

summary = a partner that is not in the register
message = there is no partner `{ $id }` in the register
help = correct the id, or add the partner to plan/registers/partners.yaml
help-similar = write `{ $near }` if that is what you mean

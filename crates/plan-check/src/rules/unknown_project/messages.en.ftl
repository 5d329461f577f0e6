summary = a project that is not in the edition
message = there is no project `{ $id }` in this edition
help = correct the id, which is in the line `id:` of the project
help-similar = write `{ $near }` if that is what you mean

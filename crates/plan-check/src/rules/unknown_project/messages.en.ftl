summary = a project that the edition does not have
message = unknown project `{ $id }`
help = correct the id; it stands in the line `id:` of the project
help-similar = write `{ $near }` if that is what you mean

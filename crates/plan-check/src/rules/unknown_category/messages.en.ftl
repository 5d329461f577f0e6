summary = a category that the edition does not have
message = unknown category `{ $id }`
help = write one of { $categories }
help-similar = write `{ $near }` if that is what you mean; there are { $categories }

summary = a category that is not in the edition
message = there is no category `{ $id }` in this edition
help = use one of { $categories }
help-similar = write `{ $near }` if that is what you mean; the categories are { $categories }

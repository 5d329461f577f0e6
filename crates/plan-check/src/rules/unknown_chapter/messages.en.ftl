summary = a chapter that is not in the edition
message = there is no chapter `{ $id }` in this edition
help = correct the id, which is at the top of the chapter’s file, or add the file
help-similar = write `{ $near }` if that is what you mean

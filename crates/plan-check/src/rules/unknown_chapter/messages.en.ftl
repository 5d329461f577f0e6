summary = a chapter that the edition does not have
message = unknown chapter `{ $id }`
help = add the file of the chapter, or correct the id; the id stands at the top of its file
help-similar = write `{ $near }` if that is what you mean

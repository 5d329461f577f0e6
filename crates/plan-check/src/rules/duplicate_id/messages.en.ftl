summary = two records of the same kind with the same id
message = another { $kind } already has the id `{ $id }`
help = give the newer one a different id, or remove it if both are the same record
first = first used here
message-listed = the chapter `{ $id }` is listed twice
help-listed = remove one of the two entries

summary = two records of one kind with the same id
message = the id `{ $id }` is used twice ({ $kind })
help = give the newer of the two another id, or remove it if it is the same record
first = first used here
message-listed = the chapter `{ $id }` is listed twice
help-listed = delete one of the two mentions

summary = the same field twice in one record
message = the field `{ $key }` stands here twice
help = keep one of the two and remove the other; if one is meant to be another field or language, write that name
label = again here
first = first here

summary = the same field twice in one record
message = this record already has a field `{ $key }`
help = keep one of the two; if the other is meant to be another field or language, correct its name
label = repeated here
first = first here

summary = a field that the record does not have
message = there is no field `{ $field }` here ({ $record })
help = the fields here are { $fields }; if the line belongs to the field above, indent it further
message-language = the language `{ $field }` is not indented below the field it belongs to
help-language = indent `{ $field }:` and the other languages two spaces further than the name of their field
help-similar = write `{ $near }` if that is what you mean

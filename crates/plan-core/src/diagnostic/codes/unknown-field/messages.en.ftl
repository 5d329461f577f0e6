summary = a field that the record does not have
message = there is no field `{ $field }` here ({ $record })
help = the fields here are { $fields }; if the line belongs to the field above, indent it further
message-language = the language `{ $field }` is not indented under the field it belongs to
help-language = let `{ $field }:` begin two spaces further than the name of its field, and the other languages with it
help-similar = write `{ $near }` if that is what you mean

summary = a value that the field does not accept
message = `{ $value }` is not a valid value for `{ $field }`
help = use one of { $words }
help-similar = write `{ $near }` if that is what you mean; the valid values are { $words }

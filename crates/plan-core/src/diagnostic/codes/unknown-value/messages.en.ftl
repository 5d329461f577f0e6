summary = a word where only certain words are possible
message = `{ $value }` is not possible for `{ $field }`
help = write one of { $words }
help-similar = write `{ $near }` if that is what you mean; possible are { $words }

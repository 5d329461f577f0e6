summary = a record without a required field
message = the field `{ $field }` is missing here ({ $record })
help = add a line `{ $field }: …`; docs/format.md shows an example

summary = a record lacks a field that it must have
message = the field `{ $field }` is missing here ({ $record })
help = add a line `{ $field }: …`; docs/format.md shows what it looks like

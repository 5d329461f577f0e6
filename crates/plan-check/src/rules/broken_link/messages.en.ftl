summary = a link without a valid target
message = `{ $address }` is neither a record of the plan nor a web address
help = link to a record (`project:…`, `chapter:…`, `act:…`, `forum:…`, `partner:…`) or to a web page (`https://…`)
help-kind = write `{ $near }:…` if that is what you mean
message-almost = this looks like a link, but Markdown does not read it as one
help-almost = write `[words](project:id)`, without a space between `]` and `(` or in the address

summary = a link that leads nowhere
message = the link to `{ $address }` leads nowhere
help = link to a record (`project:…`, `chapter:…`, `act:…`, `forum:…`, `partner:…`) or to a web page (`https://…`)
help-kind = write `{ $near }:…` if that is what you mean
message-almost = this looks like a link and is none
help-almost = write `[words](project:id)`, without spaces between the brackets or in the address

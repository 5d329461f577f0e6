summary = an `allow` that has no effect
message = nothing in this record causes `{ $code }`
help = remove the entry
message-unknown = `{ $code }` cannot be allowed
help-unknown = only differences between the languages and typographical problems can be allowed; `benelux-plan explain` lists the codes

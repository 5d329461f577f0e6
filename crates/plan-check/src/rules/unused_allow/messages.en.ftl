summary = an `allow` that excuses nothing
message = nothing in this record gives `{ $code }`
help = delete it
message-unknown = `{ $code }` cannot be allowed
help-unknown = only findings about the two languages and about typing can; `benelux-plan explain` lists the codes

summary = a Dutch compound that was written as two words
message = `{ $text }` is one compound in Dutch
message-suspended = the hyphen of `{ $text }` hangs on its word
help = write `{ $right }`; `benelux-plan check --fix` does it

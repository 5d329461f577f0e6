summary = a Dutch compound written as two words
message = `{ $text }` is one compound in Dutch
message-suspended = no space may come before the hyphen of `{ $text }`
help = write `{ $right }`; `benelux-plan check --fix` corrects it where that is safe

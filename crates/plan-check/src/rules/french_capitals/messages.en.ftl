summary = a capital, an accent or an œ that is not correct in French
message-accent = the capital of `{ $text }` lacks its accent
message-ligature = `{ $text }` is written with œ
message-small = `{ $text }` takes no capital here
help = write `{ $right }`; `benelux-plan check --fix` corrects it where that is safe

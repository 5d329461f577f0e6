summary = a capital, an accent or an œ that French writes otherwise
message-accent = `{ $text }` lacks the accent on its capital
message-ligature = `{ $text }` is written with œ
message-small = `{ $text }` begins with a small letter here
help = write `{ $right }`; `benelux-plan check --fix` does it

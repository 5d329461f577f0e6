summary = a space that French wants, or one too many
message-missing = French wants a space before `{ $text }`
message-missing-after = French wants a space after `{ $text }`
message-extra = no space belongs before `{ $right }`
message-extra-after = no space belongs after `{ $right }`
help = type it so; `benelux-plan check --fix` does it

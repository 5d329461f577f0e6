summary = a space that is missing or superfluous in French
message-missing = French requires a space before `{ $text }`
message-missing-after = French requires a space after `{ $text }`
message-extra = French has no space before `{ $right }`
message-extra-after = French has no space after `{ $right }`
help = add or remove the space; `benelux-plan check --fix` does this for you

summary = une espace que le français veut, ou une de trop
message-missing = le français veut une espace avant `{ $text }`
message-missing-after = le français veut une espace après `{ $text }`
message-extra = il ne faut pas d’espace avant `{ $right }`
message-extra-after = il ne faut pas d’espace après `{ $right }`
help = corrigez-le ; `benelux-plan check --fix` le fait

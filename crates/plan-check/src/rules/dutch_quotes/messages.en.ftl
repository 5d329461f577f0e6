summary = quotation marks or apostrophes that Dutch does not use
message = `{ $text }` is not a Dutch quotation mark
message-apostrophe = this apostrophe is straight and should be curly
message-turned = this word starts with a closing quotation mark
help = write `{ $right }`; `benelux-plan check --fix` corrects it where that is safe

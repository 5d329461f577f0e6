summary = quotation marks or apostrophes that are not Dutch
message = `{ $text }` is no Dutch quotation mark
message-apostrophe = this apostrophe is a straight one
message-turned = a closing quotation mark opens this word
help = write `{ $right }`; `benelux-plan check --fix` does it

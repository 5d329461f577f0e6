summary = quotation marks or apostrophes that French does not use
message = `{ $text }` is not a French quotation mark
message-apostrophe = this apostrophe is straight and should be curly
help = write `{ $right }`; `benelux-plan check --fix` corrects it where that is safe

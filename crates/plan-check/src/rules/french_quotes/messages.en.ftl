summary = quotation marks or apostrophes that are not French
message = `{ $text }` is no French quotation mark
message-apostrophe = this apostrophe is a straight one
help = write `{ $right }`; `benelux-plan check --fix` does it

summary = a language that the program does not know
message = `{ $language }` is not a language of the plan
help = write one of { $languages }; if a comma belongs to the text, put the text in double quotes

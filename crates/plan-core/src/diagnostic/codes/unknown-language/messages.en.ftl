summary = a language that is not one of the plan
message = `{ $language }` is not a language of the plan
help = use one of { $languages }; if a comma belongs to the text, put the text in double quotes

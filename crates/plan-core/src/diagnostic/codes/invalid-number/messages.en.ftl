summary = a number that is not digits with full stops between them
message = `{ $number }` cannot be the number of a part, a section or a chapter
help = write whole numbers from 1 with full stops between them, in double quotes: `"2.1.4"`

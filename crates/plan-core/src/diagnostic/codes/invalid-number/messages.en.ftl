summary = a number that does not consist of digits separated by full stops
message = `{ $number }` is not a valid number for a part, a section or a chapter
help = write whole numbers from 1, separated by full stops, in double quotes: `"2.1.4"`

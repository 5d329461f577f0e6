summary = two chapters or sections of one part with the same number
message = the number { $number } is used twice in this part
help = give one of them the next free number
first = first used here

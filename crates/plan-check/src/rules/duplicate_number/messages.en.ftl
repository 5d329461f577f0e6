summary = two chapters or sections of one part with the same number
message = the number { $number } is given twice in this part
help = give one of the two the next free number
first = first given here

summary = twee hoofdstukken of afdelingen van één deel met hetzelfde nummer
message = het nummer { $number } komt in dit deel tweemaal voor
help = geef een van beide het volgende vrije nummer
first = eerst hier gegeven

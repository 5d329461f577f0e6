summary = twee hoofdstukken of afdelingen van hetzelfde deel met hetzelfde nummer
message = het nummer { $number } komt in dit deel tweemaal voor
help = geef een van beide het eerstvolgende vrije nummer
first = hier voor het eerst gebruikt

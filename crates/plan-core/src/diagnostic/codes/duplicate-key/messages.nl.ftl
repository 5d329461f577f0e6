summary = tweemaal hetzelfde veld in één onderdeel
message = het veld `{ $key }` staat hier tweemaal
help = laat een van beide staan en verwijder het andere; is een van beide voor een ander veld of een andere taal bedoeld, schrijf dan die naam
label = opnieuw gebruikt
first = hier voor het eerst gebruikt

summary = tweemaal hetzelfde veld in één gegeven
message = het veld `{ $key }` staat hier tweemaal
help = behoud een van beide en verwijder het andere; is er een als ander veld of andere taal bedoeld, schrijf dan die naam
label = hier opnieuw
first = eerst hier

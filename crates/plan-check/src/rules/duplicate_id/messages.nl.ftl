summary = twee onderdelen van dezelfde soort met hetzelfde id
message = het id `{ $id }` wordt tweemaal gebruikt ({ $kind })
help = geef het nieuwste van de twee een ander id, of verwijder het als het om hetzelfde onderdeel gaat
first = hier voor het eerst gebruikt
message-listed = het hoofdstuk `{ $id }` staat tweemaal in de lijst
help-listed = verwijder een van beide vermeldingen

summary = twee gegevens van één soort met hetzelfde id
message = het id `{ $id }` wordt tweemaal gebruikt ({ $kind })
help = geef het nieuwste van beide een ander id, of verwijder het als het hetzelfde gegeven is
first = eerst hier gebruikt
message-listed = het hoofdstuk `{ $id }` wordt tweemaal genoemd
help-listed = verwijder een van beide vermeldingen

summary = un mot composé néerlandais écrit en deux mots
message = `{ $text }` forme un seul mot composé en néerlandais
message-suspended = le trait d’union de `{ $text }` doit être accolé à son mot
help = écrivez `{ $right }` ; `benelux-plan check --fix` applique cette correction

summary = un composé néerlandais écrit en deux mots
message = `{ $text }` forme un seul composé en néerlandais
message-suspended = le trait d’union de `{ $text }` tient à son mot
help = écrivez `{ $right }` ; `benelux-plan check --fix` le fait

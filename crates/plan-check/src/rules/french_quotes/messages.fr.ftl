summary = des guillemets ou des apostrophes non conformes à l’usage français
message = `{ $text }` n’est pas un guillemet français
message-apostrophe = cette apostrophe est droite
help = écrivez `{ $right }` ; `benelux-plan check --fix` applique cette correction

summary = une majuscule, un accent ou un œ non conforme à l’usage français
message-accent = il manque l’accent sur la majuscule de `{ $text }`
message-ligature = `{ $text }` s’écrit avec œ
message-small = `{ $text }` s’écrit ici avec une minuscule
help = écrivez `{ $right }` ; `benelux-plan check --fix` applique cette correction

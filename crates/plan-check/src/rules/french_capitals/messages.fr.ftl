summary = une capitale, un accent ou un œ que le français écrit autrement
message-accent = `{ $text }` n’a pas l’accent sur sa capitale
message-ligature = `{ $text }` s’écrit avec œ
message-small = `{ $text }` commence ici par une minuscule
help = écrivez `{ $right }` ; `benelux-plan check --fix` le fait

summary = des guillemets ou apostrophes qui ne sont pas français
message = `{ $text }` n’est pas un guillemet français
message-apostrophe = cette apostrophe est droite
help = écrivez `{ $right }` ; `benelux-plan check --fix` le fait

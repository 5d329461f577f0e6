summary = des guillemets ou apostrophes qui ne sont pas néerlandais
message = `{ $text }` n’est pas un guillemet néerlandais
message-apostrophe = cette apostrophe est droite
message-turned = un guillemet fermant ouvre ce mot
help = écrivez `{ $right }` ; `benelux-plan check --fix` le fait

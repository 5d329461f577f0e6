summary = des guillemets ou des apostrophes non conformes à l’usage néerlandais
message = `{ $text }` n’est pas un guillemet néerlandais
message-apostrophe = cette apostrophe est droite
message-turned = un guillemet fermant précède ce mot
help = écrivez `{ $right }` ; `benelux-plan check --fix` applique cette correction

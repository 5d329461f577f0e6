summary = un texte, une liste ou un fichier vide
message = ce texte est vide
help = écrivez le texte (entre guillemets droits doubles s’il commence par `#`), ou supprimez la ligne si elle n’est pas nécessaire
message-list = cette liste est vide
help-list = écrivez chaque élément sur sa propre ligne, après un tiret et une espace (`- …`), ou supprimez le champ s’il n’est pas nécessaire
message-file = ce fichier est vide
help-file = complétez-le comme indiqué dans docs/format.md, ou supprimez-le

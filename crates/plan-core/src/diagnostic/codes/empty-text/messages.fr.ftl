summary = un texte qui est là et ne dit rien
message = ce texte est vide
help = écrivez le texte (entre guillemets doubles s’il commence par `#`), ou supprimez la ligne si elle n’est pas nécessaire
message-list = cette liste est vide
help-list = écrivez chaque élément sur sa propre ligne après un tiret et une espace : `- …` ; ou supprimez le champ s’il n’est pas nécessaire
message-file = ce fichier est vide
help-file = écrivez son contenu comme le montre docs/format.md, ou supprimez le fichier

summary = une catégorie qui n’existe pas dans l’édition
message = la catégorie `{ $id }` est inconnue
help = écrivez l’une de ces catégories : { $categories }
help-similar = écrivez `{ $near }` si c’est bien ce que vous voulez dire ; les catégories de l’édition sont { $categories }

summary = une catégorie que l’édition n’a pas
message = catégorie inconnue `{ $id }`
help = écrivez l’une de ces catégories : { $categories }
help-similar = écrivez `{ $near }` si c’est ce que vous voulez dire ; il y a { $categories }

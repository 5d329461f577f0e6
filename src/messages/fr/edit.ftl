edit-changed-meanwhile = `{ $path }` a été modifié entre-temps ; rien n’a été écrit ; relancez la commande
edit-already-exists = `{ $path }` existe déjà ; rien n’a été écrit
edit-damaged = `{ $path }` contient des erreurs de syntaxe ; corrigez-les d’abord (`benelux-plan check`) ; rien n’a été écrit
edit-unsafe = la structure de `{ $path }` ne permet pas d’y ajouter un élément sans modifier le reste ; faites l’ajout à la main ; rien n’a été écrit

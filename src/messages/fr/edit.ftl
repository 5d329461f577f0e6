edit-changed-meanwhile = `{ $path }` a été modifié entre-temps ; rien n’a été écrit ; relancez la commande
edit-already-exists = `{ $path }` existe déjà ; rien n’a été écrit
edit-damaged = `{ $path }` a des erreurs de syntaxe ; corrigez-les d’abord (`benelux-plan check`) ; rien n’a été écrit
edit-unsafe = `{ $path }` est écrit d’une manière qui ne permet pas d’ajout sans modifier le reste ; faites l’ajout à la main ; rien n’a été écrit

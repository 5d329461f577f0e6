check-clean = aucun constat
check-changed-meanwhile = `{ $path }` a été modifié entre-temps ; relancez la commande
check-nothing-to-fix = il n’y a rien qui puisse être corrigé sans une personne
check-left-to-you = { $count ->
    [one] `{ $path }` : { $count } correction vous revient : le fichier a une faute de YAML, ou le texte est écrit avec `\`
   *[other] `{ $path }` : { $count } corrections vous reviennent : le fichier a une faute de YAML, ou un texte est écrit avec `\`
 }

check-clean = aucun signalement
check-changed-meanwhile = `{ $path }` a été modifié entre-temps ; relancez la commande
check-nothing-to-fix = aucune erreur ne peut être corrigée automatiquement
check-left-to-you = { $count ->
    [one] `{ $path }` : { $count } correction reste à faire à la main, car le fichier contient une erreur de syntaxe YAML ou le texte contient `\`
   *[other] `{ $path }` : { $count } corrections restent à faire à la main, car le fichier contient une erreur de syntaxe YAML ou un texte contient `\`
 }

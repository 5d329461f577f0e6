check-clean = aucun signalement
check-changed-meanwhile = `{ $path }` a été modifié entre-temps ; relancez la commande
check-nothing-to-fix = aucune erreur ne peut être corrigée automatiquement
check-left-to-you = { $count ->
    [one] `{ $path }` : { $count } correction reste à faire à la main, car le fichier contient une erreur de syntaxe YAML ou le texte contient `\`
   *[other] `{ $path }` : { $count } corrections restent à faire à la main, car le fichier contient une erreur de syntaxe YAML ou un texte contient `\`
 }
check-not-annotated = { $count ->
    [one] 1 autre signalement de niveau { $level } n’a pas d’annotation ici, car GitHub en affiche au plus dix par étape ; le résumé de la tâche le mentionne
   *[other] { $count } autres signalements de niveau { $level } n’ont pas d’annotation ici, car GitHub en affiche au plus dix par étape ; le résumé de la tâche les mentionne
 }
check-not-listed = { $count ->
    [one] 1 autre signalement n’est pas mentionné ici, car un résumé a une taille maximale ; il figure dans le journal de la tâche.
   *[other] { $count } autres signalements ne sont pas mentionnés ici, car un résumé a une taille maximale ; ils figurent dans le journal de la tâche.
 }
check-column-place = Où
check-column-finding = Ce qui ne va pas et que faire

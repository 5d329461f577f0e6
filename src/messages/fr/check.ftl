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
check-baseline-written = { $count ->
    [one] `{ $path }` : 1 signalement accepté
   *[other] `{ $path }` : { $count } signalements acceptés
 }
check-not-a-baseline = `{ $path }` n’est pas une référence de ce programme ; créez-en une avec `benelux-plan check --write-baseline { $path }`
check-bad-baseline-line = `{ $path }`, ligne { $line } : une ligne de la référence commence par une empreinte ; réécrivez le fichier avec `benelux-plan check --write-baseline { $path }`
check-accepted = { $count ->
    [one] 1 signalement est accepté par la référence et n’est pas affiché
   *[other] { $count } signalements sont acceptés par la référence et ne sont pas affichés
 }
check-unused-entries = { $count ->
    [one] avertissement : 1 ligne de la référence n’accepte plus rien ; `benelux-plan check --write-baseline { $path }` la supprime
   *[other] avertissement : { $count } lignes de la référence n’acceptent plus rien ; `benelux-plan check --write-baseline { $path }` les supprime
 }
check-elsewhere = { $count ->
    [one] 1 signalement dans des éléments que la branche n’a pas touchés n’est pas affiché
   *[other] { $count } signalements dans des éléments que la branche n’a pas touchés ne sont pas affichés
 }

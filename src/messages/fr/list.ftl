list-empty = le plan n’en contient aucun
list-incomplete = le plan contient des erreurs ; la liste peut donc être incomplète ; `benelux-plan check` les signale
list-known = valeurs possibles : { $known }
list-lists-all = `{ $command }` en donne la liste
list-no-match = aucun élément ne correspond à tous ces filtres ; retirez-en un pour élargir la recherche
list-not-in-language = l’édition { $year } n’existe pas en `{ $language }` ; elle existe en { $known }
list-terms-have-no-project = les termes ne sont liés à aucun projet ; filtrez le glossaire avec --text
list-unknown = { $what } : `{ $wanted }` ; { $hint }

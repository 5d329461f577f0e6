list-empty = le plan n’en contient aucun
list-incomplete = le plan contient des erreurs, la liste peut donc être incomplète ; `benelux-plan check` indique lesquelles
list-known = il y a { $known }
list-lists-all = `{ $command }` les donne tous
list-no-match = rien ne correspond à tous ces filtres ; retirez-en un pour en voir davantage
list-not-in-language = l’édition { $year } n’existe pas en `{ $language }` ; elle existe en { $known }
list-terms-have-no-project = les termes n’appartiennent à aucun projet ; filtrez le glossaire avec --text
list-unknown = { $what } `{ $wanted }` ; { $hint }

## Severities

report-error = erreur
report-warning = avertissement
report-advice = conseil

## Counts of diagnostics

report-errors = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
 }
report-warnings = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
 }
report-advices = { $count ->
    [one] { $count } conseil
   *[other] { $count } conseils
 }

## The report

report-help = que faire : { $help }
report-title-errors = Erreurs du plan
report-title-advice = Points à améliorer dans le plan
report-title-clean = Le plan ne donne lieu à aucun signalement

## Severities

report-error = fout
report-warning = waarschuwing
report-advice = advies

## Counts of diagnostics

report-errors = { $count ->
    [one] { $count } fout
   *[other] { $count } fouten
 }
report-warnings = { $count ->
    [one] { $count } waarschuwing
   *[other] { $count } waarschuwingen
 }
report-advices = { $count ->
    [one] { $count } advies
   *[other] { $count } adviezen
 }

## The report

report-help = wat te doen: { $help }
report-title-errors = Wat er fout is in het plan
report-title-advice = Wat er beter kan in het plan
report-title-clean = Over het plan zijn er geen meldingen

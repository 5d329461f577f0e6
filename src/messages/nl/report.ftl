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
report-title-errors = Wat er mis is met het plan
report-title-advice = Wat in het plan beter kan
report-title-clean = Het plan heeft geen bevindingen

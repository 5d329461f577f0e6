## Severities

report-error = error
report-warning = warning
report-advice = advice

## Counts of diagnostics

report-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
 }
report-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
 }
report-advices = { $count ->
    [one] { $count } piece of advice
   *[other] { $count } pieces of advice
 }

## The report

report-help = what to do: { $help }
report-title-errors = What is wrong with the plan
report-title-advice = What could be better in the plan
report-title-clean = The plan has no findings

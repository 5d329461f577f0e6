check-clean = no findings
check-changed-meanwhile = `{ $path }` was changed meanwhile; run the command again
check-nothing-to-fix = no problem can be fixed automatically
check-left-to-you = { $count ->
    [one] `{ $path }`: { $count } correction must be made by hand: the file has a YAML syntax error, or the text contains `\`
   *[other] `{ $path }`: { $count } corrections must be made by hand: the file has a YAML syntax error, or a text contains `\`
 }
check-not-annotated = { $count ->
    [one] 1 more { $level } has no annotation here, because GitHub shows at most ten per step; the summary of the job lists it
   *[other] { $count } more of level { $level } have no annotation here, because GitHub shows at most ten per step; the summary of the job lists them
 }
check-not-listed = { $count ->
    [one] 1 more is not listed here, because a summary has a maximum size; the log of the job has it.
   *[other] { $count } more are not listed here, because a summary has a maximum size; the log of the job has them.
 }
check-column-place = Where
check-column-finding = What is wrong and what to do

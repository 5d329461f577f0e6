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
check-baseline-written = { $count ->
    [one] `{ $path }`: 1 finding accepted
   *[other] `{ $path }`: { $count } findings accepted
 }
check-not-a-baseline = `{ $path }` is not a baseline of this program; write one with `benelux-plan check --write-baseline { $path }`
check-bad-baseline-line = `{ $path }`, line { $line }: a line of a baseline begins with a fingerprint; write the file again with `benelux-plan check --write-baseline { $path }`
check-accepted = { $count ->
    [one] 1 finding is accepted by the baseline and not shown
   *[other] { $count } findings are accepted by the baseline and not shown
 }
check-unused-entries = { $count ->
    [one] warning: 1 entry of the baseline accepts nothing any more; `benelux-plan check --write-baseline { $path }` removes it
   *[other] warning: { $count } entries of the baseline accept nothing any more; `benelux-plan check --write-baseline { $path }` removes them
 }
check-elsewhere = { $count ->
    [one] 1 finding in records that the branch did not touch is not shown
   *[other] { $count } findings in records that the branch did not touch are not shown
 }

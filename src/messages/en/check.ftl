check-clean = no findings
check-changed-meanwhile = `{ $path }` was changed meanwhile; run the command again
check-nothing-to-fix = there is nothing that can be corrected without a person
check-left-to-you = { $count ->
    [one] `{ $path }`: { $count } correction is left to you: the file has a fault of YAML, or the text is written with `\`
   *[other] `{ $path }`: { $count } corrections are left to you: the file has a fault of YAML, or a text is written with `\`
 }

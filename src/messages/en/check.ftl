check-clean = no findings
check-changed-meanwhile = `{ $path }` was changed meanwhile; run the command again
check-nothing-to-fix = no problem can be fixed automatically
check-left-to-you = { $count ->
    [one] `{ $path }`: { $count } correction must be made by hand: the file has a YAML syntax error, or the text contains `\`
   *[other] `{ $path }`: { $count } corrections must be made by hand: the file has a YAML syntax error, or a text contains `\`
 }

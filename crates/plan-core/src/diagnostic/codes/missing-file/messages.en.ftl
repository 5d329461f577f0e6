summary = a folder of a year without its plan.yaml, or a register that is missing
message = the folder `{ $year }` has no `plan.yaml`
help = add the file `{ $year }/plan.yaml` with the languages, the categories and the structure; docs/format.md shows an example
message-register = the register `{ $path }` is missing, and the plan refers to it here
help-register = add the file, or take it back from git; docs/format.md shows an example

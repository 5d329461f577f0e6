summary = a year without its plan.yaml, or a missing register
message = the folder `{ $year }` has no `plan.yaml`
help = add the file `{ $year }/plan.yaml` with the languages, categories and structure of the edition; docs/format.md shows an example
message-register = the register `{ $path }` is missing, but the plan refers to it here
help-register = add the file, or restore it from git; docs/format.md shows an example

summary = a date in a form that is not understood, or that does not exist
message = `{ $date }` is no date that the plan understands
help = write what is known and no more: `2021-08-01`, `2021-11`, `2021`, `2021-spring` (or `-summer`, `-autumn`, `-winter`, `-begin`, `-end`), or `--11` for a month without a year

summary = a date in an unknown form, or one that does not exist
message = `{ $date }` is not a valid date
help = write only what is known: `2021-08-01`, `2021-11`, `2021`, `2021-spring` (or `-summer`, `-autumn`, `-winter`, `-begin`, `-end`), or `--11` for a month without a year

summary = une date dont la forme n’est pas admise, ou qui n’existe pas
message = `{ $date }` n’est pas une date valable
help = n’écrivez que ce qui est connu : `2021-08-01`, `2021-11`, `2021`, `2021-spring` (ou `-summer`, `-autumn`, `-winter`, `-begin`, `-end`), ou `--11` pour un mois sans année

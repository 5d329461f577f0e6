summary = une date dont la forme n’est pas comprise, ou qui n’existe pas
message = `{ $date }` n’est pas une date que le plan comprend
help = écrivez ce que l’on sait et rien de plus : `2021-08-01`, `2021-11`, `2021`, `2021-spring` (ou `-summer`, `-autumn`, `-winter`, `-begin`, `-end`), ou `--11` pour un mois sans année

summary = een datum in een vorm die niet wordt begrepen, of die niet bestaat
message = `{ $date }` is geen datum die het plan begrijpt
help = schrijf wat bekend is en niet meer: `2021-08-01`, `2021-11`, `2021`, `2021-spring` (of `-summer`, `-autumn`, `-winter`, `-begin`, `-end`), of `--11` voor een maand zonder jaar

summary = een datum die niet bestaat of niet is geschreven zoals in een plan
message = `{ $date }` is geen geldige datum in een plan
help = schrijf niet meer dan wat bekend is: `2021-08-01`, `2021-11`, `2021`, `2021-spring` (of `-summer`, `-autumn`, `-winter`, `-begin`, `-end`), of `--11` voor een maand zonder jaar

init-done = `{ $folder }`: { $count } bestanden geschreven; nu:
init-then-open = benelux-plan build     open daarna out/index.html
init-no-folder = `{ $folder }` is geen map
init-exists = { $paths }: bestaat al; er is niets geschreven; kies een andere map

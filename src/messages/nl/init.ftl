init-done = { $count ->
    [one] `{ $folder }`: { $count } bestand geschreven; volgende stap:
   *[other] `{ $folder }`: { $count } bestanden geschreven; volgende stap:
 }
init-then-open = benelux-plan build     open daarna out/index.html
init-no-folder = `{ $folder }` is geen map
init-exists = { $paths }: al aanwezig; er is niets geschreven; kies een andere map

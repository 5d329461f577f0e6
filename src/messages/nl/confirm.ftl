confirm-nothing-requested = zeg wat bevestigd wordt: een adres, --chapter, --registers of --all
confirm-damaged = er is niets bevestigd; herstel eerst dit
confirm-language-missing = `{ $address }`: een taal ontbreekt; schrijf ze en bevestig dan
confirm-facts-differ = `{ $address }`: de talen vermelden verschillende feiten; `benelux-plan check` toont ze
confirm-done = { $count ->
    [one] { $count } tekst bevestigd
   *[other] { $count } teksten bevestigd
 }

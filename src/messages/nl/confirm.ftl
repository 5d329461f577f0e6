confirm-nothing-requested = geef op wat u wilt bevestigen: een adres, --chapter, --registers of --all
confirm-damaged = er is niets bevestigd; verbeter eerst deze fouten
confirm-language-missing = `{ $address }`: de tekst ontbreekt in een van de talen; schrijf die tekst en bevestig daarna
confirm-facts-differ = `{ $address }`: de talen vermelden verschillende feiten; `benelux-plan check` toont de verschillen
confirm-done = { $count ->
    [one] { $count } tekst bevestigd
   *[other] { $count } teksten bevestigd
 }

summary = een symbolische koppeling die uit het plan leidt
message = `{ $path }` is een koppeling die uit het plan leidt; ze werd niet gevolgd
help = zet het bestand zelf in de planmap op de plaats van de koppeling

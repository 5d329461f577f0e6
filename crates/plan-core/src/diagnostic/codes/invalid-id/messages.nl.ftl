summary = een id dat niet uit kleine letters, cijfers en enkele koppeltekens bestaat
message = `{ $id }` kan geen id zijn
help = een id bestaat uit kleine letters zonder accenten, cijfers en enkele koppeltekens, hoogstens 60 tekens: `energie-klimaat`
help-similar = schrijf `{ $slug }`; een id bestaat uit kleine letters zonder accenten, cijfers en enkele koppeltekens, hoogstens 60 tekens
message-reserved = `{ $id }` is het adres van een andere pagina van de site
help-reserved = kies een ander id voor dit hoofdstuk

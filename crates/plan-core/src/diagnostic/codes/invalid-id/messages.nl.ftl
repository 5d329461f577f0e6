summary = een id dat niet uit kleine letters, cijfers en enkele koppeltekens bestaat
message = `{ $id }` is geen geldig id
help = een id bestaat uit kleine letters zonder accenten, cijfers en enkele koppeltekens, ten hoogste 60 tekens: `energie-klimaat`
help-similar = schrijf `{ $slug }`; een id bestaat uit kleine letters zonder accenten, cijfers en enkele koppeltekens, ten hoogste 60 tekens
message-reserved = `{ $id }` is al het adres van een andere pagina van de site
help-reserved = kies een ander id voor dit hoofdstuk

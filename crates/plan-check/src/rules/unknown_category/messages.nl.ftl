summary = een categorie die de uitgave niet heeft
message = onbekende categorie `{ $id }`
help = schrijf een van deze categorieën: { $categories }
help-similar = schrijf `{ $near }` als u dat bedoelt; er zijn { $categories }

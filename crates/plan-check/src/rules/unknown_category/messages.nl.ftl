summary = een categorie die in de editie niet bestaat
message = onbekende categorie `{ $id }`
help = schrijf een van deze categorieën: { $categories }
help-similar = schrijf `{ $near }` als u dat bedoelt; de categorieën van de editie zijn { $categories }

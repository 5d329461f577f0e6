summary = een project zonder categorie
message = het project `{ $project }` heeft geen categorie
help = voeg een regel `category: …` toe met een van deze categorieën: { $categories }

summary = un projet sans catégorie
message = le projet `{ $project }` n’a pas de catégorie
help = ajoutez une ligne `category: …` avec l’une de ces catégories : { $categories }

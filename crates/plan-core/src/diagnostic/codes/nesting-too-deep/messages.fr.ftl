summary = un nombre de niveaux imbriqués qu’aucun plan n’atteint
message = plus de { $limit } niveaux sont imbriqués ici ; le reste du fichier n’a pas été lu
help = supprimez les crochets ou les tirets saisis en trop

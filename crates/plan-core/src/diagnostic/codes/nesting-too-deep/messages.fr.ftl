summary = plus de niveaux imbriqués que n’en a un plan
message = plus de { $limit } niveaux sont imbriqués ici ; le reste du fichier n’a pas été lu
help = cherchez des crochets ou des tirets tapés trop souvent

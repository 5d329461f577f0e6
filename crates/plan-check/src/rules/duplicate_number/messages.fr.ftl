summary = deux chapitres ou sections d’une même partie qui portent le même numéro
message = le numéro { $number } est attribué deux fois dans cette partie
help = donnez à l’un des deux le premier numéro libre
first = première attribution

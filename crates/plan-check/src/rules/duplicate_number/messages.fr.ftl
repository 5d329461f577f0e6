summary = deux chapitres ou sections d’une partie avec le même numéro
message = le numéro { $number } est donné deux fois dans cette partie
help = donnez à l’un des deux le numéro libre suivant
first = d’abord donné ici

summary = un numéro qui ne se compose pas de nombres entiers séparés par des points
message = `{ $number }` n’est pas un numéro valable de partie, de section ou de chapitre
help = écrivez des nombres entiers à partir de 1, séparés par des points, entre guillemets droits doubles : `"2.1.4"`

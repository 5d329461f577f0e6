summary = un numéro qui n’est pas fait de chiffres séparés par des points
message = `{ $number }` ne peut pas être le numéro d’une partie, d’une section ou d’un chapitre
help = écrivez des nombres entiers à partir de 1 séparés par des points, entre guillemets doubles : `"2.1.4"`

summary = un identifiant dont la forme n’est pas admise
message = `{ $id }` n’est pas un identifiant valable
help = un identifiant se compose de minuscules sans accent, de chiffres et de traits d’union simples, et compte 60 caractères au plus : `energie-klimaat`
help-similar = écrivez `{ $slug }` ; un identifiant se compose de minuscules sans accent, de chiffres et de traits d’union simples, et compte 60 caractères au plus
message-reserved = `{ $id }` est déjà l’adresse d’une autre page du site
help-reserved = choisissez un autre identifiant pour ce chapitre

summary = un id qui n’est pas fait de minuscules, de chiffres et de traits d’union simples
message = `{ $id }` ne peut pas être un id
help = un id est fait de minuscules sans accents, de chiffres et de traits d’union simples, au plus 60 caractères : `energie-klimaat`
help-similar = écrivez `{ $slug }` ; un id est fait de minuscules sans accents, de chiffres et de traits d’union simples, au plus 60 caractères
message-reserved = `{ $id }` est l’adresse d’une autre page du site
help-reserved = choisissez un autre id pour ce chapitre

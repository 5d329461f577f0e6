summary = un champ répété dans un même enregistrement
message = le champ `{ $key }` figure ici deux fois
help = gardez l’une des deux lignes et supprimez l’autre ; si l’une d’elles est destinée à un autre champ ou à une autre langue, corrigez-en le nom
label = répétition
first = première occurrence

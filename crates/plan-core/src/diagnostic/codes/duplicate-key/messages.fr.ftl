summary = deux fois le même champ dans un enregistrement
message = le champ `{ $key }` figure ici deux fois
help = gardez l’un des deux et supprimez l’autre ; si l’un devait être un autre champ ou une autre langue, écrivez ce nom
label = ici de nouveau
first = d’abord ici

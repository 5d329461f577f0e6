summary = deux enregistrements du même type qui portent le même identifiant
message = l’identifiant `{ $id }` est utilisé deux fois ({ $kind })
help = donnez un autre identifiant au plus récent des deux, ou supprimez-le s’il s’agit du même enregistrement
first = première utilisation
message-listed = le chapitre `{ $id }` figure deux fois dans la liste
help-listed = supprimez l’une des deux mentions

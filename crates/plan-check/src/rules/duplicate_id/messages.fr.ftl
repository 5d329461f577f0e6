summary = deux enregistrements de même sorte avec le même id
message = l’id `{ $id }` est utilisé deux fois ({ $kind })
help = donnez un autre id au plus récent des deux, ou supprimez-le si c’est le même enregistrement
first = d’abord utilisé ici
message-listed = le chapitre `{ $id }` est cité deux fois
help-listed = supprimez l’une des deux mentions

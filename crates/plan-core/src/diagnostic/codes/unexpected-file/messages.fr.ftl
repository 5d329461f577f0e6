summary = un fichier YAML à un endroit où le plan n’en prévoit pas
message = `{ $path }` se trouve à un endroit où le plan ne prévoit pas de fichier ; il n’a pas été lu
help = placez les chapitres dans le dossier de leur année (`2021/`) et les registres dans `registers/`, sous les noms fora.yaml, partners.yaml, acts.yaml, glossary.yaml et places.yaml
message-yml = `{ $path }` n’a pas été lu : le nom des fichiers d’un plan se termine par `.yaml`
help-yml = renommez-le en `{ $name }`

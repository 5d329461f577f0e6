summary = un fichier YAML à un endroit où le plan n’en a pas
message = `{ $path }` se trouve là où le plan n’a pas de fichier ; il n’a pas été lu
help = les chapitres se trouvent dans le dossier de leur année (`2021/`), les registres dans `registers/` sous les noms fora.yaml, partners.yaml, acts.yaml et glossary.yaml
message-yml = `{ $path }` n’a pas été lu : les fichiers d’un plan se terminent par `.yaml`
help-yml = renommez-le en `{ $name }`

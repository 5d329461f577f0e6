schema-written = `{ $folder }` : { $count } fichiers écrits

schema-written = { $count ->
    [one] `{ $folder }` : { $count } fichier écrit
   *[other] `{ $folder }` : { $count } fichiers écrits
 }

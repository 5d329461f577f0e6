init-done = { $count ->
    [one] `{ $folder }` : { $count } fichier écrit ; étape suivante :
   *[other] `{ $folder }` : { $count } fichiers écrits ; étape suivante :
 }
init-then-open = benelux-plan build     puis ouvrez out/index.html
init-no-folder = `{ $folder }` n’est pas un dossier
init-exists = { $paths } : déjà présent ; rien n’a été écrit ; choisissez un autre dossier

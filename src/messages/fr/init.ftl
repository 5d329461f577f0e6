init-done = `{ $folder }` : { $count } fichiers écrits ; ensuite :
init-then-open = benelux-plan build     puis ouvrez out/index.html
init-no-folder = `{ $folder }` n’est pas un dossier
init-exists = { $paths } : existe déjà ; rien n’a été écrit ; choisissez un autre dossier

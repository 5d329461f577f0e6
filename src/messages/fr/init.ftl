init-done = { $count ->
    [one] `{ $folder }` : { $count } fichier écrit ; étape suivante :
   *[other] `{ $folder }` : { $count } fichiers écrits ; étape suivante :
 }
init-then-open = benelux-plan build     puis ouvrez out/index.html
init-no-folder = `{ $folder }` n’est pas un dossier
init-exists = { $paths } : déjà présent ; rien n’a été écrit ; choisissez un autre dossier
init-extras = Quels fichiers pour d’autres outils souhaitez-vous ? (aucun convient aussi)
init-extra-github = GitHub : des workflows qui contrôlent les pull requests et indiquent ce qui change
init-extra-gitlab = GitLab : une tâche qui contrôle les merge requests et indique ce qui change
init-extra-pre-commit = pre-commit : un contrôle avant chaque commit
init-extra-vscode = Visual Studio Code : l’extension recommandée et des tâches

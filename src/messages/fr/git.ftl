git-missing = le programme git est introuvable ; installez-le
git-no-repository = le plan dans `{ $folder }` ne se trouve pas dans un dépôt git
git-no-revision = la révision `{ $revision }` n’existe pas dans ce dépôt ; vérifiez son nom, ou exécutez `git fetch` si elle a été créée ailleurs
git-no-revision-shallow = la révision `{ $revision }` ne figure pas dans cette copie du dépôt, qui ne contient que l’historique récent ; `git fetch --unshallow` récupère le reste (dans GitHub Actions, ajoutez `fetch-depth: 0` au checkout ; dans GitLab CI, définissez `GIT_DEPTH: 0`)
git-no-merge-base = `{ $revision }` : les deux révisions n’ont pas d’ancêtre commun dans cette copie du dépôt ; `git fetch --unshallow` récupère tout l’historique
git-failed = git indique : { $reason }

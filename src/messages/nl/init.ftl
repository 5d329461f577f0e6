init-done = { $count ->
    [one] `{ $folder }`: { $count } bestand geschreven; volgende stap:
   *[other] `{ $folder }`: { $count } bestanden geschreven; volgende stap:
 }
init-then-open = benelux-plan build     open daarna out/index.html
init-no-folder = `{ $folder }` is geen map
init-exists = { $paths }: al aanwezig; er is niets geschreven; kies een andere map
init-extras = Welke bestanden voor andere programma’s wilt u erbij? (geen is ook goed)
init-extra-github = GitHub: workflows die pull requests controleren en zeggen wat er verandert
init-extra-gitlab = GitLab: een job die merge requests controleert en zegt wat er verandert
init-extra-pre-commit = pre-commit: een controle vóór elke commit
init-extra-vscode = Visual Studio Code: de aanbevolen extensie en taken

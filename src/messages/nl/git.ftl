git-missing = het programma git is niet gevonden; installeer git
git-no-repository = het plan in `{ $folder }` staat niet in een git-repository
git-no-revision = de revisie `{ $revision }` bestaat niet in deze repository; controleer de naam, of voer `git fetch` uit als zij elders is gemaakt
git-no-revision-shallow = de revisie `{ $revision }` zit niet in deze kopie van de repository, die alleen de laatste geschiedenis bevat; `git fetch --unshallow` haalt de rest op (geef in GitHub Actions `fetch-depth: 0` aan de checkout; stel in GitLab CI `GIT_DEPTH: 0` in)
git-no-merge-base = `{ $revision }`: de twee revisies hebben in deze kopie van de repository geen gemeenschappelijke voorouder; `git fetch --unshallow` haalt de volledige geschiedenis op
git-failed = git meldt: { $reason }

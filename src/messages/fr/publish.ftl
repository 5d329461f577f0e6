## Why nothing was published

publish-incomplete = { $problem } ; `{ $out }` reste incomplet tant qu’aucune publication n’a réussi
publish-locked = une autre publication est en cours dans `{ $path }` ; attendez qu’elle soit terminée, puis relancez la vôtre
publish-foreign-file = `{ $path }` n’a pas été écrit par benelux-plan et occupe la place d’une page ; déplacez-le, ou publiez dans un autre dossier avec --out
publish-symlink = `{ $path }` est un lien, et rien n’est publié au travers d’un lien ; supprimez-le, ou publiez dans un autre dossier avec --out
publish-modified-file = `{ $path }` doit être remplacé par une nouvelle page, mais a pu être modifié depuis sa publication ; déplacez-le ou supprimez-le, puis relancez la publication
publish-out-of-scope = `{ $path }`, issu d’une publication antérieure, occupe la place d’une page, et cette publication n’est pas censée le remplacer ; publiez sans --year, --lang ni --format
publish-conflict = une publication antérieure a été interrompue et, depuis, `{ $path }` a été modifié ou occupe la place d’une page ; déplacez-le et relancez la publication : la publication antérieure sera d’abord achevée
publish-not-a-folder = `{ $path }` n’est pas un dossier ; indiquez-en un autre avec --out
publish-inside-input = publier dans `{ $out }` mêlerait les pages aux fichiers lus dans `{ $read }` ; indiquez avec --out un dossier distinct, par exemple --out out
publish-invalid-state = `{ $path }` est illisible ({ $reason }) ; déplacez `{ $folder }` et relancez la publication, ou publiez dans un autre dossier avec --out
publish-old-journal = `{ $path }` provient d’une publication interrompue d’une version antérieure de benelux-plan ; supprimez ce fichier, puis publiez sans --year, --lang ni --format
publish-newer-version = `{ $path }` a été écrit par une version plus récente de benelux-plan ; utilisez cette version, ou publiez dans un autre dossier avec --out
publish-state-path-taken = benelux-plan enregistre l’état de ses publications dans `{ $path }`, mais un autre élément porte déjà ce nom ; déplacez-le, ou publiez dans un autre dossier avec --out
publish-staging-lost = une publication antérieure dans `{ $out }` a été interrompue, et les fichiers qu’elle avait préparés ont disparu ou sont endommagés (nombre de fichiers : { $count }) ; publiez sans --year, --lang ni --format pour tout réécrire
publish-invalid-path = une page s’appellerait `{ $path }`, ce qui n’est pas un chemin admis dans le dossier de publication ; corrigez l’identifiant ou le mot de `templates/catalog/` dont ce nom provient
publish-duplicate-path = deux pages s’appelleraient `{ $path }` ; modifiez l’un des identifiants ou des mots de `templates/catalog/` dont ce nom provient
publish-file-and-folder = `{ $file }` serait à la fois une page et le dossier de `{ $inside }` ; modifiez l’un des identifiants ou des mots de `templates/catalog/` dont ces noms proviennent
publish-case-collision = `{ $one }` et `{ $other }` ne diffèrent que par des majuscules et désignent le même fichier sur de nombreux systèmes ; modifiez l’un des identifiants ou des mots de `templates/catalog/` dont ces noms proviennent

## What the file system refused

publish-cannot-read = `{ $path }` ne peut pas être lu
publish-cannot-write = `{ $path }` ne peut pas être écrit
publish-cannot-remove = `{ $path }` ne peut pas être supprimé
publish-cannot-lock = `{ $path }` ne peut pas être réservé à cette publication

## Why the file system refused it

publish-no-permission = { $problem } : vous n’en avez pas le droit ; demandez-le, ou publiez dans un autre dossier avec --out
publish-read-only = { $problem } : le disque est en lecture seule ; publiez dans un dossier d’un autre disque avec --out
publish-no-space = { $problem } : l’espace disque est insuffisant ; libérez-en et relancez la publication, ou publiez sur un autre disque avec --out
publish-invalid-name = { $problem } : le nom est trop long ou n’est pas admis ici ; publiez avec --out dans un dossier dont le chemin est plus court, ou raccourcissez l’identifiant dont ce nom provient
publish-system-error = { $problem } ; vérifiez le dossier et le disque, puis relancez la publication, ou publiez dans un autre dossier avec --out (message du système : { $reason })

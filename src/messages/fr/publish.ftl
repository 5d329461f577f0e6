## Why nothing was published

publish-incomplete = { $problem } ; `{ $out }` est incomplet tant qu’aucune construction n’a réussi
publish-locked = une autre construction écrit dans `{ $path }` ; attendez qu’elle soit finie, puis relancez la vôtre
publish-foreign-file = `{ $path }` n’a pas été écrit par benelux-plan et occupe la place d’une page ; déplacez-le, ou publiez dans un autre dossier avec --out
publish-symlink = `{ $path }` est un lien, et rien n’est publié à travers un lien ; supprimez le lien, ou publiez dans un autre dossier avec --out
publish-modified-file = `{ $path }` doit céder la place à une nouvelle page, mais a pu être modifié depuis sa publication ; déplacez-le ou supprimez-le, puis relancez la construction
publish-out-of-scope = `{ $path }`, d’une construction antérieure, occupe la place d’une page que cette construction n’a pas à remplacer ; construisez sans --year, --lang ni --format
publish-conflict = une construction antérieure a été interrompue, et depuis `{ $path }` a été modifié ou mis à la place d’une page ; déplacez-le et relancez : la construction antérieure sera d’abord achevée
publish-not-a-folder = `{ $path }` n’est pas un dossier ; indiquez-en un autre avec --out
publish-inside-input = publier dans `{ $out }` mêlerait des pages aux fichiers lus dans `{ $read }` ; indiquez avec --out un dossier à côté, par exemple --out out
publish-invalid-state = `{ $path }` est incompréhensible ({ $reason }) ; déplacez `{ $folder }` et relancez, ou publiez dans un autre dossier avec --out
publish-old-journal = `{ $path }` vient d’une construction interrompue d’une version antérieure ; supprimez ce fichier, puis construisez sans --year, --lang ni --format
publish-newer-version = `{ $path }` a été écrit par une version plus récente de benelux-plan ; utilisez cette version, ou publiez dans un autre dossier avec --out
publish-state-path-taken = benelux-plan tient ses registres dans `{ $path }`, mais autre chose s’y trouve ; déplacez-le, ou publiez dans un autre dossier avec --out
publish-staging-lost = une construction antérieure vers `{ $out }` a été interrompue, et ce qu’elle avait préparé a disparu ou est abîmé (fichiers : { $count }) ; construisez sans --year, --lang ni --format pour tout réécrire
publish-invalid-path = une page s’appellerait `{ $path }`, ce qui n’est pas un chemin dans le dossier de sortie ; corrigez l’id ou le mot de `templates/catalog/` dont il vient
publish-duplicate-path = deux pages s’appelleraient `{ $path }` ; changez l’un des ids ou des mots de `templates/catalog/` dont ce nom vient
publish-file-and-folder = `{ $file }` serait une page et aussi le dossier de `{ $inside }` ; changez l’un des ids ou des mots de `templates/catalog/` dont ces noms viennent
publish-case-collision = `{ $one }` et `{ $other }` ne diffèrent que par des majuscules, et sur bien des systèmes c’est le même nom ; changez l’un des ids ou des mots de `templates/catalog/` dont ces noms viennent

## What the file system refused

publish-cannot-read = `{ $path }` ne peut pas être lu
publish-cannot-write = `{ $path }` ne peut pas être écrit
publish-cannot-remove = `{ $path }` ne peut pas être supprimé
publish-cannot-lock = `{ $path }` ne peut pas être verrouillé

## Why the file system refused it

publish-no-permission = { $problem } : vous n’en avez pas le droit ; demandez-le, ou publiez dans un autre dossier avec --out
publish-read-only = { $problem } : le disque est en lecture seule ; publiez dans un dossier d’un autre disque avec --out
publish-no-space = { $problem } : il n’y a plus de place ; libérez-en et relancez, ou publiez sur un autre disque avec --out
publish-invalid-name = { $problem } : le nom est trop long ou n’est pas admis ici ; publiez dans un dossier au chemin plus court avec --out, ou raccourcissez l’id dont il vient
publish-system-error = { $problem } ; vérifiez le dossier et le disque et relancez, ou publiez dans un autre dossier avec --out (le système dit : { $reason })

build-no-reports = ce benelux-plan a été construit sans rapports imprimables et ne produit donc pas `{ $format }` ; demandez autre chose, ou installez-en un avec la fonctionnalité `pdf` : `{ $command }`
build-no-edition = le plan n’a pas d’édition { $year }

## Progress

build-waiting = en attente d’une autre construction
build-making-pages = création des pages
build-typesetting = composition des rapports
build-writing = écriture

## The result

build-done = { $path } : { $written } fichiers écrits, { $unchanged } inchangés, { $removed } supprimés
build-untouched = rien n’a été publié ; `{ $folder }` est resté tel quel
build-recovered = une construction antérieure avait été interrompue ; elle a d’abord été achevée
build-overwritten = `{ $path }` avait été modifié depuis sa publication ; il a été réécrit
build-left = `{ $path }` ne fait plus partie du plan, mais a pu être modifié depuis sa publication ; il a été laissé, supprimez-le si vous n’en avez pas besoin
build-and-more = il en va de même pour { $count } autres

build-no-reports = cette version de benelux-plan a été compilée sans rapports imprimables et ne produit donc pas `{ $format }` ; choisissez un autre format, ou installez une version dotée de la fonctionnalité `pdf` : `{ $command }`

## Progress

build-waiting = en attente de la fin d’une autre publication
build-making-pages = création des pages
build-typesetting = composition des rapports
build-writing = écriture des fichiers

## The result

build-done = { $path } – fichiers écrits : { $written } ; inchangés : { $unchanged } ; supprimés : { $removed }
build-untouched = rien n’a été publié ; `{ $folder }` reste inchangé
build-recovered = une publication antérieure avait été interrompue ; elle a d’abord été achevée
build-overwritten = `{ $path }` avait été modifié depuis sa publication ; il a été remplacé
build-left = `{ $path }` ne fait plus partie du plan, mais a pu être modifié depuis sa publication ; il a été conservé : supprimez-le si vous n’en avez plus besoin
build-and-more = { $count ->
    [one] il en va de même pour { $count } autre fichier
   *[other] il en va de même pour { $count } autres fichiers
 }

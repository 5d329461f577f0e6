program-reading-and-checking = lecture et contrôle
program-reading = lecture
program-no-plan-files = il n’y a aucun fichier de plan dans `{ $folder }`
program-no-folder = il n’y a pas de dossier `{ $folder }` ; allez dans le dossier qui le contient, ou indiquez-le avec --plan
program-pages-written = `{ $folder }` : { $count } pages écrites
program-bug = benelux-plan s’est arrêté à cause d’une erreur du programme lui-même, et non de votre plan :
program-after-bug = Chaque fichier de votre plan est resté intact ou a été entièrement réécrit. Si une construction a été interrompue, la suivante l’achève ou l’annule. Merci de signaler ce texte et la commande que vous avez lancée.

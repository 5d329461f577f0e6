program-reading-and-checking = lecture et contrôle
program-reading = lecture
program-no-plan-files = le dossier `{ $folder }` ne contient aucun fichier de plan
program-no-folder = le dossier `{ $folder }` n’existe pas ; placez-vous dans le dossier qui le contient, ou indiquez-le avec --plan
program-pages-written = { $count ->
    [one] `{ $folder }` : { $count } page écrite
   *[other] `{ $folder }` : { $count } pages écrites
 }
program-bug = benelux-plan s’est arrêté en raison d’une erreur du programme, et non de votre plan :
program-after-bug = Chaque fichier de votre plan est resté inchangé ou a été entièrement réécrit. Si une publication a été interrompue, la suivante l’achèvera ou l’annulera. Veuillez signaler ce texte ainsi que la commande que vous avez lancée.

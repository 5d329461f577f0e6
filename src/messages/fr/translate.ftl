translate-texts = { $count ->
    [one] { $count } texte
   *[other] { $count } textes
 }

## Export

translate-exported = { $path } : { $texts }
translate-nothing-confirmed = aucun texte n’est confirmé dans les deux langues ; rien n’a été écrit
translate-nothing-in-states = aucun texte n’est dans les états demandés ; rien n’a été écrit (--all prend tous les textes)
translate-not-in-history = { $texts } non retrouvés dans git tels que confirmés ; ils partent sans
translate-history-cut-off = l’historique est tronqué

## Files that cannot be imported

translate-unreadable = `{ $path }` : il ne peut pas être lu ; donnez le fichier revenu du traducteur (le système dit : { $reason })
translate-too-large = `{ $path }` : dépasse 64 Mio ; rien n’a été écrit
translate-not-utf8 = `{ $path }` : n’est pas en UTF-8 ; faites écrire l’outil en UTF-8 et importez de nouveau ; rien n’a été écrit
translate-invalid-file = `{ $path }` : { $problem } ; rien n’a été écrit
translate-unknown-format = n’est ni XLIFF 2 ni PO
translate-is-memory = est une mémoire, qui ne dit pas où vont ses textes ; importez du XLIFF ou du PO ({ $name })
translate-wrong-version = est du XLIFF d’une autre version ; faites écrire l’outil en XLIFF 2 ({ $version })
translate-doctype = a une déclaration de type de document, inutile dans un fichier d’échange ; supprimez-la
translate-too-many = a plus de valeurs qu’aucun plan
translate-syntax = ne peut pas être compris ; faites-le écrire de nouveau par l’outil (ligne { $line }, { $found })
translate-encoding = n’est pas en UTF-8 ; faites écrire l’outil en UTF-8 ({ $name })
translate-language = nomme une langue qu’aucun plan n’a ; il y a nl et fr ({ $tag })
translate-errors = avec ces traductions, le plan aurait ces erreurs ; rien n’a été écrit

## What an import did with a text

translate-at-place = { $result } `{ $address }` ({ $place })
translate-at-line = { $result } `{ $address }` (ligne { $line })
translate-written = écrit
translate-unchanged = inchangé
translate-untranslated = pas encore traduit
translate-rejected = non écrit
translate-then = alors : { $text }
translate-now = maintenant : { $text }

## How many texts an import wrote

translate-count-written = { $count ->
    [one] { $count } texte écrit
   *[other] { $count } textes écrits
 }
translate-count-to-write = { $count ->
    [one] { $count } texte à écrire
   *[other] { $count } textes à écrire
 }
translate-count-unchanged = { $count } sans changement
translate-count-untranslated = { $count } à traduire encore
translate-count-rejected = { $count } à revoir, non repris
translate-nothing-written = rien n’a été écrit

## Why a text was not written

translate-damaged-file = le fichier a des erreurs de syntaxe ; corrigez-les d’abord (`benelux-plan check`)
translate-unwritable = il se trouve là où on ne peut l’écrire sans modifier le reste ; écrivez-le à la main
translate-plan-error = le plan aurait une erreur : { $error } [{ $code }]
translate-unknown-address = le plan n’a pas ce texte ; il a été supprimé ou renommé depuis l’exportation
translate-source-changed = le texte traduit a changé depuis l’exportation ; traduisez-le de nouveau
translate-source-gone = le texte traduit a changé depuis l’exportation, ou a disparu ; exportez de nouveau
translate-target-changed = quelqu’un a modifié la traduction dans le plan depuis l’exportation ; choisissez à la main
translate-empty = la traduction est vide, et le plan en a une ; supprimez-la dans le plan si elle doit disparaître
translate-fuzzy = il est encore marqué `fuzzy` ; vérifiez-le et enlevez la marque
translate-missing-code = il manque un code ; remettez-le à sa place : { $code }
translate-unknown-code = un code s’y trouve deux fois, ou n’appartient à aucun texte : { $code }
translate-broken-code = un code ne fonctionne plus à sa place ; aucune espace ne doit suivre son début ni précéder sa fin : { $code }
translate-strange-link = un lien mène là où l’autre langue n’en a pas : { $address }
translate-repeated = le fichier a ce texte plus souvent que le plan

## Status

translate-status-title = Ce qui reste à traduire
translate-status-nothing = Rien : aucun texte ne manque, n’est en retard, ne dit autre chose ou n’attend une confirmation.
translate-status-new = Nouveau depuis { $base }
translate-status-old = Déjà ouvert avant { $base }
translate-status-nothing-new = Cette branche ne laisse rien qui n’était déjà ouvert dans `{ $base }`.
translate-status-chapter = Chapitre
translate-status-of-which-new = dont nouveaux
translate-status-more = … { $count } de plus
translate-no-git = le programme git est introuvable ; installez-le, ou omettez --base
translate-no-repository = le plan n’est dans aucun dépôt git ; omettez --base
translate-no-revision = `{ $revision }` : il n’y a pas de telle révision ; récupérez-la, ou nommez-en une autre avec --base

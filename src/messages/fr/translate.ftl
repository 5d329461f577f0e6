translate-texts = { $count ->
    [one] { $count } texte
   *[other] { $count } textes
 }

## Export

translate-exported = { $path } : { $texts }
translate-nothing-confirmed = aucun texte n’est confirmé dans les deux langues ; rien n’a été écrit
translate-nothing-in-states = aucun texte ne se trouve dans les états demandés ; rien n’a été écrit (--all exporte tous les textes)
translate-not-in-history = { $texts } : la dernière version confirmée n’a pas été trouvée dans git et n’est donc pas jointe
translate-history-cut-off = l’historique est incomplet

## Files that cannot be imported

translate-unreadable = `{ $path }` : ce fichier ne peut pas être lu ; indiquez celui que le traducteur vous a renvoyé (message du système : { $reason })
translate-too-large = `{ $path }` : le fichier dépasse 64 Mio ; rien n’a été écrit
translate-not-utf8 = `{ $path }` : le fichier n’est pas encodé en UTF-8 ; exportez-le en UTF-8 depuis l’outil de traduction, puis importez-le de nouveau ; rien n’a été écrit
translate-invalid-file = `{ $path }` : le fichier { $problem } ; rien n’a été écrit
translate-unknown-format = n’est ni XLIFF 2 ni PO
translate-is-memory = est une mémoire de traduction, qui n’indique pas la place de ses textes ; importez un fichier XLIFF ou PO ({ $name })
translate-wrong-version = est dans une autre version de XLIFF ; exportez-le en XLIFF 2 depuis l’outil de traduction ({ $version })
translate-doctype = contient une déclaration de type de document, inutile dans un fichier d’échange ; supprimez-la
translate-too-many = contient plus de valeurs qu’aucun plan
translate-syntax = ne peut pas être lu ; exportez-le de nouveau depuis l’outil de traduction (ligne { $line }, { $found })
translate-encoding = n’est pas encodé en UTF-8 ; exportez-le en UTF-8 depuis l’outil de traduction ({ $name })
translate-language = mentionne une langue qui n’est celle d’aucun plan ({ $tag }) ; les langues possibles sont : { $known }
translate-errors = avec ces traductions, le plan contiendrait les erreurs suivantes ; rien n’a été écrit

## What an import did with a text

translate-at-place = { $result } `{ $address }` ({ $place })
translate-at-line = { $result } `{ $address }` (ligne { $line })
translate-written = écrit
translate-unchanged = inchangé
translate-untranslated = pas encore traduit
translate-rejected = non écrit
translate-then = lors de l’exportation : { $text }
translate-now = actuellement : { $text }

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
translate-count-untranslated = { $count } encore à traduire
translate-count-rejected = { $count ->
    [one] { $count } non écrit
   *[other] { $count } non écrits
 }
translate-nothing-written = rien n’a été écrit

## Why a text was not written

translate-damaged-file = le fichier contient des erreurs de syntaxe ; corrigez-les d’abord (`benelux-plan check`)
translate-unwritable = ce texte ne peut pas être écrit à cet endroit sans modifier le reste du fichier ; écrivez-le à la main
translate-plan-error = le plan contiendrait une erreur : { $error } [{ $code }]
translate-unknown-address = ce texte n’existe pas dans le plan ; il a été supprimé ou renommé depuis l’exportation
translate-source-changed = le texte à traduire a changé depuis l’exportation ; traduisez-le de nouveau
translate-source-gone = le texte à traduire a changé depuis l’exportation ou a disparu ; exportez de nouveau
translate-target-changed = la traduction a été modifiée dans le plan depuis l’exportation ; choisissez vous-même la version à retenir
translate-empty = la traduction est vide, alors que le plan en contient une ; supprimez-la dans le plan si elle doit disparaître
translate-fuzzy = ce texte est encore marqué `fuzzy` ; vérifiez-le, puis retirez cette marque
translate-missing-code = un code manque ; remettez-le à sa place : { $code }
translate-unknown-code = un code figure deux fois ou ne correspond à rien dans le texte d’origine ; supprimez-le : { $code }
translate-broken-code = un code ne fonctionne plus à sa place ; supprimez l’espace qui suit son début ou qui précède sa fin : { $code }
translate-strange-link = un lien n’a pas d’équivalent dans l’autre langue ; supprimez-le ou corrigez-le : { $address }
translate-repeated = ce texte figure plus souvent dans le fichier que dans le plan

## Status

translate-status-title = Ce qui reste à traduire
translate-status-nothing = Rien : aucun texte ne manque, n’est obsolète, ne diffère d’une langue à l’autre ni n’attend de confirmation.
translate-status-new = Nouveau depuis { $base }
translate-status-old = Déjà à traiter avant { $base }
translate-status-nothing-new = Cette branche ne laisse rien à traiter qui ne l’était déjà dans `{ $base }`.
translate-status-chapter = Chapitre
translate-status-of-which-new = dont nouveaux
translate-status-more = … et { $count } de plus

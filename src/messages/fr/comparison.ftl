## Titles and headings

comparison-title = { $first } et { $second } : ce qui reste à faire
comparison-overview = Vue d’ensemble
comparison-to-do-in = Ce qui reste à faire
comparison-chapter = chapitre
comparison-texts = textes
comparison-to-do = à traiter
comparison-words = mots
comparison-words-to-do = mots à traiter
comparison-done = traité
comparison-total = total

## States of a text

comparison-missing = manquant
comparison-facts = faits différents
comparison-wrong-language = mauvaise langue
comparison-same-text = texte identique dans les deux langues
comparison-shape = structure différente
comparison-stale = peut-être obsolète
comparison-unconfirmed = non confirmé
comparison-fine = en ordre
comparison-note = à vérifier

## Parts of the plan that are no chapters

comparison-place-preface = préface
comparison-place-presidency = présidence
comparison-place-plan = titres et annexe (plan.yaml)
comparison-place-external-relations = relations extérieures
comparison-place-registers = registres

## What is to be done about a text

comparison-is-missing = le texte en { $language } manque
comparison-is-stale = le texte en { $moved } a changé depuis la confirmation des deux ; celui en { $language } n’est peut-être plus à jour
comparison-all-changed = les deux textes ont changé depuis leur confirmation
comparison-never = personne n’a encore confirmé que les deux textes concordent
comparison-differs = `{ $here }` en { $language }, `{ $there }` en { $other }
comparison-differs-missing = `{ $here }` en { $language }, sans équivalent en { $other }
comparison-is-same-text = le texte est identique dans les deux langues
comparison-is-wrong-language = le texte destiné au { $language } semble rédigé dans une autre langue
comparison-is-shape = les paragraphes, les points de liste ou les passages mis en évidence diffèrent
comparison-when-same = si les deux textes concordent : { $command }

## When a text changed

comparison-changed-by = modifié dans { $commit } ({ $day }) : { $title }
comparison-changed-folder = modifié, pas encore enregistré dans git
comparison-changed-unknown = modifié
comparison-as-confirmed = version confirmée
comparison-no-text = pas encore de texte
comparison-no-past = modifié ; la version confirmée est introuvable

## Why earlier texts are unknown

comparison-unknown-no-git = Les mots modifiés ne peuvent pas être montrés : le programme git est introuvable. Les textes figurent ici dans leur état actuel.
comparison-unknown-no-repository = Les mots modifiés ne peuvent pas être montrés : le plan ne se trouve dans aucun dépôt git. Les textes figurent ici dans leur état actuel.
comparison-unknown-shallow = Certains mots modifiés ne peuvent pas être montrés : cette copie du dépôt ne contient que l’historique le plus récent. `git fetch --unshallow` récupère le reste.
comparison-unknown-long = Certains mots qui ont changé ne peuvent pas être montrés : les { $count } dernières révisions ne contiennent pas le texte tel que confirmé.
comparison-unknown-not-committed = Certains mots modifiés ne peuvent pas être montrés : la version confirmée du texte n’a jamais été enregistrée dans git.
comparison-unknown-failed = Les mots modifiés ne peuvent pas être montrés ; git répond : { $reason }

## Notes on the whole plan

comparison-all-fine = Tout est en ordre : les deux langues ont été confirmées dans leur état actuel.
comparison-damaged = Certaines parties du plan n’ont pas pu être lues et ne sont pas comptées ; `benelux-plan check` indique lesquelles.
comparison-unlisted = { $count ->
    [one] { $count } texte n’a jamais été confirmé et ne figure pas dans la liste, car personne n’a encore rien confirmé dans ce chapitre. Lisez le chapitre dans les deux langues, puis lancez `{ $command }` ; `{ $list }` met ses textes côte à côte.
   *[other] { $count } textes n’ont jamais été confirmés et ne figurent pas dans la liste, car personne n’a encore rien confirmé dans leurs chapitres. Lisez un chapitre dans les deux langues, puis confirmez-le, le premier avec `{ $command }` ; `{ $list }` met ses textes côte à côte.
 }
comparison-unread = { $count ->
    [one] { $count } texte n’a pas pu être lu et n’est pas compté ; `benelux-plan check` dit pourquoi.
   *[other] { $count } textes n’ont pas pu être lus et ne sont pas comptés ; `benelux-plan check` dit pourquoi.
 }

## The page

comparison-skip = Aller aux textes
comparison-how-to-read = Les mots supprimés depuis la confirmation sont barrés et les mots ajoutés soulignés ; ce qui diffère d’une langue à l’autre est entouré de tirets.
comparison-filter = Afficher les textes
comparison-all = Tous
comparison-none = Aucun
comparison-shown = textes affichés sur
comparison-removed = supprimé
comparison-added = ajouté

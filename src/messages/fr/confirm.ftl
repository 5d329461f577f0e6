confirm-nothing-requested = indiquez ce qu’il faut confirmer : une adresse, --chapter, --registers ou --all
confirm-damaged = rien n’a été confirmé ; corrigez d’abord ces erreurs
confirm-language-missing = `{ $address }` : le texte manque dans une langue ; rédigez-le, puis confirmez
confirm-facts-differ = `{ $address }` : les deux langues ne concordent pas sur les faits ; `benelux-plan check` montre les différences
confirm-done = { $count ->
    [one] { $count } texte confirmé
   *[other] { $count } textes confirmés
 }

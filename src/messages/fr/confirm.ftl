confirm-nothing-requested = dites ce qu’il faut confirmer : une adresse, --chapter, --registers ou --all
confirm-damaged = rien n’a été confirmé ; corrigez d’abord ceci
confirm-language-missing = `{ $address }` : une langue manque ; écrivez-la, puis confirmez
confirm-facts-differ = `{ $address }` : les langues énoncent des faits différents ; `benelux-plan check` les montre
confirm-done = { $count ->
    [one] { $count } texte confirmé
   *[other] { $count } textes confirmés
 }

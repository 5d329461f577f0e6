summary = une ligne illisible dans `translations.lock`
message = cette ligne de `translations.lock` est illisible
help = après un conflit de fusion, gardez les lignes des deux versions et supprimez celles qui contiennent `<<<`, `===` et `>>>` ; sinon, restaurez le fichier depuis git : `benelux-plan confirm` l’écrit, et il ne se modifie jamais à la main

summary = une ligne de `translations.lock` qui ne peut pas être comprise
message = cette ligne de `translations.lock` ne peut pas être comprise
help = après un conflit de fusion, gardez les lignes des deux côtés et supprimez les lignes avec `<<<`, `===` et `>>>` ; sinon, restaurez le fichier depuis git : il est écrit par `benelux-plan confirm`, jamais à la main

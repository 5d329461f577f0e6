summary = un `allow` sans objet
message = aucun signalement `{ $code }` ne concerne cet enregistrement
help = supprimez cette ligne
message-unknown = le code `{ $code }` ne peut pas figurer sous `allow`
help-unknown = seuls les codes relatifs à la comparaison des deux langues et à la typographie y sont admis ; `benelux-plan explain` énumère les codes

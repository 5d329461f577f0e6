summary = un texte dont la concordance entre les langues n’a pas été confirmée
message = personne n’a confirmé que les versions linguistiques de ce texte concordent
message-changed = toutes les versions linguistiques de ce texte ont changé depuis leur confirmation
help = comparez les versions linguistiques ; si elles concordent, lancez `benelux-plan confirm { $unit }`

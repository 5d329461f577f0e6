summary = un texte dont personne n’a confirmé que les langues disent la même chose
message = personne n’a confirmé que les langues de ce texte disent la même chose
message-changed = toutes les langues de ce texte ont changé depuis sa confirmation
help = lisez les langues côte à côte ; si elles disent la même chose, lancez `benelux-plan confirm { $unit }`

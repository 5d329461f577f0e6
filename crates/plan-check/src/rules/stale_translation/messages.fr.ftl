summary = un texte dont l’autre langue a changé depuis la confirmation des deux
message = ce texte en { $language } n’est peut-être plus à jour : le texte en { $other } a changé depuis la confirmation des deux
help = `benelux-plan diff nl fr` montre ce qui a changé ; adaptez ce texte si nécessaire, puis lancez `benelux-plan confirm { $unit }`
stale = inchangé depuis la confirmation
moved = modifié depuis la confirmation

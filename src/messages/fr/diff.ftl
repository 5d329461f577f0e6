diff-comparing = comparaison des langues
diff-searching-history = recherche des versions confirmées
diff-same-language = une langue ne peut pas être comparée à elle-même ; indiquez-en deux : benelux-plan diff nl fr

diff-comparing = comparaison des langues
diff-searching-history = recherche des textes tels que confirmés
diff-same-language = une langue ne peut pas être comparée à elle-même ; nommez-en deux : benelux-plan diff nl fr

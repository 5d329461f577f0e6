summary = un texte manquant dans une langue de l’édition
message = ce texte manque en { $language }
help = ajoutez la ligne de cette langue sous celle de l’autre, avec le même retrait

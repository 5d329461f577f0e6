summary = un texte qui manque dans une langue de l’édition
message = ce texte manque en { $language }
help = ajoutez la ligne de cette langue sous l’autre, avec le même retrait

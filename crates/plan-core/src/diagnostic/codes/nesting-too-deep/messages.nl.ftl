summary = meer niveaus in elkaar dan een plan ooit heeft
message = hier staan meer dan { $limit } niveaus in elkaar; de rest van het bestand is niet gelezen
help = verwijder de haakjes of streepjes die te vaak zijn getypt

summary = meer niveaus in elkaar dan een plan heeft
message = hier staan meer dan { $limit } niveaus in elkaar; de rest van het bestand werd niet gelezen
help = zoek naar haakjes of streepjes die te vaak zijn getypt

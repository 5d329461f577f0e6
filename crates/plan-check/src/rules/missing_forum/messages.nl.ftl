summary = een project dat onder geen overleg valt
message = het project `{ $project }` valt onder geen strategisch overleg
help = voeg een regel `forum: …` toe met een id uit plan/registers/fora.yaml, hier of bovenaan het hoofdstuk
message-chapter = de projecten van het hoofdstuk `{ $chapter }` vallen onder geen strategisch overleg
help-chapter = voeg onder de titel een regel `forum: …` toe met een id uit plan/registers/fora.yaml

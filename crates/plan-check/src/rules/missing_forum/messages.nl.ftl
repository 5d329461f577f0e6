summary = een project waarvoor geen forum verantwoordelijk is
message = voor het project `{ $project }` is geen forum verantwoordelijk
help = voeg hier of bovenaan het hoofdstuk een regel `forum: …` toe met een id uit plan/registers/fora.yaml
message-chapter = voor de projecten van het hoofdstuk `{ $chapter }` is geen forum verantwoordelijk
help-chapter = voeg onder de titel een regel `forum: …` toe met een id uit plan/registers/fora.yaml

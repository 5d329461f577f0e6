summary = een ontbrekende of overbodige spatie in het Frans
message-missing = vóór `{ $text }` hoort in het Frans een spatie
message-missing-after = na `{ $text }` hoort in het Frans een spatie
message-extra = vóór `{ $right }` hoort in het Frans geen spatie
message-extra-after = na `{ $right }` hoort in het Frans geen spatie
help = voeg de spatie toe of verwijder ze; `benelux-plan check --fix` verbetert dit automatisch

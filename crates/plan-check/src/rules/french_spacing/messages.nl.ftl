summary = een spatie die het Frans wil, of een te veel
message-missing = het Frans wil een spatie vóór `{ $text }`
message-missing-after = het Frans wil een spatie na `{ $text }`
message-extra = vóór `{ $right }` hoort geen spatie
message-extra-after = na `{ $right }` hoort geen spatie
help = typ het zo; `benelux-plan check --fix` doet het

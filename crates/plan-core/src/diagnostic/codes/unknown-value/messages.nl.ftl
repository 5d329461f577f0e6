summary = een waarde die voor het veld niet is toegestaan
message = de waarde `{ $value }` is voor `{ $field }` niet toegestaan
help = schrijf een van deze waarden: { $words }
help-similar = schrijf `{ $near }` als u dat bedoelt; toegestaan zijn { $words }

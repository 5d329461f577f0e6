summary = een groep instrumenten die in de bijlage niet bestaat
message = onbekende groep `{ $id }`
help = voeg de groep toe onder `annex: groups:` in plan.yaml, of verbeter het id
help-similar = schrijf `{ $near }` als u dat bedoelt

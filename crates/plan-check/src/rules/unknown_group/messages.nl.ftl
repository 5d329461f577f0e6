summary = een groep instrumenten die de bijlage niet heeft
message = onbekende groep `{ $id }`
help = voeg ze toe onder `annex: groups:` in plan.yaml, of verbeter het id
help-similar = schrijf `{ $near }` als u dat bedoelt

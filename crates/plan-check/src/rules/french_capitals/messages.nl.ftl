summary = een hoofdletter, een accent of een œ die in het Frans anders wordt geschreven
message-accent = in `{ $text }` ontbreekt het accent op de hoofdletter
message-ligature = `{ $text }` wordt met œ geschreven
message-small = `{ $text }` wordt hier met een kleine letter geschreven
help = schrijf `{ $right }`; `benelux-plan check --fix` verbetert dit waar dat veilig kan

summary = een hoofdletter, een accent of een œ die het Frans anders schrijft
message-accent = `{ $text }` mist het accent op de hoofdletter
message-ligature = `{ $text }` wordt met œ geschreven
message-small = `{ $text }` begint hier met een kleine letter
help = schrijf `{ $right }`; `benelux-plan check --fix` doet het

summary = aanhalingstekens of apostroffen die niet Nederlands zijn
message = `{ $text }` is geen Nederlands aanhalingsteken
message-apostrophe = deze apostrof is recht
message-turned = een sluitend aanhalingsteken opent dit woord
help = schrijf `{ $right }`; `benelux-plan check --fix` doet het

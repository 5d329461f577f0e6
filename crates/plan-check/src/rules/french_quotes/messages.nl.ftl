summary = aanhalingstekens of apostroffen die niet Frans zijn
message = `{ $text }` is geen Frans aanhalingsteken
message-apostrophe = deze apostrof is recht
help = schrijf `{ $right }`; `benelux-plan check --fix` doet het

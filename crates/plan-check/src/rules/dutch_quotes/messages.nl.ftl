summary = aanhalingstekens of apostroffen die in het Nederlands niet gebruikelijk zijn
message = `{ $text }` is geen Nederlands aanhalingsteken
message-apostrophe = deze apostrof is recht en niet gekruld
message-turned = vóór dit woord staat een sluitend aanhalingsteken
help = schrijf `{ $right }`; `benelux-plan check --fix` verbetert dit waar dat veilig kan

summary = aanhalingstekens of apostroffen die in het Frans niet gebruikelijk zijn
message = `{ $text }` is geen Frans aanhalingsteken
message-apostrophe = deze apostrof is recht en niet gekruld
help = schrijf `{ $right }`; `benelux-plan check --fix` verbetert dit waar dat veilig kan

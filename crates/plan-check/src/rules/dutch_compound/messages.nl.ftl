summary = een Nederlandse samenstelling die als twee woorden is geschreven
message = `{ $text }` is in het Nederlands één samenstelling
message-suspended = in `{ $text }` moet het koppelteken aan het woord vastzitten
help = schrijf `{ $right }`; `benelux-plan check --fix` verbetert dit waar dat veilig kan

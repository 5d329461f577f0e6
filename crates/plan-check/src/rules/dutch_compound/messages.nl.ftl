summary = een Nederlandse samenstelling die in twee woorden staat
message = `{ $text }` is in het Nederlands één samenstelling
message-suspended = het koppelteken van `{ $text }` hangt aan zijn woord
help = schrijf `{ $right }`; `benelux-plan check --fix` doet het

summary = een `allow` die niets verontschuldigt
message = niets in dit gegeven leidt tot `{ $code }`
help = verwijder het
message-unknown = `{ $code }` kan niet worden toegestaan
help-unknown = alleen bevindingen over de twee talen en over het typen kunnen dat; `benelux-plan explain` somt de codes op

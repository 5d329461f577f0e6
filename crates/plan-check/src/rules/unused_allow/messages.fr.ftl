summary = un `allow` qui n’excuse rien
message = rien dans cet enregistrement ne donne `{ $code }`
help = supprimez-le
message-unknown = `{ $code }` ne peut pas être admis
help-unknown = seuls les constats sur les deux langues et sur la saisie peuvent l’être ; `benelux-plan explain` énumère les codes

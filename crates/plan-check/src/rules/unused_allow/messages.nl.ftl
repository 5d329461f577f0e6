summary = een overbodige `allow`
message = voor dit onderdeel is er geen melding `{ $code }`
help = verwijder deze `allow`
message-unknown = `{ $code }` is onder `allow` niet toegestaan
help-unknown = onder `allow` staan alleen codes van meldingen over de twee talen en over typografie; `benelux-plan explain` toont alle codes

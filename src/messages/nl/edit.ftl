edit-changed-meanwhile = `{ $path }` is intussen gewijzigd; er is niets geschreven; voer het commando opnieuw uit
edit-already-exists = `{ $path }` bestaat al; er is niets geschreven
edit-damaged = `{ $path }` bevat syntaxisfouten; verbeter die eerst (`benelux-plan check`); er is niets geschreven
edit-unsafe = aan `{ $path }` kan niets worden toegevoegd zonder de rest te wijzigen; breng de toevoeging met de hand aan; er is niets geschreven

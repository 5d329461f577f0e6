edit-changed-meanwhile = `{ $path }` is intussen gewijzigd; er is niets geschreven; geef het commando opnieuw
edit-already-exists = `{ $path }` bestaat al; er is niets geschreven
edit-damaged = `{ $path }` heeft syntaxisfouten; herstel die eerst (`benelux-plan check`); er is niets geschreven
edit-unsafe = `{ $path }` is zo geschreven dat er niets bij kan zonder de rest te wijzigen; voeg het met de hand toe; er is niets geschreven

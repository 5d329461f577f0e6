summary = een forum zonder projecten
message = het forum `{ $forum }` is voor geen enkel project verantwoordelijk
help = u hoeft niets te doen als dat klopt; vermeld het forum anders bij `forum:` van de projecten waarvoor het verantwoordelijk is

summary = projecten waarvoor het plan geen strategisch overleg noemt
message = het plan noemt geen strategisch overleg voor `{ $record }`; `{ $forum }` neemt waar
help = niets, tenzij er intussen een overleg is aangewezen: schrijf dan het id ervan bij `forum:`

summary = projecten waarvoor het plan geen strategisch overleg vermeldt
message = het plan vermeldt geen strategisch overleg voor `{ $record }`; `{ $forum }` draagt er zorg voor
help = u hoeft niets te doen, tenzij er intussen een forum is aangewezen: vermeld dan het id van dat forum bij `forum:`

summary = een kop in een tekst
message = in deze tekst staat een kop
help = maak er een vette regel van (`**…**`); is het geen kop, zet dan een backslash vóór de `#`

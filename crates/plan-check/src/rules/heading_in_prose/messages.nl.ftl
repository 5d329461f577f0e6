summary = een kop in lopende tekst
message = in deze tekst staat een kop
help = schrijf hem als vette regel `**…**`, of zet een backslash voor de `#` als het geen kop is

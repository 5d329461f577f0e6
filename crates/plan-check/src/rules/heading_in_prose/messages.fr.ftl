summary = un titre à l’intérieur d’un texte
message = ce texte contient un titre
help = mettez-le en gras (`**…**`) ou, si ce n’est pas un titre, faites précéder `#` d’une barre oblique inverse

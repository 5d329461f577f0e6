summary = un titre dans un texte courant
message = un titre se trouve dans ce texte
help = écrivez-le en gras `**…**`, ou mettez une barre oblique inverse devant `#` si ce n’est pas un titre

summary = du HTML dans un texte courant
message = du HTML se trouve dans ce texte
help = utilisez Markdown : `*italique*`, `**gras**`, `[mots](https://…)` ; écrivez `\<` pour un signe voulu comme tel

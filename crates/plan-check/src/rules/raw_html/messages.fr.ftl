summary = du code HTML dans un texte
message = ce texte contient du code HTML
help = utilisez Markdown : `*italique*`, `**gras**`, `[mots](https://…)` ; si le signe fait partie du texte, écrivez `\<`

summary = une langue que le programme ne connaît pas
message = `{ $language }` n’est pas une langue du plan
help = écrivez l’une de ces langues : { $languages } ; si une virgule fait partie du texte, mettez celui-ci entre guillemets droits doubles

summary = HTML-code in een tekst
message = in deze tekst staat HTML-code
help = gebruik Markdown: `*nadruk*`, `**vet**`, `[woorden](https://…)`; hoort het teken `<` bij de tekst, schrijf dan `\<`

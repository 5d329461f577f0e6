summary = HTML in lopende tekst
message = in deze tekst staat HTML
help = gebruik Markdown: `*nadruk*`, `**vet**`, `[woorden](https://…)`; schrijf `\<` voor een teken dat zo bedoeld is

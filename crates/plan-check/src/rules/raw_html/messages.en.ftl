summary = HTML in prose
message = HTML stands in this text
help = use Markdown: `*emphasis*`, `**strong**`, `[words](https://…)`; write `\<` for a sign that is meant as such

summary = HTML in a text
message = a text must not contain HTML
help = use Markdown: `*emphasis*`, `**strong**`, `[words](https://…)`; to show the character `<` itself, write `\<`

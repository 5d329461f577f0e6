summary = Markdown-opmaak die in een plan niet is toegestaan
message = deze opmaak is in een plan niet toegestaan: { $what }
help = schrijf deze passage als gewone tekst; een regel die vier spaties inspringt, wordt als code gelezen

summary = Markdown die een plan niet kent
message = zulke opmaak kent een plan niet: { $what }
help = schrijf het als gewone tekst; een regel die vier spaties inspringt, geldt als code

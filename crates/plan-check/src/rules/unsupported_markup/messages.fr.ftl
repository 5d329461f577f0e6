summary = une mise en forme Markdown qui n’est pas admise dans un plan
message = cette mise en forme n’est pas admise dans un plan : { $what }
help = écrivez ce passage en texte ordinaire ; une ligne en retrait de quatre espaces est interprétée comme du code

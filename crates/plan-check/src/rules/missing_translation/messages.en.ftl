summary = a text that is missing in a language of the edition
message = this text is missing in { $language }
help = add a line for that language below the other one, with the same indentation

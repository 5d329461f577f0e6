summary = a text that is missing in a language of the edition
message = this text is missing in { $language }
help = add the line of that language under the other one, indented as far

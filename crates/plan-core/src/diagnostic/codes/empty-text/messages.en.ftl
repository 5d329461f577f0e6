summary = a text, a list or a file without content
message = this text is empty
help = write the text (in double quotes if it begins with `#`), or remove the line
message-list = this list is empty
help-list = write each item on a line of its own, after a hyphen and a space (`- …`), or remove the field
message-file = this file is empty
help-file = write its content as docs/format.md shows, or delete the file

summary = a text that is there and says nothing
message = this text is empty
help = write the text (in double quotes if it begins with `#`), or remove the line if it is not needed
message-list = this list is empty
help-list = write each item on a line of its own after a hyphen and a space: `- …`; or remove the field if it is not needed
message-file = this file is empty
help-file = write its content as docs/format.md shows, or delete the file

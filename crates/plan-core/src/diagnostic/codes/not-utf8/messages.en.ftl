summary = a file that is not encoded as UTF-8
message = this file is not encoded as UTF-8: the byte { $byte } is invalid here
help = open it in your editor and save it with the encoding UTF-8

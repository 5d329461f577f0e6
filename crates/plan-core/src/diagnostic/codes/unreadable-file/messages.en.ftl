summary = a file that cannot be read
message = `{ $path }` cannot be read: { $reason }
help = check that the file exists and that you may read it
message-link = the link `{ $path }` leads to no file
help-link = put the file itself in its place, or remove the link

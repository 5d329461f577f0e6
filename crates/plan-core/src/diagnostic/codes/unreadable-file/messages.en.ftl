summary = a file that cannot be read
message = `{ $path }` cannot be read: { $reason }
help = check that the file exists and that you are allowed to read it
message-link = the link `{ $path }` does not lead to a file
help-link = replace the link with the file itself, or remove it

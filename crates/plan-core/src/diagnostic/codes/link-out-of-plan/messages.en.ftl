summary = a symbolic link that leads out of the plan folder
message = `{ $path }` is a link that leads out of the plan folder; it was not followed
help = replace the link with the file itself

summary = a symbolic link that leads out of the plan
message = `{ $path }` is a link that leads out of the plan; it was not followed
help = put the file itself into the plan folder in the place of the link

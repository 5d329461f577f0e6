summary = a forum that owns no project
message = no project belongs to `{ $forum }`
help = nothing, if that is right; otherwise name it in `forum:` of its projects

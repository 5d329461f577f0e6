summary = a forum that owns no project
message = the forum `{ $forum }` owns no project
help = if that is correct, there is nothing to change; otherwise name the forum in `forum:` of its projects

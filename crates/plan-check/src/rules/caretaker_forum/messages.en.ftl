summary = a project or chapter for which the plan names no strategic forum
message = the plan names no strategic forum for `{ $record }`; `{ $forum }` is its caretaker
help = if a forum has been named since, write its id in `forum:`; otherwise there is nothing to change

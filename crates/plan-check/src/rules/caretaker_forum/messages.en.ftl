summary = projects for which the plan names no strategic forum
message = the plan names no strategic forum for `{ $record }`; `{ $forum }` takes care of it
help = nothing, unless a forum was named since: then write its id in `forum:`

summary = a project without a category
message = the project `{ $project }` has no category
help = add a line `category: …` with one of { $categories }

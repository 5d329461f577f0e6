summary = a project that no forum owns
message = no strategic forum owns the project `{ $project }`
help = add a line `forum: …` with an id from plan/registers/fora.yaml, here or at the top of the chapter
message-chapter = no strategic forum owns the projects of the chapter `{ $chapter }`
help-chapter = add a line `forum: …` with an id from plan/registers/fora.yaml below the title of the chapter

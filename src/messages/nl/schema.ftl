schema-written = `{ $folder }`: { $count } bestanden geschreven

schema-written = `{ $folder }`: { $count } files written

summary = too many levels of nested lists or records
message = more than { $limit } lists or records are nested here; the rest of the file was not read
help = look for brackets or hyphens that were typed too often

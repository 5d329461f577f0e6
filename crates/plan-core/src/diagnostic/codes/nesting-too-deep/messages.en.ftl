summary = more levels inside one another than a plan has
message = more than { $limit } levels stand inside one another here; the rest of the file was not read
help = look for brackets or hyphens that were typed too often

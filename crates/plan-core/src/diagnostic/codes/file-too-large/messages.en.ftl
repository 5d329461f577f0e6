summary = a file that is larger than a plan file may be
message = `{ $path }` is larger than { $limit } and was not read
help = divide it over several chapters, or move it out of the plan if it is no plan file
message-nodes = this file has more than { $limit } values; the rest was not read
message-total = `{ $path }` was not read: the files of the plan are larger than { $limit } together

summary = a file that is too large for a plan
message = `{ $path }` is larger than { $limit } and was not read
help = split it into several chapters, or move it out of the plan folder if it does not belong to the plan
message-nodes = this file has more than { $limit } values; the rest was not read
message-total = `{ $path }` was not read: together, the files of the plan are larger than { $limit }

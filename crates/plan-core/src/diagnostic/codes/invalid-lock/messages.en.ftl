summary = a line of `translations.lock` that cannot be understood
message = this line of `translations.lock` cannot be understood
help = after a merge conflict keep the lines of both sides and remove the lines with `<<<`, `===` and `>>>`; otherwise restore the file from git: it is written by `benelux-plan confirm`, never by hand

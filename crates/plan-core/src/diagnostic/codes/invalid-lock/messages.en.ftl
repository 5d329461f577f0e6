summary = an invalid line in `translations.lock`
message = this line of `translations.lock` is invalid
help = after a merge conflict, keep the lines of both sides and remove the lines with `<<<`, `===` and `>>>`; otherwise restore the file from git, because only `benelux-plan confirm` may write it

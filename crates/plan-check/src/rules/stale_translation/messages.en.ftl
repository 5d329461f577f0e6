summary = a text that may be out of date, because the other language changed
message = this text in { $language } may be out of date: the text in { $other } changed since both were confirmed
help = see what changed with `benelux-plan diff nl fr`, update this text if necessary, then run `benelux-plan confirm { $unit }`
stale = unchanged since the confirmation
moved = changed since the confirmation

summary = a text whose other language changed since both were confirmed
message = this text in { $language } may be out of date: the text in { $other } changed since both were confirmed
help = `benelux-plan diff nl fr` shows what changed; let this text follow, then run `benelux-plan confirm { $unit }`
stale = as it was confirmed
moved = changed since

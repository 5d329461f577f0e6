summary = a text of which nobody confirmed that its languages say the same
message = nobody has confirmed that the languages of this text say the same
message-changed = every language of this text changed since it was confirmed
help = read the languages side by side; if they say the same, run `benelux-plan confirm { $unit }`

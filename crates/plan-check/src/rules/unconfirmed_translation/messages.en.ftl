summary = a text whose languages were not confirmed to say the same
message = the languages of this text were never confirmed to say the same
message-changed = every language of this text changed since the confirmation
help = compare the languages; if they say the same, run `benelux-plan confirm { $unit }`

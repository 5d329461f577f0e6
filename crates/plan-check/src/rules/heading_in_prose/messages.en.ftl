summary = a heading in prose
message = a heading stands inside this text
help = write it as a strong line `**…**`, or put a backslash before the `#` if it is no heading

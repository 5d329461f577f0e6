summary = a heading inside a text
message = a text must not contain a heading
help = write it in bold on a line of its own (`**…**`), or put a backslash before the `#` if it is not a heading

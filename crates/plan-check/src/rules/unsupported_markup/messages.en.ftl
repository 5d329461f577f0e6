summary = Markdown that a plan does not have
message = a plan has no such markup: { $what }
help = write it as ordinary text; a line that is indented by four spaces counts as code

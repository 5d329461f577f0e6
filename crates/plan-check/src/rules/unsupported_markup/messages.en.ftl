summary = Markdown that plans do not support
message = plans do not support this markup: { $what }
help = write it as ordinary text; a line indented by four spaces counts as code

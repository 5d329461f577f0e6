init-done = `{ $folder }`: { $count } files written; next:
init-then-open = benelux-plan build     then open out/index.html
init-no-folder = `{ $folder }` is not a folder
init-exists = { $paths }: already exists; nothing was written; choose another folder

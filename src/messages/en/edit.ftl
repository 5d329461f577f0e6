edit-changed-meanwhile = `{ $path }` was changed in the meantime; nothing was written; run the command again
edit-already-exists = `{ $path }` already exists; nothing was written
edit-damaged = `{ $path }` has syntax errors; fix them first (`benelux-plan check`); nothing was written
edit-unsafe = `{ $path }` is written in a way that cannot be added to without changing the rest; add it by hand; nothing was written

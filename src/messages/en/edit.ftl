edit-changed-meanwhile = `{ $path }` was changed meanwhile; nothing was written; give the command again
edit-already-exists = `{ $path }` is there already; nothing was written
edit-damaged = `{ $path }` has faults of syntax; mend them first (`benelux-plan check`); nothing was written
edit-unsafe = `{ $path }` is written in a way that cannot be added to without changing the rest; add it by hand; nothing was written

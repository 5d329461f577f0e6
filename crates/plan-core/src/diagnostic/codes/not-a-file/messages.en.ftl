summary = something named like a plan file that is not a file
message = `{ $path }` is not a file
help = rename or remove it; only plan files may have a name that ends in `.yaml`

summary = a chapter that plan.yaml does not list
message = no section of `{ $file }` lists the chapter `{ $chapter }`
help = add `{ $chapter }` to the `chapters:` of its section in `{ $file }`

summary = a YAML file in a place where a plan has none
message = `{ $path }` is not a known plan file; it was not read
help = put a chapter in the folder of its year (`2021/`); the registers are fora.yaml, partners.yaml, acts.yaml, glossary.yaml and places.yaml in `registers/`
message-yml = `{ $path }` was not read: the name of a plan file must end in `.yaml`
help-yml = rename it to `{ $name }`

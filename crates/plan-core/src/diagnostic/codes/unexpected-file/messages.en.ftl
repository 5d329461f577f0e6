summary = a YAML file in a place where the plan has none
message = `{ $path }` stands where the plan has no file; it was not read
help = chapters stand in the folder of their year (`2021/`), registers in `registers/` as fora.yaml, partners.yaml, acts.yaml and glossary.yaml
message-yml = `{ $path }` was not read: files of a plan end in `.yaml`
help-yml = rename it to `{ $name }`

summary = een hoofdstuk dat plan.yaml niet noemt
message = geen afdeling van `{ $file }` noemt het hoofdstuk `{ $chapter }`
help = voeg `{ $chapter }` toe aan de `chapters:` van zijn afdeling in `{ $file }`

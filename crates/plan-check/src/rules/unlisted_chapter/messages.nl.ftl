summary = een hoofdstuk dat niet in plan.yaml is opgenomen
message = het hoofdstuk `{ $chapter }` is in geen enkele afdeling van `{ $file }` opgenomen
help = voeg `{ $chapter }` in `{ $file }` toe aan de lijst `chapters:` van de juiste afdeling

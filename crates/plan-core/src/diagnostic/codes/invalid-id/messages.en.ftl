summary = an id that does not consist of lower-case letters, digits and single hyphens
message = `{ $id }` is not a valid id
help = use lower-case letters without accents, digits and single hyphens, at most 60 characters: `energie-klimaat`
help-similar = write `{ $slug }`; an id consists of lower-case letters without accents, digits and single hyphens, at most 60 characters
message-reserved = the id `{ $id }` is the address of another page of the site
help-reserved = choose another id for this chapter

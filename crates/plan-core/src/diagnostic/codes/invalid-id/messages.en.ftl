summary = an id that is not made of lower-case letters, digits and single hyphens
message = `{ $id }` cannot be an id
help = an id is made of lower-case letters without accents, digits and single hyphens, at most 60 characters: `energie-klimaat`
help-similar = write `{ $slug }`; an id is made of lower-case letters without accents, digits and single hyphens, at most 60 characters
message-reserved = `{ $id }` is the address of another page of the site
help-reserved = choose another id for this chapter

summary = un lien qui ne mène nulle part
message = le lien vers `{ $address }` ne mène nulle part
help = renvoyez à un enregistrement (`project:…`, `chapter:…`, `act:…`, `forum:…`, `partner:…`) ou à une page web (`https://…`)
help-kind = écrivez `{ $near }:…` si c’est bien ce que vous voulez dire
message-almost = ce texte ressemble à un lien, mais n’en est pas un
help-almost = écrivez `[mots](project:id)`, sans espace entre les crochets et les parenthèses ni dans l’adresse

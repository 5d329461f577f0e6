summary = un lien qui ne mène nulle part
message = le lien vers `{ $address }` ne mène nulle part
help = faites un lien vers un enregistrement (`project:…`, `chapter:…`, `act:…`, `forum:…`, `partner:…`) ou vers une page web (`https://…`)
help-kind = écrivez `{ $near }:…` si c’est ce que vous voulez dire
message-almost = ceci ressemble à un lien et n’en est pas un
help-almost = écrivez `[mots](project:id)`, sans espace entre les crochets et les parenthèses ni dans l’adresse

serve-port-in-use = impossible d’utiliser le port { $port } : { $reason } ; choisissez-en un autre avec --port
serve-cannot-watch = le système ne peut pas signaler les modifications du plan : { $reason }
serve-address = le plan est accessible à l’adresse { $address }   (Ctrl+C pour arrêter)
serve-watch-ended = les modifications du plan ne sont plus détectées ; relancez `benelux-plan serve`
serve-ready = pages prêtes après { $milliseconds } ms
serve-broken = les pages ne seront affichées qu’une fois le plan corrigé ; le navigateur montre les erreurs

## The pages of the server

serve-no-plan = Aucun plan ne se trouve ici
serve-broken-template = Un modèle est défectueux
serve-show-last = Afficher cette page telle qu’elle était avant l’erreur
serve-is-last = Version antérieure : le plan contient des erreurs

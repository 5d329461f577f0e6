summary = une espace manquante ou superflue en français
message-missing = il manque une espace avant `{ $text }`
message-missing-after = il manque une espace après `{ $text }`
message-extra = il y a une espace de trop avant `{ $right }`
message-extra-after = il y a une espace de trop après `{ $right }`
help = ajoutez ou supprimez l’espace ; `benelux-plan check --fix` applique cette correction

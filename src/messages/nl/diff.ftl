diff-comparing = talen vergelijken
diff-searching-history = bevestigde versies van de teksten opzoeken
diff-same-language = een taal kan niet met zichzelf worden vergeleken; geef twee talen op: benelux-plan diff nl fr

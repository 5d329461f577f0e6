diff-comparing = talen vergelijken
diff-searching-history = teksten zoals bevestigd opzoeken
diff-same-language = een taal kan niet met zichzelf vergeleken worden; noem er twee: benelux-plan diff nl fr

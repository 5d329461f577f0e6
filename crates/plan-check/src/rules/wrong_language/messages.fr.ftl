summary = une phrase rédigée dans l’autre langue
message = cette phrase du texte en { $language } est rédigée en { $other }
help = traduisez-la, ou placez-la sous la langue dans laquelle elle est rédigée
here = en { $language }
there = en { $other }
missing = aucun équivalent ici

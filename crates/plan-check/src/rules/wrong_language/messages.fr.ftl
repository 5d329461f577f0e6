summary = une phrase qui est dans l’autre langue
message = cette phrase du texte en { $language } est en { $other }
help = traduisez-la, ou placez-la sous la langue dans laquelle elle est écrite
here = en { $language }
there = en { $other }
missing = rien n’y répond ici

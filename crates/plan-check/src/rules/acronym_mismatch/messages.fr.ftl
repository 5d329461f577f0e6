summary = un sigle sans équivalent dans l’autre langue
message = le { $language } dit `{ $here }`, le { $other } `{ $there }`
message-missing = `{ $here }` ne figure qu’en { $language }
help = écrivez le sigle de l’autre langue, ou ajoutez-le avec ses deux formes à `registers/glossary.yaml`
here = en { $language }
there = en { $other }
missing = rien n’y répond ici

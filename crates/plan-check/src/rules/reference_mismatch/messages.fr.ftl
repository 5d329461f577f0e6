summary = un acte, un chapitre ou un lien qui diffère d’une langue à l’autre
message = le { $language } mentionne `{ $here }`, le { $other } `{ $there }`
message-missing = `{ $here }` ne figure qu’en { $language }
help = faites concorder les deux langues ; si la différence est justifiée, indiquez-en la raison sous `allow`
here = en { $language }
there = en { $other }
missing = aucun équivalent ici

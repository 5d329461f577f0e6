summary = un acte, un chapitre ou un lien qui diffère d’une langue à l’autre
message = le { $language } dit `{ $here }`, le { $other } `{ $there }`
message-missing = `{ $here }` ne figure qu’en { $language }
help = faites dire la même chose aux deux langues ; si la différence est justifiée, `allow` avec la raison l’excuse
here = en { $language }
there = en { $other }
missing = rien n’y répond ici

summary = een tekst die in de ene taal veel langer is dan in de andere
message = de teksten in het { $language } en in het { $other } verschillen sterk in lengte
help = vergelijk beide teksten en vul de onvolledige tekst aan; als ze hetzelfde zeggen, hoeft u niets te doen
here = in het { $language }
there = in het { $other }
missing = hier ontbreekt een tegenhanger

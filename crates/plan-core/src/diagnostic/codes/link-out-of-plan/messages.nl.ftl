summary = een symbolische koppeling naar een bestand buiten het plan
message = `{ $path }` is een koppeling naar een bestand buiten het plan; het programma heeft dat bestand niet gelezen
help = vervang de koppeling door het bestand zelf

## Errors in the arguments of the program

usage-unknown-option = de optie `{ $argument }` bestaat niet
usage-unexpected-argument = het argument `{ $argument }` wordt niet verwacht
usage-unknown-command = het commando `{ $command }` bestaat niet
usage-missing-command = er ontbreekt een commando
usage-missing-arguments = { $count ->
    [one] dit argument is verplicht: { $arguments }
   *[other] deze argumenten zijn verplicht: { $arguments }
 }
usage-missing-value = `{ $option }` vereist een waarde
usage-invalid-value = `{ $value }` is geen geldige waarde van `{ $option }`
usage-too-many-values = `{ $option }` aanvaardt de waarde `{ $value }` niet
usage-wrong-number-of-values = `{ $option }` vereist { $expected } waarden; opgegeven: { $actual }
usage-conflict = `{ $option }` kan niet samen met { $other } worden gebruikt
usage-repeated = `{ $option }` kan maar één keer worden opgegeven
usage-not-unicode = een argument bevat tekens die geen geldige Unicode zijn
usage-other = de argumenten zijn ongeldig: { $reason }

## What to do about them

usage-did-you-mean = bedoelde u { $suggestions }?
usage-commands = de mogelijke commando’s zijn: { $commands }
usage-valid-values = geldige waarden: { $values }
usage-try-help = voer het commando uit met `--help` om al zijn argumenten en opties te zien

## Reasons why a value is invalid

usage-no-plan-language = het is geen taal van een plan; kies uit: { $known }
usage-no-format = het is geen formaat; kies uit: { $known }
usage-no-report = het is geen rapport; kies uit: { $known }
usage-no-site-address = het is geen adres van een site, zoals https://example.org of https://example.org/plan
usage-number-range = het moet een geheel getal van { $first } tot en met { $last } zijn
usage-whole-number = het moet een geheel getal zijn

## Errors in the arguments of the program

usage-unknown-option = l’option `{ $argument }` n’existe pas
usage-unexpected-argument = l’argument `{ $argument }` n’est pas attendu
usage-unknown-command = la commande `{ $command }` n’existe pas
usage-missing-command = indiquez une commande
usage-missing-arguments = { $count ->
    [one] cet argument est obligatoire : { $arguments }
   *[other] ces arguments sont obligatoires : { $arguments }
 }
usage-missing-value = `{ $option }` exige une valeur
usage-invalid-value = `{ $value }` n’est pas une valeur valable de `{ $option }`
usage-too-many-values = `{ $option }` n’accepte pas la valeur `{ $value }`
usage-wrong-number-of-values = `{ $option }` exige { $expected } valeurs ; nombre reçu : { $actual }
usage-conflict = `{ $option }` ne peut pas être combiné avec { $other }
usage-repeated = `{ $option }` ne peut être donné qu’une fois
usage-not-unicode = un argument contient des caractères qui ne sont pas valables en Unicode
usage-other = les arguments ne sont pas valables : { $reason }

## What to do about them

usage-did-you-mean = vouliez-vous dire { $suggestions } ?
usage-commands = les commandes sont : { $commands }
usage-valid-values = valeurs possibles : { $values }
usage-try-help = lancez la commande avec `--help` pour voir tous ses arguments et options

## Reasons why a value is invalid

usage-no-plan-language = ce n’est pas une langue d’un plan ; langues possibles : { $known }
usage-no-format = ce n’est pas un format ; formats possibles : { $known }
usage-no-report = ce n’est pas un rapport ; rapports possibles : { $known }
usage-no-site-address = ce n’est pas l’adresse d’un site, comme https://example.org ou https://example.org/plan
usage-number-range = il faut un nombre entier de { $first } à { $last }
usage-whole-number = il faut un nombre entier

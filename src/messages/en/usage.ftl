## Errors in the arguments of the program

usage-unknown-option = there is no option `{ $argument }`
usage-unexpected-argument = the argument `{ $argument }` is unexpected
usage-unknown-command = there is no command `{ $command }`
usage-missing-command = a command is missing
usage-missing-arguments = { $count ->
    [one] this argument is required: { $arguments }
   *[other] these arguments are required: { $arguments }
 }
usage-missing-value = `{ $option }` needs a value
usage-invalid-value = `{ $value }` is not a valid value of `{ $option }`
usage-too-many-values = `{ $option }` does not take the value `{ $value }`
usage-wrong-number-of-values = `{ $option }` needs { $expected } values; given: { $actual }
usage-conflict = `{ $option }` cannot be used together with { $other }
usage-repeated = `{ $option }` can only be given once
usage-not-unicode = an argument is not valid Unicode
usage-other = the arguments are invalid: { $reason }

## What to do about them

usage-did-you-mean = did you mean { $suggestions }?
usage-commands = the commands are: { $commands }
usage-valid-values = valid values: { $values }
usage-try-help = run the command with `--help` for all its arguments and options

## Reasons why a value is invalid

usage-no-plan-language = it is not a language of a plan; there are: { $known }
usage-no-format = it is not a format; there are: { $known }
usage-no-report = it is not a report; there are: { $known }
usage-no-site-address = it is not the address of a site, such as https://example.org or https://example.org/plan
usage-number-range = it must be a whole number from { $first } to { $last }
usage-whole-number = it must be a whole number

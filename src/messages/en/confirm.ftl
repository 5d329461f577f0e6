confirm-nothing-requested = say what to confirm: an address, --chapter, --registers or --all
confirm-damaged = nothing was confirmed; fix this first
confirm-language-missing = `{ $address }`: a language is missing; write it, then confirm
confirm-facts-differ = `{ $address }`: the languages state different facts; `benelux-plan check` shows them
confirm-done = { $count ->
    [one] { $count } text confirmed
   *[other] { $count } texts confirmed
 }

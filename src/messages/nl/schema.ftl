schema-written = { $count ->
    [one] `{ $folder }`: { $count } bestand geschreven
   *[other] `{ $folder }`: { $count } bestanden geschreven
 }

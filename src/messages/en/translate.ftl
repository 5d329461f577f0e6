translate-texts = { $count ->
    [one] { $count } text
   *[other] { $count } texts
 }

## Export

translate-exported = { $path }: { $texts }
translate-nothing-confirmed = no text is confirmed in both languages; nothing was written
translate-nothing-in-states = no text is in the requested states; nothing was written (--all exports every text)
translate-not-in-history = { $texts }: the last confirmed version was not found in git and is not included
translate-history-cut-off = the history is cut off

## Files that cannot be imported

translate-unreadable = `{ $path }`: it cannot be read; give the file that came back from the translator (the system says: { $reason })
translate-too-large = `{ $path }`: is larger than 64 MiB; nothing was written
translate-not-utf8 = `{ $path }`: is not in UTF-8; let the tool write UTF-8 and import again; nothing was written
translate-invalid-file = `{ $path }`: { $problem }; nothing was written
translate-unknown-format = is neither XLIFF 2 nor PO
translate-is-memory = is a translation memory, which does not say where its texts belong; import XLIFF or PO ({ $name })
translate-wrong-version = is XLIFF of another version; let the tool write XLIFF 2 ({ $version })
translate-doctype = has a document type declaration, which exchange files do not need; remove it
translate-too-many = has more values than any plan
translate-syntax = cannot be read; let the tool write it again (line { $line }, { $found })
translate-encoding = is not in UTF-8; let the tool write UTF-8 ({ $name })
translate-language = names an unsupported language ({ $tag }); the languages are: { $known }
translate-errors = with these translations the plan would have these errors; nothing was written

## What an import did with a text

translate-at-place = { $result } `{ $address }` ({ $place })
translate-at-line = { $result } `{ $address }` (line { $line })
translate-written = written
translate-unchanged = unchanged
translate-untranslated = not translated yet
translate-rejected = not written
translate-then = then: { $text }
translate-now = now: { $text }

## How many texts an import wrote

translate-count-written = { $count ->
    [one] { $count } text written
   *[other] { $count } texts written
 }
translate-count-to-write = { $count ->
    [one] { $count } text to write
   *[other] { $count } texts to write
 }
translate-count-unchanged = { $count } unchanged
translate-count-untranslated = { $count } not translated yet
translate-count-rejected = { $count } not written
translate-nothing-written = nothing was written

## Why a text was not written

translate-damaged-file = the file has syntax errors; fix them first (`benelux-plan check`)
translate-unwritable = it cannot be written without changing the text around it; write it by hand
translate-plan-error = the plan would have an error: { $error } [{ $code }]
translate-unknown-address = the plan has no such text; it was removed or renamed since the export
translate-source-changed = the text that was translated changed since the export; translate it again
translate-source-gone = the text that was translated changed since the export, or is gone; export again
translate-target-changed = somebody changed the translation in the plan since the export; choose by hand
translate-empty = the translation is empty, but the plan has one; to remove it, delete it in the plan
translate-fuzzy = it is still marked as fuzzy; review it and remove the mark
translate-missing-code = a code is missing; put it back where it belongs: { $code }
translate-unknown-code = a code occurs twice, or in neither language: { $code }
translate-broken-code = a code no longer works where it stands; no blank may follow its beginning or precede its end: { $code }
translate-strange-link = a link leads where the other language has none: { $address }
translate-repeated = the file has the text more often than the plan

## Status

translate-status-title = What is left to translate
translate-status-nothing = Nothing: no text is missing, stale, different or unconfirmed.
translate-status-new = New since { $base }
translate-status-old = Open before { $base }
translate-status-nothing-new = This branch leaves nothing that was not open already in `{ $base }`.
translate-status-chapter = Chapter
translate-status-of-which-new = of which new
translate-status-more = … { $count } more

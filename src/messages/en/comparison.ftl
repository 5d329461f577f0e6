## Titles and headings

comparison-title = { $first } and { $second }: what is to be done
comparison-overview = Overview
comparison-to-do-in = What is to be done
comparison-chapter = chapter
comparison-texts = texts
comparison-to-do = to do
comparison-words = words
comparison-words-to-do = words to do
comparison-done = done
comparison-total = total

## States of a text

comparison-missing = missing
comparison-facts = facts differ
comparison-wrong-language = wrong language
comparison-same-text = same text in both
comparison-shape = built differently
comparison-stale = may lag behind
comparison-unconfirmed = not confirmed
comparison-fine = fine
comparison-note = worth a look

## Parts of the plan that are no chapters

comparison-place-preface = preface
comparison-place-presidency = presidency
comparison-place-plan = titles and annex (plan.yaml)
comparison-place-external-relations = external relations
comparison-place-registers = registers

## What is to be done about a text

comparison-is-missing = the text in { $language } is missing
comparison-is-stale = the text in { $moved } changed since both were confirmed; the one in { $language } may lag behind
comparison-all-changed = both texts changed since they were confirmed
comparison-never = nobody confirmed yet that both say the same
comparison-differs = `{ $here }` in { $language }, `{ $there }` in { $other }
comparison-differs-missing = `{ $here }` in { $language }, nothing of the kind in { $other }
comparison-is-same-text = both languages have the same words
comparison-is-wrong-language = the text in { $language } reads like another language
comparison-is-shape = paragraphs, list items or stressed words differ
comparison-when-same = when both say the same: { $command }

## When a text changed

comparison-changed-by = changed in { $commit } ({ $day }): { $title }
comparison-changed-folder = changed, not yet committed to git
comparison-changed-unknown = changed
comparison-as-confirmed = as it was confirmed
comparison-no-text = no text yet
comparison-no-past = changed; what it said when it was confirmed is not known

## Why earlier texts are unknown

comparison-unknown-no-git = The words that changed cannot be shown: the program git was not found. The texts are shown as they are now.
comparison-unknown-no-repository = The words that changed cannot be shown: the plan lies in no git repository. The texts are shown as they are now.
comparison-unknown-shallow = Some words that changed cannot be shown: this copy of the repository holds only its latest history. `git fetch --unshallow` brings the rest.
comparison-unknown-long = Some words that changed cannot be shown: the latest { $count } revisions do not have the text as it was confirmed.
comparison-unknown-not-committed = Some words that changed cannot be shown: the text as it was confirmed was never committed to git.
comparison-unknown-failed = The words that changed cannot be shown; git says: { $reason }

## Notes on the whole plan

comparison-all-fine = Everything is fine: both languages were confirmed as they stand.
comparison-damaged = Parts of the plan could not be read and are not counted; `benelux-plan check` shows where.
comparison-unlisted = { $count ->
    [one] { $count } text was never confirmed and is not listed, because nobody confirmed anything in its chapter yet. Read the chapter in both languages, then run `{ $command }`; `{ $list }` lists its texts side by side.
   *[other] { $count } texts were never confirmed and are not listed, because nobody confirmed anything in their chapters yet. Read a chapter in both languages, then confirm it, the first one with `{ $command }`; `{ $list }` lists its texts side by side.
 }
comparison-unread = { $count ->
    [one] { $count } text could not be read and is not counted; `benelux-plan check` tells why.
   *[other] { $count } texts could not be read and are not counted; `benelux-plan check` tells why.
 }

## The page

comparison-skip = To the texts
comparison-how-to-read = Words that were removed since the confirmation are struck through, words that came are underlined; what the other language says otherwise has a dashed frame.
comparison-filter = Show texts that are
comparison-all = All
comparison-none = None
comparison-shown = texts shown of
comparison-removed = removed
comparison-added = added

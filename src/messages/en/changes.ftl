### The sentences about the changes between two versions of a plan, and the words of their reports.

## Versions

changes-comparing = comparing the versions
changes-compared = compared: { $old } with { $new }
changes-working-tree = the files as they are now
changes-nothing-before = an empty plan
changes-one-folder = `{ $folder }`: one folder cannot be compared; name two, the old one first: benelux-plan changes OLD NEW
changes-one-revision = `{ $revision }`: for its differences from the files as they are now, write --since { $revision }; for two revisions, { $revision }..HEAD
changes-no-folder = there is no folder `{ $folder }`; to compare two revisions, write { $range }
changes-denied = { $count ->
    [one] { $count } change is denied by --deny: { $codes }
   *[other] { $count } changes are denied by --deny: { $codes }
 }

## Parts of sentences

changes-and = { $list } and { $last }
changes-quoted = “{ $text }”
changes-nothing = (none)
changes-yes = yes
changes-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
 }
changes-record = { $kind ->
    [edition] edition { $year }
    [category] category { $title }
    [annex-group] group of the annex { $title }
    [annex] annex
    [part] part { $title }
    [section] section { $title }
    [ownership] designation of { $title }
    [preface] preface
    [presidency] priorities of the presidency
    [priority] priority { $title }
    [point-group] group of points { $title }
    [point] point { $title }
    [external-relations] external relations
    [relation] external relation { $title }
    [topic] topic { $title }
    [chapter] chapter { $title }
    [project] project { $title }
    [forum] forum { $title }
    [partner] partner { $title }
    [act] act { $title }
    [term] term { $title }
    [place] place { $title }
   *[registers] registers
 }
changes-field = { $name ->
    [abbreviation] abbreviation
    [acts] acts
    [allow] accepted findings
    [annex] in the annex
    [approximate] approximate
    [attribution] attribution
    [basis] basis
    [binding] binding
    [branch] branch
    [category] category
    [chapter] chapter
    [citation] citation
    [closing] closing text
    [compound-names] names in compounds
    [compound-nouns] nouns in compounds
    [condition] condition
    [confidence] confidence
    [confirmed] confirmed texts
    [contact] contact
    [context] context
    [date] date
    [demonyms] demonyms
    [description] description
    [edition] edition
    [events] events
    [expansion] full form
    [external-relations] external relations
    [forbidden] words to avoid
    [forms] forms
    [forum] forum
    [group] group in the annex
    [id] id
    [instruments] instruments
    [introduction] introduction
    [kind] kind
    [languages] languages
    [matches] recognised forms
    [members] members
    [name] name
    [names] names
    [note] note
    [novelties] what is new
    [number] number
    [observers] observers
    [part] part
    [partners] partners
    [place] place
    [presidency] presidency
    [priority] priority
    [projects] projects
    [related] related projects
    [relation] external relation
    [repository] repository
    [section] section
    [singular] title for one project
    [statement] statement
    [status] status
    [term] term
    [text] text
    [title] title
    [url] web address
   *[other] { $name }
 }
changes-kind = { $name ->
    [attested] found elsewhere
    [caretaker] caretaker
    [convention] convention
    [country] country
    [decision] decision
    [declaration] declaration
    [described] described
    [directive] directive
    [exploration] exploration
    [exploratory] to be explored
    [group] group
    [intended] intended
    [memorandum] memorandum
    [municipality] municipality
    [named] named
    [official] official
    [organisation] organisation
    [own] own translation
    [possible] possible
    [proposal] proposal
    [recommendation] recommendation
    [region] region
    [regulation] regulation
    [secretariat] secretariat
    [strategic] strategic forum
    [treaty] treaty
    [umbrella] supervising forum
    [unnamed] not named
   *[other] { $name }
 }
changes-nature = { $nature ->
    [typographic] typography
    [wording] wording
   *[facts] facts
 }
changes-weight = { $weight ->
    [notable] notable
    [minor] minor
   *[editorial] editorial
 }
changes-season = { $season ->
    [begin] beginning of { $year }
    [spring] spring { $year }
    [summer] summer { $year }
    [autumn] autumn { $year }
    [winter] winter { $year }
   *[end] end of { $year }
 }
changes-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
 }
changes-shift = { $direction ->
    [later] { $unit ->
        [day] { $count ->
            [one] 1 day later
           *[other] { $count } days later
         }
        [month] { $count ->
            [one] 1 month later
           *[other] { $count } months later
         }
       *[year] { $count ->
            [one] 1 year later
           *[other] { $count } years later
         }
     }
   *[earlier] { $unit ->
        [day] { $count ->
            [one] 1 day earlier
           *[other] { $count } days earlier
         }
        [month] { $count ->
            [one] 1 month earlier
           *[other] { $count } months earlier
         }
       *[year] { $count ->
            [one] 1 year earlier
           *[other] { $count } years earlier
         }
     }
 }

## What changed

changes-added = { $record } added
changes-removed = { $record } removed
changes-moved = { $record } moved from { $before } to { $after }
changes-reordered = { $record } moved to another position
changes-renamed = { $record }: id changed from `{ $before }` to `{ $after }`
changes-raised = { $record } raised from { $before } to { $after }
changes-lowered = { $record } lowered from { $before } to { $after }
changes-owner = { $record } transferred from { $before } to { $after }
changes-owner-lost = { $record } no longer belongs to a forum; it belonged to { $before }
changes-owner-gained = { $record } now belongs to { $after }
changes-partner-added = { $record }: partner { $partner } added
changes-partner-removed = { $record }: partner { $partner } removed
changes-act-added = { $record }: act { $act } added
changes-act-removed = { $record }: act { $act } removed
changes-item-added = { $item ->
    [action] { $record }: action { $text } added
    [instrument] { $record }: legal instrument { $text } added
   *[event] { $record }: event { $text } added
 }
changes-item-removed = { $item ->
    [action] { $record }: action { $text } removed
    [instrument] { $record }: legal instrument { $text } removed
   *[event] { $record }: event { $text } removed
 }
changes-item-changed = { $item ->
    [instrument] { $record }, legal instrument { $text }: { $details }
   *[event] { $record }, event { $text }: { $details }
 }
changes-item-reordered = { $record }: action { $text } moved to another position
changes-text = { $nature ->
    [typographic] { $record }, { $field }: only typography changed ({ $languages })
    [wording] { $record }, { $field }: reworded ({ $languages })
   *[facts] { $record }, { $field }: facts changed ({ $languages })
 }
changes-text-added = { $record }: { $field } added
changes-text-removed = { $record }: { $field } removed
changes-translation-added = { $record }, { $field }: text in { $languages } added
changes-translation-removed = { $record }, { $field }: text in { $languages } removed
changes-left-behind = { $record }, { $field }: the text in { $languages } was not adapted
changes-left-behind-confirmed = { $record }, { $field }: the text in { $languages } stayed the same and was confirmed
changes-not-adapted-in = the text in { $languages } was not adapted
changes-list-reordered = { $record }: { $field } in another order
changes-fields = { $record }: { $details }
changes-detail-text = { $nature ->
    [typographic] { $field }: only typography ({ $languages })
    [wording] { $field } reworded ({ $languages })
   *[facts] { $field } with other facts ({ $languages })
 }
changes-confirmations = confirmations of translations changed: { $added } new, { $removed } withdrawn

## What follows

changes-follow = { $count ->
    [one] 1 more change follows from this
   *[other] { $count } more changes follow from this
 }
changes-projects-follow = { $count ->
    [one] 1 project follows
   *[other] { $count } projects follow
 }
changes-projects = { $count ->
    [one] concerns 1 project: { $list }
   *[other] concerns { $count } projects: { $list }
 }

## The whole change

changes-codes-heading = Changes between two versions (benelux-plan changes):
changes-none = Nothing changes in the plan.
changes-headline = This change { $list }.
changes-count = { $code ->
    [project-added] { $count ->
        [one] adds a project
       *[other] adds { $count } projects
     }
    [project-removed] { $count ->
        [one] removes a project
       *[other] removes { $count } projects
     }
    [project-moved] { $count ->
        [one] moves a project to another chapter
       *[other] moves { $count } projects to another chapter
     }
    [project-reordered] { $count ->
        [one] moves a project to another position
       *[other] moves { $count } projects to another position
     }
    [project-renamed] { $count ->
        [one] changes the id of a project
       *[other] changes the ids of { $count } projects
     }
    [category-raised] { $count ->
        [one] raises the category of a project
       *[other] raises the category of { $count } projects
     }
    [category-lowered] { $count ->
        [one] lowers the category of a project
       *[other] lowers the category of { $count } projects
     }
    [category-changed] { $count ->
        [one] changes the category of a project
       *[other] changes the category of { $count } projects
     }
    [forum-changed] { $count ->
        [one] transfers the responsibility once
       *[other] transfers the responsibility { $count } times
     }
    [partner-added] { $count ->
        [one] adds a partner to a project
       *[other] adds { $count } partners to projects
     }
    [partner-removed] { $count ->
        [one] removes a partner from a project
       *[other] removes { $count } partners from projects
     }
    [act-added] { $count ->
        [one] adds an act to a project
       *[other] adds { $count } acts to projects
     }
    [act-removed] { $count ->
        [one] removes an act from a project
       *[other] removes { $count } acts from projects
     }
    [instrument-added] { $count ->
        [one] adds a legal instrument
       *[other] adds { $count } legal instruments
     }
    [instrument-removed] { $count ->
        [one] removes a legal instrument
       *[other] removes { $count } legal instruments
     }
    [instrument-changed] { $count ->
        [one] changes a legal instrument
       *[other] changes { $count } legal instruments
     }
    [event-added] { $count ->
        [one] adds an event
       *[other] adds { $count } events
     }
    [event-removed] { $count ->
        [one] removes an event
       *[other] removes { $count } events
     }
    [event-changed] { $count ->
        [one] changes an event
       *[other] changes { $count } events
     }
    [action-added] { $count ->
        [one] adds an action
       *[other] adds { $count } actions
     }
    [action-removed] { $count ->
        [one] removes an action
       *[other] removes { $count } actions
     }
    [action-reordered] { $count ->
        [one] moves an action to another position
       *[other] moves { $count } actions to another position
     }
    [title-changed] { $count ->
        [one] changes a title
       *[other] changes { $count } titles
     }
    [text-changed] { $count ->
        [one] changes what a text says
       *[other] changes what { $count } texts say
     }
    [language-left-behind] { $count ->
        [one] leaves a translation outdated
       *[other] leaves { $count } translations outdated
     }
    [confirmation-changed] { $count ->
        [one] changes confirmations
       *[other] changes confirmations in { $count } files
     }
    [related-changed] { $count ->
        [one] changes the related projects of a project
       *[other] changes the related projects of { $count } projects
     }
    [chapter-added] { $count ->
        [one] adds a chapter
       *[other] adds { $count } chapters
     }
    [chapter-removed] { $count ->
        [one] removes a chapter
       *[other] removes { $count } chapters
     }
    [chapter-renamed] { $count ->
        [one] changes the id of a chapter
       *[other] changes the ids of { $count } chapters
     }
    [chapter-renumbered] { $count ->
        [one] renumbers a chapter
       *[other] renumbers { $count } chapters
     }
    [chapter-moved] { $count ->
        [one] moves a chapter
       *[other] moves { $count } chapters
     }
    [section-changed] { $count ->
        [one] changes a part of the structure
       *[other] changes { $count } parts of the structure
     }
    [priority-changed] { $count ->
        [one] changes a priority
       *[other] changes { $count } priorities or points
     }
    [category-added] { $count ->
        [one] adds a category
       *[other] adds { $count } categories
     }
    [category-removed] { $count ->
        [one] removes a category
       *[other] removes { $count } categories
     }
    [category-renamed] { $count ->
        [one] changes the id of a category
       *[other] changes the ids of { $count } categories
     }
    [category-reordered] { $count ->
        [one] changes the rank of a category
       *[other] changes the rank of { $count } categories
     }
    [ownership-changed] { $count ->
        [one] changes how a forum is designated
       *[other] changes how { $count } fora are designated
     }
    [register-changed] { $count ->
        [one] changes an entry of the registers
       *[other] changes { $count } entries of the registers
     }
    [edition-added] { $count ->
        [one] adds an edition
       *[other] adds { $count } editions
     }
    [edition-removed] { $count ->
        [one] removes an edition
       *[other] removes { $count } editions
     }
    [edition-changed] { $count ->
        [one] changes the data of an edition
       *[other] changes the data of { $count } editions
     }
    [allow-changed] { $count ->
        [one] changes an accepted finding
       *[other] changes accepted findings of { $count } records
     }
   *[list-reordered] { $count ->
        [one] reorders a list
       *[other] reorders { $count } lists
     }
 }
changes-count-notable = { $count ->
    [one] makes 1 other notable change
   *[other] makes { $count } other notable changes
 }
changes-count-minor = { $count ->
    [one] makes 1 minor change
   *[other] makes { $count } minor changes
 }
changes-count-editorial = { $count ->
    [one] makes 1 editorial change
   *[other] makes { $count } editorial changes
 }

## Notes

changes-unread-old = { $count ->
    [one] A part of the old version could not be read: { $files }.
   *[other] Parts of { $count } files of the old version could not be read: { $files }.
 }
changes-unread-new = { $count ->
    [one] A part of the new version cannot be read: { $files }. `benelux-plan check` says what is wrong.
   *[other] Parts of { $count } files of the new version cannot be read: { $files }. `benelux-plan check` says what is wrong.
 }
changes-not-compared = { $count ->
    [one] 1 record of these files was therefore not compared.
   *[other] { $count } records of these files were therefore not compared.
 }
changes-errors = { $count ->
    [one] The plan has 1 error and cannot be published; `benelux-plan check` says what to do.
   *[other] The plan has { $count } errors and cannot be published; `benelux-plan check` says what to do.
 }
changes-warnings = { $count ->
    [one] The plan has no errors, but 1 warning; `benelux-plan check` says what to do.
   *[other] The plan has no errors, but { $count } warnings; `benelux-plan check` says what to do.
 }
changes-checks = The plan has no errors and no warnings.
changes-all-translated = Nothing is left to translate.
changes-to-translate = { $count ->
    [one] 1 text needs translation work, { $new } of it because of this change.
   *[other] { $count } texts need translation work, { $new } of them because of this change.
 }

## Headings and words of the reports

changes-whole-edition = The plan as a whole
changes-registers = Registers
changes-title = Changes of the plan
changes-versions = { $old } → { $new }
changes-column-chapter = Chapter
changes-column-change = Change
changes-column-file = File
changes-before = Before
changes-after = After
changes-filter = Show changes that are
changes-filter-words = Words to find
changes-all = All
changes-no-match = No change fits the filter.
changes-shown = changes shown of
changes-skip = To the changes
changes-keys = In the list, the keys J and K go to the next and the previous change, / to the words to find.
changes-removed-word = removed
changes-added-word = added
changes-not-adapted = not adapted
changes-translate-heading = Left to translate
changes-check-heading = Check
changes-fold-minor = { $count ->
    [one] 1 minor change
   *[other] { $count } minor changes
 }
changes-fold-editorial = { $count ->
    [one] 1 editorial change
   *[other] { $count } editorial changes
 }
changes-fold-texts = { $count ->
    [one] 1 text, word by word
   *[other] { $count } texts, word by word
 }
changes-left-out = { $count ->
    [one] 1 more is not shown here, because a comment has a maximum length; `benelux-plan changes` lists all of them.
   *[other] { $count } more are not shown here, because a comment has a maximum length; `benelux-plan changes` lists all of them.
 }

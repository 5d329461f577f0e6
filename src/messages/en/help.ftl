### The help of the program and its commands: `help-<command>` describes a command and its attribute
### `after` is the text after the options; `help-<command>--<option>` describes an option or argument.
### A message `help-shared--<option>` serves all commands that have no message of their own.

## Headings

help-heading-usage = Usage
help-heading-commands = Commands
help-heading-arguments = Arguments
help-heading-options = Options
help-heading-global = Global options
help-heading-examples = Examples
help-options-placeholder = [OPTIONS]
help-command-placeholder = COMMAND
help-default = [default: { $values }]
help-possible-values = [possible values: { $values }]

## Names of values

help-value-chapter = CHAPTER
help-value-code = CODE
help-value-dir = DIR
help-value-file = FILE
help-value-format = FORMAT
help-value-id = ID
help-value-id-number = ID|NUMBER
help-value-ids = IDS
help-value-kind = KIND
help-value-lang = LANG
help-value-number = NUMBER
help-value-port = PORT
help-value-report = REPORT
help-value-rev = REV
help-value-shell = SHELL
help-value-state = STATE
help-value-text = TEXT
help-value-unit = UNIT
help-value-url = URL
help-value-versions = VERSIONS
help-value-what = WHAT
help-value-when = WHEN
help-value-word = WORD
help-value-words = WORDS
help-value-year = YEAR

## Options of several commands

help-shared--help = Print help
help-shared--version = Print version
help-shared--plan = The folder of the plan
help-shared--messages = The language of diagnostics and help [default: the system language, else English]
help-shared--color = When to use colours; `auto` honours NO_COLOR
help-shared--quiet = Print diagnostics only: no counts, no progress
help-shared--verbose = Also print what needs no action
help-shared--chapter = Only this chapter, by its id or number; also preface, presidency, plan, external-relations or registers. Repeatable, or separated by commas
help-shared--year = Only the edition of this year
help-shared--only = Only texts in these states, separated by commas
help-states =
    States:
      missing          not written in one of the languages
      facts            a number, a date, a reference or an acronym differs
      wrong-language   a sentence is in the other language
      same-text        not translated
      shape            different paragraphs, list items or emphasis
      stale            the other language changed since both were confirmed
      unconfirmed      both changed, or nobody ever confirmed that they agree
      fine             nothing to do

## Program

help-program = Compiles a multilingual policy plan: YAML chapters in, a checked plan, an HTML site, printable reports and Markdown out.
    .after =
        Examples:
          benelux-plan init mijn-plan             start a new plan
          benelux-plan new project                add a project; prompts for its values
          benelux-plan check                      report all problems of plan/
          benelux-plan diff nl fr                 show the state of the translations
          benelux-plan explain missing-forum      explain a diagnostic and how to fix it
          benelux-plan list projects --text tram  list matching projects
          benelux-plan build                      check plan/ and publish it to out/
help-help = Print this message or the help of the given subcommand(s)

## Command `build`

help-build = Check the plan and publish it
    .after =
        Examples:
          benelux-plan build                              everything, to out/
          benelux-plan build --lang fr --format html      the French pages only
          benelux-plan build --year 2021 --out /tmp/site
          benelux-plan build --format pdf --report fora   the printable plan, and a dossier for each forum
          benelux-plan build --base-url https://example.org/plan

        Only files that differ are written. Files of earlier builds are removed only if they belong to the
        requested years, languages, formats and reports and have not been changed since; other files in the
        folder are left alone. If the plan has errors, the folder is not changed. A report is only made
        again if something that it depends on has changed.
help-build--year = Only this year; repeatable
help-build--lang = Only these languages, for instance nl,fr
help-build--format = Only these formats: html, markdown, data, pdf
help-build--report = Also these reports (PDF): fora, a dossier for each forum; concordance, two languages side by side
help-build--base-url = The address at which the site is published, for canonical links and the site map
help-build--out = The folder to publish to

## Command `check`

help-check = Check the plan and report all problems; write nothing
    .after =
        Examples:
          benelux-plan check
          benelux-plan check --format short --deny warnings     in CI
          benelux-plan check --fix                              fix typing: spaces, quotation marks
          benelux-plan check --format html > findings.html      for a browser, or to mail
          benelux-plan check --format github                    in GitHub Actions; also gitlab, junit
          benelux-plan check --format sarif -o findings.sarif   for code scanning and editors
          benelux-plan check --changed-since origin/main        only what a branch touched or broke
          benelux-plan check --write-baseline baseline.txt      accept the findings of today
          benelux-plan check --format json > findings.json      for programs; see docs/findings.md
help-check--format = The output format
help-check--deny = Exit with 1 for warnings too
help-check--fix = Apply the safe typographic fixes to the files, then check again
help-check--output = Write to this file instead of standard output
help-check--baseline = Show only findings that this baseline does not accept
help-check--write-baseline = Write a baseline that accepts all findings of today, and show none
help-check--changed-since = Show only findings in records that the branch touched since it left this revision, and those that it caused elsewhere

## Command `diff`

help-diff = Compare the texts of two languages: what is missing, out of date or different
    .after =
        Examples:
          benelux-plan diff nl fr                               what to do, both texts side by side
          benelux-plan diff fr nl --chapter justitie            one chapter, by its id or number
          benelux-plan diff nl fr --only missing,stale          what to write or to update
          benelux-plan diff nl fr --format html --output todo.html
                                                                one page, for a browser or to mail
          benelux-plan diff nl fr --only missing --exit-code    in CI: 1 if a text is missing
          benelux-plan diff nl fr --format json                 for programs; see docs/diff.md

        { help-states }

        The confirmed version of a text is taken from the git history, to show the words that changed.
        `benelux-plan confirm` records that both languages agree. In a chapter where nothing has been
        confirmed yet, texts are counted but not listed; --only unconfirmed lists them.
help-diff--languages = The two languages, in display order: nl fr
help-diff--all = All texts, including those with nothing to do
help-diff--format = The output format
help-diff--output = Write to this file instead of standard output
help-diff--exit-code = Exit with 1 if there is something to do

## Command `changes`

help-changes = Compare two versions of the plan: what a change of its files changes in the plan
    .after =
        Examples:
          benelux-plan changes                                  what is not committed, else the last commit
          benelux-plan changes --since origin/main              a branch with its files as they are now
          benelux-plan changes v2021..HEAD                      two revisions
          benelux-plan changes main...HEAD                      since HEAD left main
          benelux-plan changes plan-old plan                    two folders
          benelux-plan changes --since HEAD~3 --format html --output changes.html
                                                                one page, for a browser or to mail
          benelux-plan changes main...HEAD --format markdown --lang nl,fr
                                                                a comment for a pull request
          benelux-plan changes main...HEAD --deny project-removed,forum-changed
                                                                in CI: 1 if a project goes or is transferred

        Records are matched by their id; one with another id is recognised by its content. What follows
        from another change, such as the numbers after a new chapter, is not counted again. The old
        version is compared as far as it can be read. `benelux-plan explain project-moved` describes a
        change; docs/changes.md lists all of them.
help-changes--versions = Two revisions as OLD..NEW, or OLD...NEW since their common ancestor; or two folders, the old one first
help-changes--since = Compare this revision with the files as they are now
help-changes--format = The output format
help-changes--lang = The language of the report; several for markdown, separated by commas [default: that of --messages]
help-changes--output = Write to this file instead of standard output
help-changes--deny = Exit with 1 if there is a change with one of these codes, separated by commas
help-changes--exit-code = Exit with 1 if anything changes
help-changes--repository = The web address of the repository, for links [default: from GitHub Actions or GitLab CI, else that of the edition]

## Command `confirm`

help-confirm = Record that the current texts of both languages agree
    .after =
        Examples:
          benelux-plan confirm project:waterstofverklaring/title
                                                one text; a list (…/action) is confirmed as a whole
          benelux-plan confirm project:waterstofverklaring
                                                all texts of a project
          benelux-plan confirm --chapter justitie
                                                after reading a chapter in both languages
          benelux-plan confirm --registers      names, acts and terms
          benelux-plan confirm --all

        Writes plan/<year>/translations.lock and plan/registers/translations.lock, which belong in git.
        A confirmation covers the wording: different spaces or quotation marks do not invalidate it, nor
        does moving a project. Texts that state different facts are rejected. `benelux-plan diff nl fr`
        shows what is not confirmed.
help-confirm--units = The addresses of texts or records
help-confirm--chapter = All texts of this chapter, by its id or number; also preface, presidency, plan, external-relations or registers. Repeatable, or separated by commas
help-confirm--registers = All texts of the registers
help-confirm--all = All texts of the plan

## Command `serve`

help-serve = Preview the pages in a browser, updated when the plan changes
    .after =
        Examples:
          benelux-plan serve                    open the address that it prints
          benelux-plan serve --port 9000
          benelux-plan --plan ../plan serve --messages fr

        The pages are rendered in memory from plan/ and templates/, and again when a file there changes;
        the browser reloads by itself. While the plan has errors, they are shown instead of the pages. The
        server is not reachable from the network. Press Ctrl+C to stop it; use `build` to publish.
help-serve--port = The local port [default: 8021, or the next free one]; 0 takes any free port

## Command `list`

help-list = List projects, fora, chapters, events and more, with filters
    .after =
        Examples:
          benelux-plan list projects --forum dg-energie-klimaat
          benelux-plan list projects --chapter 2.1.1 --category essential
          benelux-plan list projects --text "groene waterstof" --lang fr
          benelux-plan list events --partner nrw
          benelux-plan list fora
          benelux-plan list projects --format csv > projects.csv
          benelux-plan list acts --format json | jq -r '.[].url'

        Several filters must all match; several values of one filter, separated by commas, are
        alternatives. Fora, chapters, partners and acts are listed if one of their projects matches; a
        forum also if the partner is a member. --text searches every field in all languages of the plan,
        ignoring case and accents.

        The keys of csv and json are described in docs/data.md; csv is separated by commas, with `|`
        between several values of one field. If the terminal is too narrow for columns, a table has one
        block per row.

        A plan with errors is listed as far as it can be read. An empty list is not an error.
help-list--what = What to list
help-list--forum = Only what this forum owns, by its id
help-list--category = Only this category, by its id
help-list--chapter = Only this chapter, by its id or number
help-list--partner = Only where this partner takes part, by its id
help-list--text = Only where all these words occur
help-list--year = Only these years [default: the latest edition]
help-list--lang = The language of the rows [default: that of the messages, if the plan has it, else the first of the plan]
help-list--format = The output format

## Command `explain`

help-explain = Explain a diagnostic: what it means, why it is a problem and how to fix it; or a kind of change
    .after =
        Examples:
          benelux-plan explain                   all codes, one per line
          benelux-plan explain missing-forum     a diagnostic of `check`, with examples
          benelux-plan explain project-moved     a change of `changes`
help-explain--code = The code between brackets in a diagnostic or a change; all codes if omitted

## Command `init`

help-init = Start a new plan: a small example in two languages that builds at once
    .after =
        Examples:
          benelux-plan init mijn-plan           creates the folder mijn-plan
          benelux-plan init . --year 2030       starts in the current folder
          benelux-plan init . --with github,vscode   also workflows and settings

        Creates plan/ (an edition with two chapters, and the registers), docs/schema/ (for completion and
        validation in editors), README.md (in Dutch and French), .gitattributes and .gitignore. If one of
        these exists already, nothing is written.
help-init--folder = The folder, created if it does not exist
help-init--year = The year of the edition [default: the current year]
help-init--with = Also files for these tools: github, gitlab, pre-commit, vscode; none answers the question in advance

## Command `new`

help-new = Add a new chapter, project or forum to the right file
    .after =
        Examples:
          benelux-plan new project                 prompts for everything
          benelux-plan new project --chapter energie --category ongoing
                                                   prompts for the rest
          benelux-plan new chapter --help          the options that replace the prompts

        Without a terminal there are no prompts: all values must be given as options, and missing ones
        are named. Everything else in the file stays as it is, comments included.

## Command `new chapter`

help-new-chapter = Create a chapter: its file, and its entry in plan.yaml
    .after =
        Examples:
          benelux-plan new chapter
          benelux-plan new chapter --section 1 --id toerisme --forum so-toerisme \
              --title-nl Toerisme --title-fr Tourisme \
              --context-nl "De landen werken samen." --context-fr "Les pays coopèrent." \
              --project-category ongoing --project-id wandelroutes \
              --project-title-nl "Wandelroutes aanleggen" --project-title-fr "Aménager des sentiers"

        A chapter has at least one project, so its first project is created too. The number is the next
        one of the section. The file is named <number>-<id>.yaml; in later parts, where numbering starts
        again, part<part>-<number>-<id>.yaml. The location of the new record (path:line) is printed to
        standard output.
help-new-chapter--year = The edition [default: the latest]
help-new-chapter--section = The number of its section, for instance 2.1
help-new-chapter--part = The number of its part, if the number of the section is ambiguous or chapters have no section
help-new-chapter--id = Its permanent id, without a number
help-new-chapter--title = Its title in { $language }
help-new-chapter--forum = The forum that owns its projects
help-new-chapter--basis = How the edition names the forum, if it does not yet: named, described, unnamed, umbrella or caretaker
help-new-chapter--context = What it is about, in { $language }; one sentence is enough to start
help-new-chapter--project-category = The category of its first project, for instance ongoing
help-new-chapter--project-id = The permanent id of its first project
help-new-chapter--project-title = The title of its first project in { $language }

## Command `new project`

help-new-project = Add a project to a chapter, at the end of its category
    .after =
        Examples:
          benelux-plan new project
          benelux-plan new project --chapter energie --category ongoing --id wind-op-zee \
              --title-nl "Wind op zee ontwikkelen" --title-fr "Développer l’éolien en mer"

        The location of the new record (path:line) is printed to standard output.
help-new-project--year = The edition [default: the latest]
help-new-project--chapter = The id of its chapter
help-new-project--category = The id of its category, for instance ongoing
help-new-project--id = Its permanent id
help-new-project--title = Its title in { $language }
help-new-project--forum = The forum that owns it, if not the forum of the chapter
help-new-project--basis = How the edition names the forum, if it does not yet: named, described, unnamed, umbrella or caretaker

## Command `new forum`

help-new-forum = Add a forum to the register, and to the ownership of an edition
    .after =
        Examples:
          benelux-plan new forum
          benelux-plan new forum --id so-toerisme --kind strategic --basis named --members be,nl,lu \
              --name-nl "Strategisch overleg Toerisme" --name-fr "Concertation stratégique Tourisme"

        The location of the new record (path:line) is printed to standard output.
help-new-forum--year = The edition that names it [default: the latest]
help-new-forum--id = Its permanent id
help-new-forum--kind = Its kind: strategic, umbrella or secretariat
help-new-forum--name = Its name or description in { $language }
help-new-forum--members = The ids of its members, for instance be,nl,lu
help-new-forum--observers = The ids of its observers
help-new-forum--basis = How the edition names it: named, described, unnamed, umbrella or caretaker
help-new-forum--note = The note of the edition about it, in { $language }

## Command `translate`

help-translate = Exchange texts with translation tools, and show what is left to translate
    .after =
        Examples:
          benelux-plan translate export --to fr --output fr.xlf    what is missing or stale in French
          benelux-plan translate import fr.xlf                     write the translations into the plan
          benelux-plan translate status                            what is left, in both directions

        Both languages of a plan are authentic: --to selects the one that the translator writes this time.

## Command `translate export`

help-translate-export = Write texts to a file for a translation tool: XLIFF, PO, or a TMX memory
    .after =
        Examples:
          benelux-plan translate export --to fr --output fr.xlf
                                                what is missing or stale in French, as XLIFF 2.1
          benelux-plan translate export --to nl --format po --only missing > nl.po
                                                what is missing in Dutch, as gettext PO
          benelux-plan translate export --to fr --all --chapter justitie --output .
                                                a whole chapter, in a file named benelux-plan.nl-fr.xlf
          benelux-plan translate export --to fr --format tmx --output memory.tmx
                                                the confirmed pairs, as a translation memory

        { help-states }

        Each text comes with its record, its location, the glossary terms that occur in it and, if it is
        stale, its last confirmed version. In XLIFF, Markdown becomes inline codes that a tool preserves.
        docs/exchange.md describes the files.
help-translate-export--to = The language that the translator writes
help-translate-export--format = The file format
help-translate-export--all = All texts, including those with nothing to do
help-translate-export--output = The file to write, or a folder for it [default: standard output]

## Command `translate import`

help-translate-import = Write the translations of a file into the plan; report those that no longer fit
    .after =
        Examples:
          benelux-plan translate import fr.xlf --dry-run        show what would be written
          benelux-plan translate import fr.xlf
          benelux-plan translate import - < nl.po               from standard input
          benelux-plan translate import fr.xlf --format json    for programs

        The format of the file (XLIFF 2 or PO) is detected. Everything else in the plan files stays as it
        is, comments included. A text is reported instead of written if the other language changed since
        the export, if it was changed in the plan meanwhile, if it has no translation, if it lost an inline
        code, or if it would cause an error. Exits with 1 if a text was not written. Review the changes,
        then confirm them with `benelux-plan confirm`.
help-translate-import--file = The translated file; `-` for standard input
help-translate-import--format = The output format
help-translate-import--dry-run = Write nothing

## Command `translate status`

help-translate-status = Show what is missing, stale or unconfirmed, for instance in a pull request
    .after =
        Examples:
          benelux-plan translate status
          benelux-plan translate status --format markdown --base origin/main > comment.md
                                                for a pull request: what this branch leaves, then the rest
          benelux-plan translate status --only missing,stale --chapter justitie
          benelux-plan translate status --format json

        { help-states }

        Texts of a chapter in which nothing has been confirmed yet are not reported as unconfirmed.
help-translate-status--format = The output format
help-translate-status--base = A git revision to compare with, for instance origin/main

## Command `schema`

help-schema = Print the JSON Schema of a kind of plan file, for editors
    .after =
        Examples:
          benelux-plan schema                       the kinds of plan files, one per line
          benelux-plan schema chapter               the schema of a chapter
          benelux-plan schema --out docs/schema     all schemas, as files

        The first line of a plan file refers to its schema:
          # yaml-language-server: $schema=../../docs/schema/chapter.schema.json

        An editor with the YAML language server (in Visual Studio Code, the extension YAML by Red Hat)
        then completes fields, shows their descriptions and marks errors.
help-schema--kind = The kind of plan file; all kinds if omitted
help-schema--out = Write to files in this folder instead of standard output

## Command `completions`

help-completions = Print a completion script for a shell
    .after =
        Examples:
          benelux-plan completions bash > ~/.local/share/bash-completion/completions/benelux-plan
          benelux-plan completions zsh > ~/.zfunc/_benelux-plan     a folder of $fpath
          benelux-plan completions fish > ~/.config/fish/completions/benelux-plan.fish
          benelux-plan completions powershell >> $PROFILE
help-completions--shell = The shell

## Command `man`

help-man = Print the manual page, or write one per command
    .after =
        Examples:
          benelux-plan man | man -l -                       read the page of the program
          benelux-plan man --out ~/.local/share/man/man1    a page for every command
help-man--out = Write one page per command to this folder instead of the main page to standard output

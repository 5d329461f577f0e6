### L’aide du programme et de ses commandes : `help-<commande>` décrit une commande et son attribut
### `after` est le texte qui suit les options ; `help-<commande>--<option>` décrit une option ou un argument.
### Un message `help-shared--<option>` sert à toutes les commandes qui n’ont pas de message propre.

## Headings

help-heading-usage = Utilisation
help-heading-commands = Commandes
help-heading-arguments = Arguments
help-heading-options = Options
help-heading-global = Options générales
help-heading-examples = Exemples
help-options-placeholder = [OPTIONS]
help-command-placeholder = COMMANDE
help-default = [par défaut : { $values }]
help-possible-values = [valeurs possibles : { $values }]

## Names of values

help-value-chapter = CHAPITRE
help-value-code = CODE
help-value-dir = DOSSIER
help-value-file = FICHIER
help-value-format = FORMAT
help-value-id = ID
help-value-id-number = ID|NUMÉRO
help-value-ids = IDS
help-value-kind = TYPE
help-value-lang = LANGUE
help-value-number = NUMÉRO
help-value-port = PORT
help-value-report = RAPPORT
help-value-rev = RÉVISION
help-value-shell = SHELL
help-value-state = ÉTAT
help-value-text = TEXTE
help-value-unit = ADRESSE
help-value-url = URL
help-value-versions = VERSIONS
help-value-what = QUOI
help-value-when = QUAND
help-value-word = MOT
help-value-words = MOTS
help-value-year = ANNÉE

## Options of several commands

help-shared--help = Afficher l’aide
help-shared--version = Afficher la version
help-shared--plan = Le dossier du plan
help-shared--messages = La langue des messages et de l’aide [par défaut : la langue du système, sinon l’anglais]
help-shared--color = Quand utiliser des couleurs ; `auto` tient compte de NO_COLOR
help-shared--quiet = N’afficher que les signalements, sans totaux ni progression
help-shared--verbose = Afficher aussi ce qui ne demande aucune action
help-shared--chapter = Seulement ce chapitre, par son identifiant ou son numéro ; aussi preface, presidency, plan, external-relations ou registers. Peut être répété, ou séparé par des virgules
help-shared--year = Seulement l’édition de cette année
help-shared--only = Seulement les textes dans ces états, séparés par des virgules
help-states =
    États :
      missing          non rédigé dans l’une des langues
      facts            un nombre, une date, une référence ou un sigle diffère
      wrong-language   une phrase est dans l’autre langue
      same-text        non traduit
      shape            paragraphes, points de liste ou mises en évidence différents
      stale            l’autre langue a changé depuis la confirmation des deux
      unconfirmed      les deux ont changé, ou leur concordance n’a jamais été confirmée
      fine             rien à faire

## Program

help-program = Contrôle un plan annuel multilingue rédigé en fichiers YAML, et le publie sous forme de site HTML, de rapports imprimables et de Markdown.
    .after =
        Exemples :
          benelux-plan init mijn-plan             commencer un nouveau plan
          benelux-plan new project                ajouter un projet ; demande les données nécessaires
          benelux-plan check                      signaler tous les problèmes de plan/
          benelux-plan diff nl fr                 montrer l’état des traductions
          benelux-plan explain missing-forum      expliquer un signalement et la façon d’y remédier
          benelux-plan list projects --text tram  lister les projets recherchés
          benelux-plan build                      contrôler plan/ et le publier dans out/
help-help = Afficher ce texte, ou l’aide des commandes indiquées

## Command `build`

help-build = Contrôler le plan et le publier
    .after =
        Exemples :
          benelux-plan build                              tout, dans out/
          benelux-plan build --lang fr --format html      seulement les pages en français
          benelux-plan build --year 2021 --out /tmp/site
          benelux-plan build --format pdf --report fora   le plan imprimable, et un dossier par concertation
          benelux-plan build --base-url https://example.org/plan

        Seuls les fichiers modifiés sont écrits. Les fichiers de publications antérieures ne sont supprimés
        que s’ils appartiennent aux années, langues, formats et rapports demandés et n’ont pas été modifiés
        depuis ; les autres fichiers du dossier restent intacts. Si le plan contient des erreurs, le dossier
        reste tel quel. Un rapport n’est refait que si un élément dont il dépend a changé.
help-build--year = Seulement cette année ; peut être répété
help-build--lang = Seulement ces langues, par exemple nl,fr
help-build--format = Seulement ces formats : html, markdown, data, pdf
help-build--report = Aussi ces rapports (PDF) : fora, un dossier par concertation ; concordance, deux langues côte à côte
help-build--base-url = L’adresse à laquelle le site est publié, pour les liens canoniques et le plan du site
help-build--out = Le dossier de publication

## Command `check`

help-check = Contrôler le plan et signaler tous les problèmes, sans rien écrire
    .after =
        Exemples :
          benelux-plan check
          benelux-plan check --format short --deny warnings     en CI
          benelux-plan check --fix                              corriger les espaces et les guillemets
          benelux-plan check --format html > findings.html      pour un navigateur, ou à envoyer
          benelux-plan check --format github                    dans GitHub Actions ; aussi gitlab, junit
          benelux-plan check --format sarif -o findings.sarif   pour l’analyse de code et les éditeurs
          benelux-plan check --changed-since origin/main        ce qu’une branche a touché ou cassé
          benelux-plan check --write-baseline reference.txt     accepte tous les signalements du jour
          benelux-plan check --format json > findings.json      pour des programmes ; voir docs/findings.md
help-check--format = Le format de sortie
help-check--deny = Renvoyer le code 1 également en cas d’avertissement
help-check--fix = Appliquer aux fichiers les corrections typographiques sûres, puis contrôler de nouveau
help-check--output = Écrire dans ce fichier au lieu de la sortie standard
help-check--baseline = N’afficher que les signalements que cette référence n’accepte pas
help-check--write-baseline = Écrire une référence qui accepte tous les signalements du jour, sans rien afficher
help-check--changed-since = N’afficher que les signalements dans les éléments que la branche a modifiés depuis cette révision, et ceux qu’elle cause ailleurs

## Command `diff`

help-diff = Comparer les textes de deux langues : ce qui manque, n’est plus à jour ou diffère
    .after =
        Exemples :
          benelux-plan diff nl fr                               ce qui reste à faire, textes côte à côte
          benelux-plan diff fr nl --chapter justitie            un chapitre (identifiant ou numéro)
          benelux-plan diff nl fr --only missing,stale          ce qui est à rédiger ou à mettre à jour
          benelux-plan diff nl fr --format html --output todo.html
                                                                une page, pour un navigateur ou à envoyer
          benelux-plan diff nl fr --only missing --exit-code    en CI : code 1 si un texte manque
          benelux-plan diff nl fr --format json                 pour des programmes ; voir docs/diff.md

        { help-states }

        La version confirmée d’un texte provient de l’historique git, afin de montrer les mots modifiés.
        `benelux-plan confirm` enregistre que les deux langues concordent. Dans un chapitre où rien n’a
        encore été confirmé, les textes sont comptés mais non listés ; --only unconfirmed les liste.
help-diff--languages = Les deux langues, dans l’ordre d’affichage : nl fr
help-diff--all = Tous les textes, y compris ceux pour lesquels il n’y a rien à faire
help-diff--format = Le format de sortie
help-diff--output = Écrire dans ce fichier plutôt que sur la sortie standard
help-diff--exit-code = Renvoyer le code 1 s’il reste quelque chose à faire

## Command `changes`

help-changes = Comparer deux versions du plan : ce qu’une modification des fichiers change dans le plan
    .after =
        Exemples :
          benelux-plan changes                                  le non-validé, sinon le dernier commit
          benelux-plan changes --since origin/main              une branche et les fichiers actuels
          benelux-plan changes v2021..HEAD                      deux révisions
          benelux-plan changes main...HEAD                      depuis que HEAD a quitté main
          benelux-plan changes plan-old plan                    deux dossiers
          benelux-plan changes --since HEAD~3 --format html --output changes.html
                                                                une page, pour un navigateur ou à envoyer
          benelux-plan changes main...HEAD --format markdown --lang nl,fr
                                                                un commentaire pour une pull request
          benelux-plan changes main...HEAD --deny project-removed,forum-changed
                                                                en CI : 1 si un projet est supprimé

        Les éléments sont reconnus à leur identifiant ; si celui-ci a changé, à leur contenu. Ce qui
        découle d’une autre modification, comme les numéros après un nouveau chapitre, n’est pas compté
        une nouvelle fois. L’ancienne version est comparée dans la mesure où elle peut être lue.
        `benelux-plan explain project-moved` décrit une modification ; docs/changes.md les énumère toutes.
help-changes--versions = Deux révisions sous la forme ANCIENNE..NOUVELLE, ou ANCIENNE...NOUVELLE depuis leur ancêtre commun ; ou deux dossiers, l’ancien d’abord
help-changes--since = Comparer cette révision avec les fichiers tels qu’ils sont maintenant
help-changes--format = Le format de sortie
help-changes--lang = La langue du rapport ; pour markdown plusieurs, séparées par des virgules [par défaut : celle de --messages]
help-changes--output = Écrire dans ce fichier au lieu de la sortie standard
help-changes--deny = Terminer avec 1 s’il y a une modification portant l’un de ces codes, séparés par des virgules
help-changes--exit-code = Terminer avec 1 si quelque chose change
help-changes--repository = L’adresse web du dépôt, pour les liens [par défaut : celle de GitHub Actions ou de GitLab CI, sinon celle de l’édition]

## Command `confirm`

help-confirm = Enregistrer que les textes actuels des deux langues concordent
    .after =
        Exemples :
          benelux-plan confirm project:waterstofverklaring/title
                                                un texte ; une liste (…/action) est confirmée en entier
          benelux-plan confirm project:waterstofverklaring
                                                tous les textes d’un projet
          benelux-plan confirm --chapter justitie
                                                après lecture d’un chapitre dans les deux langues
          benelux-plan confirm --registers      les noms, les actes et les termes
          benelux-plan confirm --all

        Écrit plan/<année>/translations.lock et plan/registers/translations.lock, à conserver dans git. Une
        confirmation porte sur la formulation : d’autres espaces ou guillemets ne l’invalident pas, pas plus
        que le déplacement d’un projet. Les textes qui énoncent des faits différents sont refusés.
        `benelux-plan diff nl fr` montre ce qui n’est pas confirmé.
help-confirm--units = Les adresses de textes ou d’enregistrements
help-confirm--chapter = Tous les textes de ce chapitre, par son identifiant ou son numéro ; aussi preface, presidency, plan, external-relations ou registers. Peut être répété, ou séparé par des virgules
help-confirm--registers = Tous les textes des registres
help-confirm--all = Tous les textes du plan

## Command `serve`

help-serve = Afficher les pages dans un navigateur, mises à jour quand le plan change
    .after =
        Exemples :
          benelux-plan serve                    ouvrir l’adresse affichée
          benelux-plan serve --port 9000
          benelux-plan --plan ../plan serve --messages fr

        Les pages sont créées en mémoire à partir de plan/ et de templates/, puis de nouveau quand un
        fichier y change ; le navigateur suit de lui-même. Tant que le plan contient des erreurs, celles-ci
        s’affichent à la place des pages. Le serveur n’est pas accessible depuis le réseau. Ctrl+C y met
        fin ; utilisez `build` pour publier.
help-serve--port = Le port local [par défaut : 8021, ou le suivant qui est libre] ; 0 prend n’importe quel port libre

## Command `list`

help-list = Lister les projets, concertations, chapitres, événements, etc., avec des filtres
    .after =
        Exemples :
          benelux-plan list projects --forum dg-energie-klimaat
          benelux-plan list projects --chapter 2.1.1 --category essential
          benelux-plan list projects --text "groene waterstof" --lang fr
          benelux-plan list events --partner nrw
          benelux-plan list fora
          benelux-plan list projects --format csv > projects.csv
          benelux-plan list acts --format json | jq -r '.[].url'

        Plusieurs filtres doivent tous correspondre ; plusieurs valeurs d’un même filtre, séparées par des
        virgules, sont des alternatives. Les concertations, chapitres, partenaires et actes sont listés si
        l’un de leurs projets correspond ; une concertation aussi si le partenaire en est membre. --text
        cherche dans tous les champs et toutes les langues du plan, sans tenir compte des majuscules ni des
        accents.

        Les clés de csv et de json sont décrites dans docs/data.md ; csv utilise des virgules, et `|` entre
        plusieurs valeurs d’un même champ. Si le terminal est trop étroit pour des colonnes, un tableau
        comporte un bloc par ligne.

        Un plan contenant des erreurs est listé dans la mesure où il est lisible. Une liste vide n’est pas
        une erreur.
help-list--what = Les éléments à lister
help-list--forum = Seulement ce dont cette concertation est responsable, par son identifiant
help-list--category = Seulement cette catégorie, par son identifiant
help-list--chapter = Seulement ce chapitre, par son identifiant ou son numéro
help-list--partner = Seulement ce à quoi ce partenaire participe, par son identifiant
help-list--text = Seulement ce qui contient tous ces mots
help-list--year = Seulement ces années [par défaut : la dernière édition]
help-list--lang = La langue des lignes [par défaut : celle des messages, si le plan l’a, sinon la première du plan]
help-list--format = Le format de sortie

## Command `explain`

help-explain = Expliquer un signalement : ce qu’il signifie, pourquoi c’est un problème et comment y remédier ; ou un type de modification
    .after =
        Exemples :
          benelux-plan explain                   tous les codes, un par ligne
          benelux-plan explain missing-forum     un signalement de `check`, avec des exemples
          benelux-plan explain project-moved     une modification de `changes`
help-explain--code = Le code entre crochets dans un signalement ou une modification ; tous les codes s’il est omis

## Command `init`

help-init = Commencer un plan : un petit exemple en deux langues, publiable immédiatement
    .after =
        Exemples :
          benelux-plan init mijn-plan           crée le dossier mijn-plan
          benelux-plan init . --year 2030       commence dans le dossier actuel
          benelux-plan init . --with github,vscode   aussi des workflows et des réglages

        Crée plan/ (une édition de deux chapitres, et les registres), docs/schema/ (pour la complétion et le
        contrôle dans les éditeurs), README.md (en néerlandais et en français), ainsi que .gitattributes
        et .gitignore. Si l’un d’eux existe déjà, rien n’est écrit.
help-init--folder = Le dossier, créé s’il n’existe pas
help-init--year = L’année de l’édition [par défaut : l’année en cours]
help-init--with = Aussi des fichiers pour ces outils : github, gitlab, pre-commit, vscode ; none répond d’avance à la question

## Command `new`

help-new = Ajouter un chapitre, un projet ou une concertation dans le fichier approprié
    .after =
        Exemples :
          benelux-plan new project                 demande toutes les données
          benelux-plan new project --chapter energie --category ongoing
                                                   demande les autres données
          benelux-plan new chapter --help          les options qui remplacent les questions

        Sans terminal, rien n’est demandé : toutes les valeurs doivent alors être données en options, et
        celles qui manquent sont indiquées. Tout le reste du fichier demeure tel quel, commentaires compris.

## Command `new chapter`

help-new-chapter = Créer un chapitre : son fichier, et sa place dans plan.yaml
    .after =
        Exemples :
          benelux-plan new chapter
          benelux-plan new chapter --section 1 --id toerisme --forum so-toerisme \
              --title-nl Toerisme --title-fr Tourisme \
              --context-nl "De landen werken samen." --context-fr "Les pays coopèrent." \
              --project-category ongoing --project-id wandelroutes \
              --project-title-nl "Wandelroutes aanleggen" --project-title-fr "Aménager des sentiers"

        Un chapitre compte au moins un projet ; le premier est donc créé avec lui. Le numéro est le suivant
        de la section. Le fichier s’appelle <numéro>-<id>.yaml ; dans les parties suivantes, où la
        numérotation recommence, part<partie>-<numéro>-<id>.yaml. L’emplacement du nouvel enregistrement
        (chemin:ligne) s’affiche sur la sortie standard.
help-new-chapter--year = L’édition [par défaut : la dernière]
help-new-chapter--section = Le numéro de sa section, par exemple 2.1
help-new-chapter--part = Le numéro de sa partie, si le numéro de la section ne suffit pas ou si les chapitres n’ont pas de section
help-new-chapter--id = Son identifiant permanent, sans numéro
help-new-chapter--title = Son titre en { $language }
help-new-chapter--forum = La concertation responsable de ses projets
help-new-chapter--basis = Comment l’édition mentionne la concertation, si elle ne l’indique pas encore : named, described, unnamed, umbrella ou caretaker
help-new-chapter--context = Son sujet, en { $language } ; une phrase suffit pour commencer
help-new-chapter--project-category = La catégorie de son premier projet, par exemple ongoing
help-new-chapter--project-id = L’identifiant permanent de son premier projet
help-new-chapter--project-title = Le titre de son premier projet en { $language }

## Command `new project`

help-new-project = Ajouter un projet à un chapitre, à la fin de sa catégorie
    .after =
        Exemples :
          benelux-plan new project
          benelux-plan new project --chapter energie --category ongoing --id wind-op-zee \
              --title-nl "Wind op zee ontwikkelen" --title-fr "Développer l’éolien en mer"

        L’emplacement du nouvel enregistrement (chemin:ligne) s’affiche sur la sortie standard.
help-new-project--year = L’édition [par défaut : la dernière]
help-new-project--chapter = L’identifiant de son chapitre
help-new-project--category = L’identifiant de sa catégorie, par exemple ongoing
help-new-project--id = Son identifiant permanent
help-new-project--title = Son titre en { $language }
help-new-project--forum = La concertation responsable, si ce n’est pas celle du chapitre
help-new-project--basis = Comment l’édition mentionne la concertation, si elle ne l’indique pas encore : named, described, unnamed, umbrella ou caretaker

## Command `new forum`

help-new-forum = Ajouter une concertation au registre, et aux responsabilités d’une édition
    .after =
        Exemples :
          benelux-plan new forum
          benelux-plan new forum --id so-toerisme --kind strategic --basis named --members be,nl,lu \
              --name-nl "Strategisch overleg Toerisme" --name-fr "Concertation stratégique Tourisme"

        L’emplacement du nouvel enregistrement (chemin:ligne) s’affiche sur la sortie standard.
help-new-forum--year = L’édition qui la mentionne [par défaut : la dernière]
help-new-forum--id = Son identifiant permanent
help-new-forum--kind = Son type : strategic, umbrella ou secretariat
help-new-forum--name = Son nom ou sa description en { $language }
help-new-forum--members = Les identifiants de ses membres, par exemple be,nl,lu
help-new-forum--observers = Les identifiants de ses observateurs
help-new-forum--basis = Comment l’édition la mentionne : named, described, unnamed, umbrella ou caretaker
help-new-forum--note = La note de l’édition à son sujet, en { $language }

## Command `translate`

help-translate = Échanger des textes avec des outils de traduction, et montrer ce qui reste à traduire
    .after =
        Exemples :
          benelux-plan translate export --to fr --output fr.xlf    textes français manquants ou obsolètes
          benelux-plan translate import fr.xlf                     écrire les traductions dans le plan
          benelux-plan translate status                            ce qui reste, dans les deux sens

        Les deux langues d’un plan font foi : --to indique celle que le traducteur rédige cette fois.

## Command `translate export`

help-translate-export = Écrire des textes dans un fichier pour un outil de traduction : XLIFF, PO ou mémoire TMX
    .after =
        Exemples :
          benelux-plan translate export --to fr --output fr.xlf
                                                ce qui manque ou n’est plus à jour en français, en XLIFF 2.1
          benelux-plan translate export --to nl --format po --only missing > nl.po
                                                ce qui manque en néerlandais, en PO gettext
          benelux-plan translate export --to fr --all --chapter justitie --output .
                                                tout un chapitre, dans le fichier benelux-plan.nl-fr.xlf
          benelux-plan translate export --to fr --format tmx --output memory.tmx
                                                les paires confirmées, comme mémoire de traduction

        { help-states }

        Chaque texte est accompagné de son enregistrement, de son emplacement, des termes du glossaire qui y
        figurent et, s’il est en retard, de sa dernière version confirmée. En XLIFF, le Markdown devient des
        codes que l’outil conserve. docs/exchange.md décrit les fichiers.
help-translate-export--to = La langue que le traducteur rédige
help-translate-export--format = Le format du fichier
help-translate-export--all = Tous les textes, y compris ceux pour lesquels il n’y a rien à faire
help-translate-export--output = Le fichier à écrire, ou un dossier où le placer [par défaut : la sortie standard]

## Command `translate import`

help-translate-import = Écrire les traductions d’un fichier dans le plan ; signaler celles qui ne conviennent plus
    .after =
        Exemples :
          benelux-plan translate import fr.xlf --dry-run        montrer ce qui serait écrit
          benelux-plan translate import fr.xlf
          benelux-plan translate import - < nl.po               depuis l’entrée standard
          benelux-plan translate import fr.xlf --format json    pour des programmes

        Le format du fichier (XLIFF 2 ou PO) est reconnu. Tout le reste des fichiers du plan demeure tel
        quel, commentaires compris. Un texte est signalé au lieu d’être écrit si l’autre langue a changé
        depuis l’export, s’il a été modifié entre-temps dans le plan, s’il n’a pas de traduction, s’il a
        perdu un code ou s’il entraînerait une erreur. Renvoie le code 1 si un texte n’a pas été écrit.
        Relisez les modifications, puis confirmez-les avec `benelux-plan confirm`.
help-translate-import--file = Le fichier traduit ; `-` pour l’entrée standard
help-translate-import--format = Le format de sortie
help-translate-import--dry-run = Ne rien écrire

## Command `translate status`

help-translate-status = Montrer ce qui manque, n’est plus à jour ou n’est pas confirmé, par exemple dans une demande de fusion (pull request)
    .after =
        Exemples :
          benelux-plan translate status
          benelux-plan translate status --format markdown --base origin/main > comment.md
                                                ce que laisse cette branche, puis le reste
          benelux-plan translate status --only missing,stale --chapter justitie
          benelux-plan translate status --format json

        { help-states }

        Les textes d’un chapitre où rien n’a encore été confirmé ne sont pas signalés comme unconfirmed.
help-translate-status--format = Le format de sortie
help-translate-status--base = Une révision git à comparer, par exemple origin/main

## Command `schema`

help-schema = Afficher le JSON Schema d’un type de fichier du plan, pour les éditeurs
    .after =
        Exemples :
          benelux-plan schema                       les types de fichiers du plan, un par ligne
          benelux-plan schema chapter               le schéma d’un chapitre
          benelux-plan schema --out docs/schema     tous les schémas, en fichiers

        La première ligne d’un fichier du plan renvoie à son schéma :
          # yaml-language-server: $schema=../../docs/schema/chapter.schema.json

        Un éditeur doté du serveur de langage YAML (dans Visual Studio Code, l’extension YAML de Red Hat)
        complète alors les champs, affiche leur description et signale les erreurs.
help-schema--kind = Le type de fichier du plan ; tous les types s’il est omis
help-schema--out = Écrire dans des fichiers de ce dossier plutôt que sur la sortie standard

## Command `completions`

help-completions = Afficher un script de complétion pour un shell
    .after =
        Exemples :
          benelux-plan completions bash > ~/.local/share/bash-completion/completions/benelux-plan
          benelux-plan completions zsh > ~/.zfunc/_benelux-plan     un dossier de $fpath
          benelux-plan completions fish > ~/.config/fish/completions/benelux-plan.fish
          benelux-plan completions powershell >> $PROFILE
help-completions--shell = Le shell

## Command `man`

help-man = Afficher la page de manuel, ou en écrire une par commande
    .after =
        Exemples :
          benelux-plan man | man -l -                       lire la page du programme
          benelux-plan man --out ~/.local/share/man/man1    une page pour chaque commande
help-man--out = Écrire une page par commande dans ce dossier plutôt que la page principale sur la sortie standard

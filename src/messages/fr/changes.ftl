### The sentences about the changes between two versions of a plan, and the words of their reports.

## Versions

changes-comparing = comparaison des versions
changes-compared = comparaison : { $old } et { $new }
changes-working-tree = les fichiers tels qu’ils sont maintenant
changes-nothing-before = un plan vide
changes-one-folder = `{ $folder }` : un seul dossier ne peut pas être comparé ; indiquez-en deux, l’ancien d’abord : benelux-plan changes ANCIEN NOUVEAU
changes-one-revision = `{ $revision }` : écrivez --since { $revision } pour les différences avec les fichiers tels qu’ils sont maintenant, ou { $revision }..HEAD pour deux révisions
changes-no-folder = le dossier `{ $folder }` n’existe pas ; pour comparer deux révisions, écrivez { $range }
changes-denied = { $count ->
    [one] { $count } modification est exclue par --deny : { $codes }
   *[other] { $count } modifications sont exclues par --deny : { $codes }
 }

## Parts of sentences

changes-and = { $list } et { $last }
changes-quoted = « { $text } »
changes-nothing = (néant)
changes-yes = oui
changes-more = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
 }
changes-record = { $kind ->
    [edition] édition { $year }
    [category] catégorie { $title }
    [annex-group] groupe de l’annexe { $title }
    [annex] annexe
    [part] partie { $title }
    [section] section { $title }
    [ownership] désignation de { $title }
    [preface] préface
    [presidency] priorités de la présidence
    [priority] priorité { $title }
    [point-group] groupe de points { $title }
    [point] point { $title }
    [external-relations] relations extérieures
    [relation] relation extérieure { $title }
    [topic] thème { $title }
    [chapter] chapitre { $title }
    [project] projet { $title }
    [forum] concertation { $title }
    [partner] partenaire { $title }
    [act] acte { $title }
    [term] terme { $title }
    [place] lieu { $title }
   *[registers] registres
 }
changes-field = { $name ->
    [abbreviation] abréviation
    [acts] actes
    [allow] signalements acceptés
    [annex] en annexe
    [approximate] approximatif
    [attribution] source
    [basis] fondement
    [binding] contraignant
    [branch] branche
    [category] catégorie
    [chapter] chapitre
    [citation] citation
    [closing] texte final
    [compound-names] noms dans les composés
    [compound-nouns] substantifs dans les composés
    [condition] condition
    [confidence] certitude
    [confirmed] textes confirmés
    [contact] contact
    [context] contexte
    [date] date
    [demonyms] gentilés
    [description] description
    [edition] édition
    [events] événements
    [expansion] forme développée
    [external-relations] relations extérieures
    [forbidden] mots à éviter
    [forms] formes
    [forum] concertation
    [group] groupe de l’annexe
    [id] identifiant
    [instruments] instruments
    [introduction] introduction
    [kind] type
    [languages] langues
    [matches] formes reconnues
    [members] membres
    [name] nom
    [names] noms
    [note] remarque
    [novelties] nouveautés
    [number] numéro
    [observers] observateurs
    [part] partie
    [partners] partenaires
    [place] lieu
    [presidency] présidence
    [priority] priorité
    [projects] projets
    [related] projets liés
    [relation] relation extérieure
    [repository] dépôt
    [section] section
    [singular] titre pour un seul projet
    [statement] déclaration
    [status] statut
    [term] terme
    [text] texte
    [title] titre
    [url] adresse web
   *[other] { $name }
 }
changes-kind = { $name ->
    [attested] attesté ailleurs
    [caretaker] à défaut de concertation
    [convention] convention
    [country] pays
    [decision] décision
    [declaration] déclaration
    [described] décrit
    [directive] directive
    [exploration] exploration
    [exploratory] à explorer
    [group] groupe
    [intended] envisagé
    [memorandum] mémorandum
    [municipality] commune
    [named] nommé
    [official] officiel
    [organisation] organisation
    [own] traduit pour ce plan
    [possible] possible
    [proposal] proposition
    [recommendation] recommandation
    [region] région
    [regulation] règlement
    [secretariat] secrétariat
    [strategic] concertation stratégique
    [treaty] traité
    [umbrella] concertation de supervision
    [unnamed] non nommé
   *[other] { $name }
 }
changes-nature = { $nature ->
    [typographic] typographie
    [wording] formulation
   *[facts] faits
 }
changes-weight = { $weight ->
    [notable] important
    [minor] mineur
   *[editorial] rédactionnel
 }
changes-season = { $season ->
    [begin] début { $year }
    [spring] printemps { $year }
    [summer] été { $year }
    [autumn] automne { $year }
    [winter] hiver { $year }
   *[end] fin { $year }
 }
changes-month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[other] décembre
 }
changes-shift = { $direction ->
    [later] { $unit ->
        [day] { $count ->
            [one] 1 jour plus tard
           *[other] { $count } jours plus tard
         }
        [month] { $count ->
            [one] 1 mois plus tard
           *[other] { $count } mois plus tard
         }
       *[year] { $count ->
            [one] 1 an plus tard
           *[other] { $count } ans plus tard
         }
     }
   *[earlier] { $unit ->
        [day] { $count ->
            [one] 1 jour plus tôt
           *[other] { $count } jours plus tôt
         }
        [month] { $count ->
            [one] 1 mois plus tôt
           *[other] { $count } mois plus tôt
         }
       *[year] { $count ->
            [one] 1 an plus tôt
           *[other] { $count } ans plus tôt
         }
     }
 }

## What changed

changes-added = ajout : { $record }
changes-removed = suppression : { $record }
changes-moved = déplacement : { $record }, de { $before } vers { $after }
changes-reordered = { $record } : autre place dans l’ordre
changes-renamed = { $record } : l’identifiant `{ $before }` devient `{ $after }`
changes-raised = { $record } : catégorie relevée de { $before } à { $after }
changes-lowered = { $record } : catégorie abaissée de { $before } à { $after }
changes-owner = { $record } : responsabilité transférée de { $before } à { $after }
changes-owner-lost = { $record } : plus aucune concertation responsable ; auparavant { $before }
changes-owner-gained = { $record } : désormais sous la responsabilité de { $after }
changes-partner-added = { $record } : ajout du partenaire { $partner }
changes-partner-removed = { $record } : retrait du partenaire { $partner }
changes-act-added = { $record } : ajout de l’acte { $act }
changes-act-removed = { $record } : retrait de l’acte { $act }
changes-item-added = { $item ->
    [action] { $record } : ajout de l’action { $text }
    [instrument] { $record } : ajout de l’instrument juridique { $text }
   *[event] { $record } : ajout de l’événement { $text }
 }
changes-item-removed = { $item ->
    [action] { $record } : suppression de l’action { $text }
    [instrument] { $record } : suppression de l’instrument juridique { $text }
   *[event] { $record } : suppression de l’événement { $text }
 }
changes-item-changed = { $item ->
    [instrument] { $record }, instrument juridique { $text } : { $details }
   *[event] { $record }, événement { $text } : { $details }
 }
changes-item-reordered = { $record } : l’action { $text } a changé de place
changes-text = { $nature ->
    [typographic] { $record }, { $field } : seule la typographie a changé ({ $languages })
    [wording] { $record }, { $field } : reformulation ({ $languages })
   *[facts] { $record }, { $field } : changement de faits ({ $languages })
 }
changes-text-added = { $record } : ajout, { $field }
changes-text-removed = { $record } : suppression, { $field }
changes-translation-added = { $record }, { $field } : ajout du texte en { $languages }
changes-translation-removed = { $record }, { $field } : suppression du texte en { $languages }
changes-left-behind = { $record }, { $field } : le texte en { $languages } n’a pas été adapté
changes-left-behind-confirmed = { $record }, { $field } : le texte en { $languages } est resté le même et a été confirmé
changes-not-adapted-in = le texte en { $languages } n’a pas été adapté
changes-list-reordered = { $record } : autre ordre pour { $field }
changes-fields = { $record } : { $details }
changes-detail-text = { $nature ->
    [typographic] { $field } : seulement la typographie ({ $languages })
    [wording] { $field } : reformulation ({ $languages })
   *[facts] { $field } : autres faits ({ $languages })
 }
changes-confirmations = confirmations de traductions modifiées : { $added } nouvelles, { $removed } retirées

## What follows

changes-follow = { $count ->
    [one] 1 autre modification en découle
   *[other] { $count } autres modifications en découlent
 }
changes-projects-follow = { $count ->
    [one] 1 projet suit
   *[other] { $count } projets suivent
 }
changes-projects = { $count ->
    [one] concerne 1 projet : { $list }
   *[other] concerne { $count } projets : { $list }
 }

## The whole change

changes-codes-heading = Modifications entre deux versions (benelux-plan changes) :
changes-none = Rien ne change dans le plan.
changes-headline = Cette modification { $list }.
changes-count = { $code ->
    [project-added] { $count ->
        [one] ajoute un projet
       *[other] ajoute { $count } projets
     }
    [project-removed] { $count ->
        [one] supprime un projet
       *[other] supprime { $count } projets
     }
    [project-moved] { $count ->
        [one] déplace un projet vers un autre chapitre
       *[other] déplace { $count } projets vers un autre chapitre
     }
    [project-reordered] { $count ->
        [one] change un projet de place
       *[other] change { $count } projets de place
     }
    [project-renamed] { $count ->
        [one] donne un autre identifiant à un projet
       *[other] donne un autre identifiant à { $count } projets
     }
    [category-raised] { $count ->
        [one] relève la catégorie d’un projet
       *[other] relève la catégorie de { $count } projets
     }
    [category-lowered] { $count ->
        [one] abaisse la catégorie d’un projet
       *[other] abaisse la catégorie de { $count } projets
     }
    [category-changed] { $count ->
        [one] modifie la catégorie d’un projet
       *[other] modifie la catégorie de { $count } projets
     }
    [forum-changed] { $count ->
        [one] transfère une fois la responsabilité
       *[other] transfère { $count } fois la responsabilité
     }
    [partner-added] { $count ->
        [one] ajoute un partenaire à un projet
       *[other] ajoute { $count } partenaires à des projets
     }
    [partner-removed] { $count ->
        [one] retire un partenaire d’un projet
       *[other] retire { $count } partenaires de projets
     }
    [act-added] { $count ->
        [one] ajoute un acte à un projet
       *[other] ajoute { $count } actes à des projets
     }
    [act-removed] { $count ->
        [one] retire un acte d’un projet
       *[other] retire { $count } actes de projets
     }
    [instrument-added] { $count ->
        [one] ajoute un instrument juridique
       *[other] ajoute { $count } instruments juridiques
     }
    [instrument-removed] { $count ->
        [one] supprime un instrument juridique
       *[other] supprime { $count } instruments juridiques
     }
    [instrument-changed] { $count ->
        [one] modifie un instrument juridique
       *[other] modifie { $count } instruments juridiques
     }
    [event-added] { $count ->
        [one] ajoute un événement
       *[other] ajoute { $count } événements
     }
    [event-removed] { $count ->
        [one] supprime un événement
       *[other] supprime { $count } événements
     }
    [event-changed] { $count ->
        [one] modifie un événement
       *[other] modifie { $count } événements
     }
    [action-added] { $count ->
        [one] ajoute une action
       *[other] ajoute { $count } actions
     }
    [action-removed] { $count ->
        [one] supprime une action
       *[other] supprime { $count } actions
     }
    [action-reordered] { $count ->
        [one] change une action de place
       *[other] change { $count } actions de place
     }
    [title-changed] { $count ->
        [one] modifie un titre
       *[other] modifie { $count } titres
     }
    [text-changed] { $count ->
        [one] modifie ce que dit un texte
       *[other] modifie ce que disent { $count } textes
     }
    [language-left-behind] { $count ->
        [one] laisse une traduction en retard
       *[other] laisse { $count } traductions en retard
     }
    [confirmation-changed] { $count ->
        [one] modifie des confirmations
       *[other] modifie des confirmations dans { $count } fichiers
     }
    [related-changed] { $count ->
        [one] modifie les projets liés d’un projet
       *[other] modifie les projets liés de { $count } projets
     }
    [chapter-added] { $count ->
        [one] ajoute un chapitre
       *[other] ajoute { $count } chapitres
     }
    [chapter-removed] { $count ->
        [one] supprime un chapitre
       *[other] supprime { $count } chapitres
     }
    [chapter-renamed] { $count ->
        [one] donne un autre identifiant à un chapitre
       *[other] donne un autre identifiant à { $count } chapitres
     }
    [chapter-renumbered] { $count ->
        [one] renumérote un chapitre
       *[other] renumérote { $count } chapitres
     }
    [chapter-moved] { $count ->
        [one] déplace un chapitre
       *[other] déplace { $count } chapitres
     }
    [section-changed] { $count ->
        [one] modifie un élément de la structure
       *[other] modifie { $count } éléments de la structure
     }
    [priority-changed] { $count ->
        [one] modifie une priorité
       *[other] modifie { $count } priorités ou points
     }
    [category-added] { $count ->
        [one] ajoute une catégorie
       *[other] ajoute { $count } catégories
     }
    [category-removed] { $count ->
        [one] supprime une catégorie
       *[other] supprime { $count } catégories
     }
    [category-renamed] { $count ->
        [one] donne un autre identifiant à une catégorie
       *[other] donne un autre identifiant à { $count } catégories
     }
    [category-reordered] { $count ->
        [one] modifie le rang d’une catégorie
       *[other] modifie le rang de { $count } catégories
     }
    [ownership-changed] { $count ->
        [one] modifie la désignation d’une concertation
       *[other] modifie la désignation de { $count } concertations
     }
    [register-changed] { $count ->
        [one] modifie une entrée des registres
       *[other] modifie { $count } entrées des registres
     }
    [edition-added] { $count ->
        [one] ajoute une édition
       *[other] ajoute { $count } éditions
     }
    [edition-removed] { $count ->
        [one] supprime une édition
       *[other] supprime { $count } éditions
     }
    [edition-changed] { $count ->
        [one] modifie les données d’une édition
       *[other] modifie les données de { $count } éditions
     }
    [allow-changed] { $count ->
        [one] modifie un signalement accepté
       *[other] modifie les signalements acceptés de { $count } éléments
     }
   *[list-reordered] { $count ->
        [one] change l’ordre d’une liste
       *[other] change l’ordre de { $count } listes
     }
 }
changes-count-notable = { $count ->
    [one] comporte 1 autre changement important
   *[other] comporte { $count } autres changements importants
 }
changes-count-minor = { $count ->
    [one] comporte 1 changement mineur
   *[other] comporte { $count } changements mineurs
 }
changes-count-editorial = { $count ->
    [one] comporte 1 changement rédactionnel
   *[other] comporte { $count } changements rédactionnels
 }

## Notes

changes-unread-old = { $count ->
    [one] Une partie de l’ancienne version n’a pas pu être lue : { $files }.
   *[other] Des parties de { $count } fichiers de l’ancienne version n’ont pas pu être lues : { $files }.
 }
changes-unread-new = { $count ->
    [one] Une partie de la nouvelle version ne peut pas être lue : { $files }. `benelux-plan check` indique ce qui ne va pas.
   *[other] Des parties de { $count } fichiers de la nouvelle version ne peuvent pas être lues : { $files }. `benelux-plan check` indique ce qui ne va pas.
 }
changes-not-compared = { $count ->
    [one] Par conséquent, 1 élément de ces fichiers n’a pas été comparé.
   *[other] Par conséquent, { $count } éléments de ces fichiers n’ont pas été comparés.
 }
changes-errors = { $count ->
    [one] Le plan contient 1 erreur et ne peut pas être publié ; `benelux-plan check` indique ce qu’il faut faire.
   *[other] Le plan contient { $count } erreurs et ne peut pas être publié ; `benelux-plan check` indique ce qu’il faut faire.
 }
changes-warnings = { $count ->
    [one] Le plan ne contient pas d’erreur, mais 1 avertissement ; `benelux-plan check` indique ce qu’il faut faire.
   *[other] Le plan ne contient pas d’erreur, mais { $count } avertissements ; `benelux-plan check` indique ce qu’il faut faire.
 }
changes-checks = Le plan ne contient ni erreur ni avertissement.
changes-all-translated = Il ne reste rien à traduire.
changes-to-translate = { $count ->
    [one] 1 texte demande un travail de traduction, dont { $new } à la suite de cette modification.
   *[other] { $count } textes demandent un travail de traduction, dont { $new } à la suite de cette modification.
 }

## Headings and words of the reports

changes-whole-edition = Le plan dans son ensemble
changes-registers = Registres
changes-title = Modifications du plan
changes-versions = { $old } → { $new }
changes-column-chapter = Chapitre
changes-column-change = Modification
changes-column-file = Fichier
changes-before = Avant
changes-after = Après
changes-filter = Afficher les modifications
changes-filter-words = Mots à rechercher
changes-all = Toutes
changes-no-match = Aucune modification ne correspond au filtre.
changes-shown = modifications affichées sur
changes-skip = Aller aux modifications
changes-keys = Dans la liste, les touches J et K mènent à la modification suivante ou précédente, / aux mots à rechercher.
changes-removed-word = supprimé
changes-added-word = ajouté
changes-not-adapted = non adapté
changes-translate-heading = Reste à traduire
changes-check-heading = Contrôle
changes-fold-minor = { $count ->
    [one] 1 changement mineur
   *[other] { $count } changements mineurs
 }
changes-fold-editorial = { $count ->
    [one] 1 changement rédactionnel
   *[other] { $count } changements rédactionnels
 }
changes-fold-texts = { $count ->
    [one] 1 texte, mot à mot
   *[other] { $count } textes, mot à mot
 }
changes-left-out = { $count ->
    [one] 1 autre n’est pas affiché ici, car un commentaire a une longueur maximale ; `benelux-plan changes` affiche tout.
   *[other] { $count } autres ne sont pas affichés ici, car un commentaire a une longueur maximale ; `benelux-plan changes` affiche tout.
 }

### The descriptions of the records and fields of plan files: `schema-<record>` and
### `schema-<record>--<field>`; `schema-shared--<field>` describes a field of several records.

## Shared

schema-shared--allow = Signalements sur les deux langues qui sont justifiés ici : le code de chacun, avec la raison.
schema-shared--id = L’identifiant permanent.

## Edition

schema-edition = Une année du plan : ses langues, sa structure, ses catégories, et la façon dont elle mentionne les concertations responsables de projets.
schema-edition--year = L’année ; le nom du dossier est le même.
schema-edition--languages = Les langues dans lesquelles l’édition paraît, toutes faisant également foi.
schema-edition--title = Le titre de l’édition.
schema-edition--presidency = Qui exerce la présidence cette année-là.
schema-edition--novelties = Ce qui est nouveau dans l’élaboration du plan de cette année ; la page d’accueil le montre.
schema-edition--repository = L’adresse web du dépôt qui contient le plan ; chaque page renvoie alors à son fichier et à sa ligne dans ce dépôt. Si elle contient `{"{"}path{"}"}`, `{"{"}line{"}"}` et, au besoin, `{"{"}branch{"}"}`, elle est le modèle de ce lien ; sinon, la forme habituelle de l’hébergeur est utilisée.
schema-edition--branch = La branche du dépôt qui est publiée ; `main` si rien n’est indiqué.
schema-edition--contact = Où un lecteur peut signaler une erreur du site : une adresse électronique ou une adresse web.
schema-edition--categories = Les catégories de projets, par ordre d’importance décroissante.
schema-edition--parts = Les parties du plan.
schema-edition--annex = Les textes qui entourent l’annexe des instruments juridiques ; l’annexe elle-même est établie à partir des projets.
schema-edition--ownership = Comment cette édition mentionne chaque concertation responsable de projets.

## Presidency of

schema-presidency-of = Qui préside l’union durant l’année de l’édition.
schema-presidency-of--partner = Le pays qui exerce la présidence.
schema-presidency-of--text = Le fichier des priorités ; toujours `presidency.yaml`.

## Category

schema-category = Une catégorie de projets.
schema-category--title = Le titre, tel qu’il figure au-dessus des projets.
schema-category--singular = Le titre lorsqu’un projet figure seul ; le titre ordinaire si ce champ est omis.

## Part

schema-part = Une partie du plan.
schema-part--number = Le numéro.
schema-part--title = Le titre.
schema-part--introduction = L’introduction.
schema-part--sections = Les sections.
schema-part--chapters = Les chapitres qui ne figurent dans aucune section, dans l’ordre.

## Section

schema-section = Une section d’une partie ; une section peut contenir des sections.
schema-section--number = Le numéro ; il commence par celui de la section englobante.
schema-section--title = Le titre.
schema-section--introduction = L’introduction.
schema-section--sections = Les sections qu’elle contient.
schema-section--chapters = Les chapitres, par leur identifiant, dans l’ordre.

## Annex

schema-annex = Les textes qui entourent l’annexe des instruments juridiques.
schema-annex--introduction = Le texte qui précède la liste.
schema-annex--closing = Le texte qui suit la liste.
schema-annex--groups = Les intitulés qui réunissent plusieurs instruments.

## Group

schema-group = Un intitulé de l’annexe qui réunit plusieurs instruments.
schema-group--id = L’identifiant permanent ; un instrument l’indique dans `group`.
schema-group--title = L’intitulé.

## Ownership

schema-ownership = Comment l’édition mentionne une concertation responsable de projets.
schema-ownership--basis = `named` : par son nom ; `described` : par ses membres ou sa mission ; `unnamed` : son existence est mentionnée ; `umbrella` : seule la concertation qui la supervise est nommée ; `caretaker` : le plan ne mentionne aucune concertation.
schema-ownership--note = Ce que dit l’édition à ce sujet, en une phrase.

## Chapter

schema-chapter = Un chapitre du plan : son contexte et ses projets. Dans le dossier d’une année, tout fichier qui ne porte pas un autre nom prévu est un chapitre.
schema-chapter--id = L’identifiant permanent, sans numéro.
schema-chapter--number = Le numéro ; il commence par celui de la section.
schema-chapter--title = Le titre.
schema-chapter--forum = La concertation responsable des projets, sauf si un projet en indique une autre.
schema-chapter--context = Le sujet du chapitre.
schema-chapter--projects = Les projets, dans l’ordre.

## Project

schema-project = Ce que le plan entreprend : un titre, une catégorie, une concertation responsable et des actions.
schema-project--id = L’identifiant, unique dans l’édition et permanent d’une édition à l’autre.
schema-project--category = La catégorie.
schema-project--title = Le titre, sans point final.
schema-project--forum = La concertation stratégique responsable, si ce n’est pas celle du chapitre.
schema-project--text = Le texte qui précède les actions.
schema-project--actions = Ce qui sera fait, dans l’ordre.
schema-project--closing = Le texte qui suit les actions.
schema-project--partners = Qui participe, outre les pays de l’union.
schema-project--acts = Les actes juridiques concernés.
schema-project--instruments = Les instruments juridiques envisagés ; l’annexe est établie à partir d’eux.
schema-project--events = Les réunions, conférences et échéances.
schema-project--related = Les projets portant sur le même sujet.

## Action

schema-action = Une action qui comporte d’autres actions.
schema-action--text = Ce qui sera fait.
schema-action--actions = Les actions qu’elle comporte.

## Instrument

schema-instrument = Un instrument juridique qu’un projet envisage.
schema-instrument--kind = Le type d’instrument.
schema-instrument--title = Son objet.
schema-instrument--status = Le degré de fermeté de l’intention.
schema-instrument--annex = Indique si l’instrument figure dans l’annexe de l’édition ; `false` si ce champ est omis.
schema-instrument--group = L’intitulé de l’annexe qui le réunit à d’autres.

## Event

schema-event = Une réunion, une conférence ou une échéance.
schema-event--title = De quoi il s’agit.
schema-event--date = La date, pour autant qu’elle soit connue.
schema-event--approximate = Indique que la date est seulement prévue.
schema-event--condition = La condition dont dépend l’événement.
schema-event--place = Le lieu.

## Preface

schema-preface = La préface de l’édition.
schema-preface--title = Le titre.
schema-preface--text = Le texte qui précède la déclaration.
schema-preface--statement = Une déclaration citée.
schema-preface--closing = Le texte qui suit la déclaration.

## Statement

schema-statement = Une déclaration citée dans la préface.
schema-statement--text = Le texte cité, sans guillemets.
schema-statement--attribution = L’auteur de la déclaration et sa date.

## Presidency

schema-presidency = Les priorités de la présidence.
schema-presidency--title = Le titre.
schema-presidency--introduction = Le texte qui précède les priorités.
schema-presidency--guideline = Le fil conducteur de toutes les priorités.
schema-presidency--priorities = Les priorités, dans l’ordre.

## Priority

schema-priority = Une priorité de la présidence.
schema-priority--title = Le titre.
schema-priority--introduction = Le texte qui précède les points.
schema-priority--groups = Les points, en groupes.
schema-priority--closing = Le texte qui suit les points.

## Point group

schema-point-group = Des points d’une priorité qui vont ensemble.
schema-point-group--title = L’intitulé placé au-dessus des points.
schema-point-group--introduction = Le texte qui précède les points.
schema-point-group--points = Les points, dans l’ordre.
schema-point-group--closing = Le texte qui suit les points.

## Point

schema-point = Un point d’une priorité, avec les projets concernés.
schema-point--text = Ce que la présidence entend réaliser.
schema-point--projects = Les projets concernés.

## External relations

schema-external-relations = Les relations avec des tiers : un chapitre de texte, sans projets.
schema-external-relations--part = La partie où figure le chapitre.
schema-external-relations--number = Son numéro dans cette partie.
schema-external-relations--title = Le titre.
schema-external-relations--introduction = L’introduction.
schema-external-relations--sections = Les sections, dans l’ordre.

## Relation

schema-relation = Une section des relations extérieures.
schema-relation--number = Le numéro.
schema-relation--title = Le titre.
schema-relation--text = Le texte qui précède les thèmes.
schema-relation--topics = Des blocs dotés de leur propre titre.

## Topic

schema-topic = Un bloc d’une section, doté de son propre titre.
schema-topic--title = Le titre.
schema-topic--text = Le texte.

## Forum

schema-forum = Une concertation stratégique, ou une autre instance qui peut être responsable de projets.
schema-forum--kind = `strategic` : une concertation stratégique ; `umbrella` : une concertation qui en supervise plusieurs autres ; `secretariat` : l’instance qui assure le suivi de ce qui ne relève d’aucune concertation.
schema-forum--name = Le nom ou, à défaut, une description.
schema-forum--abbreviation = L’abréviation.
schema-forum--description = Ce qu’elle est et ce qu’elle fait.
schema-forum--members = Les membres.
schema-forum--observers = Les observateurs.

## Partner

schema-partner = Un pays, une région ou une organisation qui participe à des projets.
schema-partner--kind = Le type de partenaire.
schema-partner--name = Le nom.
schema-partner--abbreviation = L’abréviation.
schema-partner--demonyms = Les mots qui désignent ses habitants et ce qui s’y rapporte (`belge`). La comparaison des langues les accepte à la place du nom ; ils ne sont montrés nulle part.

## Act

schema-act = Un acte juridique ou une déclaration que le plan cite.
schema-act--kind = Le type d’acte.
schema-act--citation = Comment il est cité dans une phrase.
schema-act--title = Son objet.
schema-act--date = Le jour de sa signature ou de son adoption.
schema-act--url = Son adresse web permanente ; pour les actes de l’Union européenne, l’ELI.

## Term

schema-term = Un terme du plan dans toutes les langues.
schema-term--kind = Le type de terme.
schema-term--term = La forme privilégiée.
schema-term--forms = D’autres appellations, que le glossaire montre ; il n’est pas nécessaire d’indiquer le pluriel.
schema-term--matches = Des mots qui remplacent le terme dans une phrase sans en être une appellation : une forme fléchie que le programme ne connaît pas, une partie, une périphrase. Ils sont acceptés et ne sont montrés nulle part.
schema-term--forbidden = Des formes incorrectes ici, faux amis compris.
schema-term--compound-names = Les noms compris dans le terme auxquels le néerlandais joint par un trait d’union le nom commun qui suit : `Benelux`, comme dans `Benelux-verdrag`. Chacun est un seul mot. La règle `dutch-compound` les utilise.
schema-term--compound-nouns = Les noms communs que le néerlandais joint par un trait d’union à un tel nom, outre les noms généraux que le programme connaît : `politieverdrag`. Chacun est un seul mot, écrit comme dans une phrase.
schema-term--expansion = Ce que signifie un sigle.
schema-term--binding = Indique si seules ces formes sont acceptées ; `false` si ce champ est omis.
schema-term--confidence = `official` : lu dans un texte officiel ; `attested` : lu ailleurs ; `own` : traduit pour ce plan.
schema-term--note = Une note pour les traducteurs.

## Place

schema-place = Une ville ou un autre lieu que les textes mentionnent et qui n’est pas un partenaire.
schema-place--names = Les noms dans chaque langue. Si une langue mentionne le lieu, `actor-mismatch` attend un de ses noms dans l’autre ; ils ne sont montrés nulle part.

## Types of values

schema-type-line = Une ligne de texte par langue, sans mise en forme.
schema-type-prose = Du Markdown par langue.
schema-type-terms = Une liste de mots ou de termes par langue.
schema-type-number = Un numéro tel que "2.1", entre guillemets droits doubles.
schema-type-id = Un identifiant permanent : des minuscules sans accent, des chiffres et des traits d’union simples, 60 caractères au plus.
schema-type-date = Une date, avec la seule précision connue.
schema-type-in-language = En { $language }.

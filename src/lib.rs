//! `benelux-plan` compiles a policy plan: YAML files in, a checked plan, HTML, PDF and Markdown out,
//! in every language of the plan.
//!
//! # The life of a plan
//!
//! The modules stand in the order in which a plan passes through them. A module imports only from
//! modules of layers above it in this table; `tests/tidy.rs` holds it.
//!
//! | layer | modules | must not know |
//! | --- | --- | --- |
//! | 1 positions | [`source`] | files on disk, YAML, languages |
//! | 2 values | [`locale`], [`diag`] | how anything is printed |
//! | 3 text | [`syntax`], [`shape`], [`world`], [`language`], [`templates`] | what a project is |
//! | 4 meaning | [`model`], then [`units`] | rules, output, arguments |
//! | 5 uses | [`check`], [`diff`], [`render`], [`schema`], [`edit`], [`exchange`] (not each other) | where files come from or go to |
//! | 6 pipeline | [`mod@compile`] | the terminal |
//! | 7 speech | [`emit`] | arguments |
//! | 8 programs | [`cli`] | |
//!
//! # Where this differs from the design as it was first written
//!
//! - A [`diag::Diagnostic`] holds one list of arguments; message, help and labels are keys of the
//!   words beside its code. The same facts then fill every sentence, in every tongue.
//! - The codes of reading are listed in [`diag::codes`], those of rules in [`check::rules`];
//!   [`check::all_codes`] joins them. So a rule is added in its own folder and one line.
//! - [`render::view`] asks a `Medium` how its format writes prose and addresses, so that one view
//!   serves HTML and Markdown and no renderer resolves a reference.
//! - A medium with registers (HTML) also gets [`render::view::RegistersView`]: partners, acts, the
//!   calendar, the overview, the glossary and the words of the search, made from the same `Maker`.
//!   Who cites what is collected once per view, over the text units.
//! - Pages take ready-made [`templates::Values`]: what all pages of an edition share becomes template
//!   values once.
//! - Categories are styled by their rank in the edition, not by their id, so that an edition may name
//!   them as it likes.
//! - The search index is a list of stems made with `rust-stemmers`, which `elasticlunr-rs` is built
//!   on; its own index is several times as large and drops numbers. The page for what is not found and
//!   the permanent addresses are of no language; they list every language of the edition.
//! - There are no negotiation rules for a web server: they would hold the whole list of projects, be
//!   read at every request, and work on one server only; a page with all languages works anywhere.
//! - [`edit`] makes all additions to the files of authors: text in, text out, every result read
//!   again. The command `new` tries them in memory first ([`world::overlay`]).
//! - [`exchange`] makes files for the tools of translators and tells what of them fits the plan; it
//!   writes into no plan. Texts are put into the files of authors by [`edit`], cut from the places of
//!   our own parser, because `yaml-edit` changes the style and the empty lines around them. An import
//!   compiles the plan with the texts first and takes out those that would bring an error.
//! - A term has other names (`forms`), which are shown, and words that only stand for it in a sentence
//!   (`matches`), which the comparison of languages needs and nobody wants to read in a glossary.
//! - A legal act has no kind `convention`: what is a `verdrag` in Dutch is often a `convention` in
//!   French, so one kind holds treaties and conventions. Acts stand by kind, year and number.
//! - A category has a `singular` where one project stands under it.
//! - A schema wants both languages of a text and no flag in quotes; else it refuses nothing that
//!   the reader takes ([`schema`]).
//! - Data and lists take records from the model and their words from [`render::view::Words`], a
//!   language chosen in the same place. A view of pages leaves out what it cannot place; data and
//!   lists show every record. Their tables, with every column, stand once in
//!   [`render::data::columns`]; the files, the command `list` and `docs/data.md` come from there.
//! - `list` exits with 0 also when the plan has errors: it says so, and shows what could be read.
//! - [`units::status`] alone decides how a text stands in two languages; [`diff::languages`] collects
//!   it chapter by chapter, and every form of it is made from one view ([`emit::languages`]). The text
//!   as it was confirmed is looked for by its fingerprint in any YAML that the history has, so that
//!   plans of an older form and moved projects are found too ([`units::past`]).
//!   Exports and `translate status` ask for the same states and places ([`units::groups`]); an
//!   export drops what only the language that is read has to do.
//! - What is only worth a look has no state: [`diff::languages`] asks for it where a text is listed,
//!   and shows it as a note. What follows from a difference that is known is not told again.
//! - A [`diag::Fix`] is another text for the primary place. Programs get those alone that can be
//!   written as they are; whatever YAML would have to write with an escape is left to the author.
//! - Every record that has texts may `allow` a finding; it speaks for its own texts, and for those of
//!   what has no id of its own (actions, instruments, events, a statement, a group of points).
//! - Texts that nobody ever confirmed, in a chapter where nothing was, are counted and not listed:
//!   whoever begins reads the chapter, not a list of its texts.
//! - Every text is read once, for all rules about words, and every word of a plan once
//!   ([`language::vocabulary`]): a rule first asks whether a text has a word of its kind. A rule that
//!   is to look at more words says so there, else they are passed over; a test tells for facts.
//! - [`compile::read`] reads without asking the rules, for whoever looks at texts only.
//! - A plain plan file, as nearly all are, is read line by line in one pass of our own: the events of
//!   the library were two fifths of the time of `check`, and `check` is what people wait for. The
//!   library alone knows YAML: what is not plain, and every fault, is left to it, and tests compare
//!   both to the last place on every file of the plan and on thousands that they make up
//!   (`syntax/plain.rs`).
//! - A fault of syntax does not end the reading of a file: its line is set aside, remembered as
//!   damage, and the rest is read ([`syntax`]).
//! - The reports `fora` and `concordance` are renderers of their own ([`render::REPORTS`]) beside the
//!   formats, so that the books of the output folder tell them apart. Only [`render::Memo`] lets a
//!   renderer know of earlier builds: a hash of everything that a file is made of gives its bytes
//!   back. `cli/kept.rs` remembers those hashes; the files themselves are those of the output folder.
//! - A renderer does not return its files: it gives each to a [`render::Output`] as soon as it is made,
//!   from any thread. The publisher writes aside at once what differs, so memory does not grow with the
//!   site. A page that cannot be made still leaves the folder as it was, because nothing moves before
//!   the last file came in. [`render::Renderer::render`] collects the files for whoever wants them all.
//! - `build` makes all pages; `serve` makes a page when somebody asks for it, from views that are made
//!   once per edition and language ([`render::html::EditionView`]). A template that fails only when it
//!   is used is therefore told on the page that uses it.
//! - Markdown writes both addresses of every link into its one view and chooses when a file is written:
//!   the whole plan and the files of its chapters differ in nothing else.
//! - A page links to what is there, and not only to what this build makes: `Site.earlier` holds the
//!   paths that earlier builds published and this one leaves (another language, format or year, a
//!   report that was made when it was asked for). `page.pdf` is the printed report that shows what a
//!   page shows, where it is made now or there already: the whole plan beside the home page of an
//!   edition, the dossier beside the page of its forum.
//! - `Site.program` names the program and its version: on the cover of a report, in its properties,
//!   and among its inputs, so that another version makes it again. A test can say that another
//!   program made the files.
//! - A report gets prose as JSON inside a string of the view, because a view holds what its medium
//!   makes of prose; templates read it back. Text is data there and never code.
//! - Typst's warnings are errors: an unknown font or page numbers that do not come to rest must not be
//!   printed. `resolver = "1"` in `Cargo.toml` lets tests and the program share one compiled Typst.
//! - The journal and the manifest of the output folder keep the length and the SHA-256 of every
//!   file, so that a page which somebody put or changed there can be told from ours. What goes away
//!   goes before anything moves: so a page may become a folder. Only the journal and the manifest
//!   wait for the disk (`cli/publish.rs` says why that is enough).

pub mod source;

pub mod diag;
pub mod locale;

pub mod language;
pub mod shape;
pub mod syntax;
pub mod templates;
pub mod world;

pub mod model;
pub mod units;

pub mod check;
pub mod diff;
pub mod edit;
pub mod exchange;
pub mod render;
pub mod schema;

pub mod compile;

pub mod emit;

pub mod cli;

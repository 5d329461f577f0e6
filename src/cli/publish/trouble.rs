//! Why nothing was published, as data, and what to do about it, in the reader's ui_language.

mod system;

use std::io;
use std::path::{Path, PathBuf};

use super::books::BOOKS;
use plan_core::locale::UiLanguage;

/// Why a build was not published.
#[derive(Debug)]
pub struct PublishError {
    pub(super) trouble: Trouble,
    /// Some files have moved already: the next build completes it.
    pub is_begun: bool,
    pub(super) out: PathBuf,
}

/// What stopped it.
#[derive(Debug)]
pub(super) enum Trouble {
    /// Another build is at work in the folder.
    Busy(PathBuf),
    /// Something that is not ours stands where a file of ours must go.
    Foreign(PathBuf),
    /// A symbolic link stands where a file or a folder of ours must go.
    Link(PathBuf),
    /// A file of ours must make way for another, and somebody changed it.
    Changed(PathBuf),
    /// A file of ours is in the way that this build was not asked to remove.
    OtherPart(PathBuf),
    /// Something came to stand where an interrupted build still has to put a file.
    Arrived(PathBuf),
    /// The output folder, or something around it, is no folder.
    NotAFolder(PathBuf),
    /// The output folder is where the program reads.
    InPlan { out: PathBuf, read: PathBuf },
    /// Our books cannot be understood.
    Books(PathBuf, String),
    /// A journal of a version that did not keep checksums.
    OldJournal(PathBuf),
    /// Our books are of a version that this program does not know.
    NewerBooks(PathBuf),
    /// Something else stands where we keep our books.
    BooksTaken(PathBuf),
    /// What an interrupted build had written aside is gone or damaged, and this build does not make
    /// all of it anew.
    Lost { out: PathBuf, count: usize },
    /// A path that leads out of the folder.
    BadPath(String),
    /// Two files with one path.
    Twice(String),
    /// A path that is a file and also the folder of another file.
    FileAndFolder { file: String, inside: String },
    /// Two paths that are one where capitals do not count.
    OnlyCapitals(String, String),
    /// The system refused.
    Io { doing: Doing, path: PathBuf, error: io::Error },
    /// The test stops here as if the program had been killed.
    #[cfg(test)]
    Stopped,
}

/// What the system refused.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub(super) enum Doing {
    Read,
    Write,
    Remove,
    Lock,
}

/// Names the path and what was being done when the system refuses.
pub(super) fn at<T>(doing: Doing, path: &Path, result: io::Result<T>) -> super::Result<T> {
    result.map_err(|error| Trouble::Io { doing, path: path.to_owned(), error })
}

impl PublishError {
    /// Says what is wrong and what to do, in one sentence without a full stop.
    pub fn say(&self, ui_language: UiLanguage) -> String {
        let sentence = self.trouble.say(ui_language);
        if !self.is_begun {
            return sentence;
        }
        let out = self.out.display();
        let state = match ui_language {
            UiLanguage::En => format!("; `{out}` is incomplete until a build has succeeded"),
            UiLanguage::Nl => format!("; `{out}` is onvolledig tot een build is gelukt"),
            UiLanguage::Fr => {
                format!(" ; `{out}` est incomplet tant qu’aucune construction n’a réussi")
            }
        };
        sentence + &state
    }
}

impl Trouble {
    pub(super) fn say(&self, ui_language: UiLanguage) -> String {
        match self {
            Self::Busy(path) => {
                let path = path.display();
                match ui_language {
                    UiLanguage::En => format!(
                        "another build is writing to `{path}`; wait until it has finished, then \
                         build again"
                    ),
                    UiLanguage::Nl => format!(
                        "een andere build schrijft naar `{path}`; wacht tot die klaar is en bouw \
                         dan opnieuw"
                    ),
                    UiLanguage::Fr => format!(
                        "une autre construction écrit dans `{path}` ; attendez qu’elle soit finie, \
                         puis relancez la vôtre"
                    ),
                }
            }
            Self::Foreign(path) => {
                let path = path.display();
                match ui_language {
                    UiLanguage::En => format!(
                        "`{path}` was not written by benelux-plan and is in the way; move it away, \
                         or publish to another folder with --out"
                    ),
                    UiLanguage::Nl => format!(
                        "`{path}` is niet door benelux-plan geschreven en staat in de weg; \
                         verplaats het, of publiceer met --out naar een andere map"
                    ),
                    UiLanguage::Fr => format!(
                        "`{path}` n’a pas été écrit par benelux-plan et occupe la place d’une page ; \
                         déplacez-le, ou publiez dans un autre dossier avec --out"
                    ),
                }
            }
            Self::Link(path) => {
                let path = path.display();
                match ui_language {
                    UiLanguage::En => format!(
                        "`{path}` is a link, and nothing is published through links; remove the \
                         link, or publish to another folder with --out"
                    ),
                    UiLanguage::Nl => format!(
                        "`{path}` is een koppeling, en door koppelingen heen wordt niets \
                         gepubliceerd; verwijder de koppeling, of publiceer met --out naar een \
                         andere map"
                    ),
                    UiLanguage::Fr => format!(
                        "`{path}` est un lien, et rien n’est publié à travers un lien ; supprimez \
                         le lien, ou publiez dans un autre dossier avec --out"
                    ),
                }
            }
            Self::Changed(path) => {
                let path = path.display();
                match ui_language {
                    UiLanguage::En => format!(
                        "`{path}` must make way for a new page, but it may have been changed since \
                         it was published; move it away or remove it, then build again"
                    ),
                    UiLanguage::Nl => format!(
                        "`{path}` moet plaatsmaken voor een nieuwe pagina, maar kan sinds de \
                         publicatie gewijzigd zijn; verplaats of verwijder het en bouw dan opnieuw"
                    ),
                    UiLanguage::Fr => format!(
                        "`{path}` doit céder la place à une nouvelle page, mais a pu être \
                         modifié depuis sa publication ; déplacez-le ou supprimez-le, puis relancez \
                         la construction"
                    ),
                }
            }
            Self::OtherPart(path) => {
                let path = path.display();
                match ui_language {
                    UiLanguage::En => format!(
                        "`{path}` of an earlier build is in the way, and this build was not asked \
                         to replace it; build without --year, --lang and --format"
                    ),
                    UiLanguage::Nl => format!(
                        "`{path}` van een eerdere build staat in de weg, en aan deze build is niet \
                         gevraagd het te vervangen; bouw zonder --year, --lang en --format"
                    ),
                    UiLanguage::Fr => format!(
                        "`{path}`, d’une construction antérieure, occupe la place d’une page que \
                         cette construction n’a pas à remplacer ; construisez sans --year, --lang \
                         ni --format"
                    ),
                }
            }
            Self::Arrived(path) => {
                let path = path.display();
                match ui_language {
                    UiLanguage::En => format!(
                        "an earlier build was interrupted, and since then `{path}` was changed or \
                         put in its way; move it away and build again: the earlier build is \
                         completed first"
                    ),
                    UiLanguage::Nl => format!(
                        "een eerdere build is onderbroken, en sindsdien is `{path}` gewijzigd of in \
                         de weg gezet; verplaats het en bouw opnieuw: de eerdere build wordt eerst \
                         afgewerkt"
                    ),
                    UiLanguage::Fr => format!(
                        "une construction antérieure a été interrompue, et depuis `{path}` a été \
                         modifié ou mis à la place d’une page ; déplacez-le et relancez : la \
                         construction antérieure sera d’abord achevée"
                    ),
                }
            }
            Self::NotAFolder(path) => {
                let path = path.display();
                match ui_language {
                    UiLanguage::En => {
                        format!("`{path}` is not a folder; name another one with --out")
                    }
                    UiLanguage::Nl => format!("`{path}` is geen map; noem een andere met --out"),
                    UiLanguage::Fr => {
                        format!("`{path}` n’est pas un dossier ; indiquez-en un autre avec --out")
                    }
                }
            }
            Self::InPlan { out, read } => {
                let (out, read) = (out.display(), read.display());
                match ui_language {
                    UiLanguage::En => format!(
                        "publishing to `{out}` would mix pages with the files that are read from \
                         `{read}`; name a folder beside it with --out, for instance --out out"
                    ),
                    UiLanguage::Nl => format!(
                        "publiceren naar `{out}` zou pagina’s mengen met de bestanden die uit \
                         `{read}` worden gelezen; noem met --out een map ernaast, bijvoorbeeld \
                         --out out"
                    ),
                    UiLanguage::Fr => format!(
                        "publier dans `{out}` mêlerait des pages aux fichiers lus dans `{read}` ; \
                         indiquez avec --out un dossier à côté, par exemple --out out"
                    ),
                }
            }
            Self::Books(path, reason) => {
                let (path, folder) = (path.display(), above(path));
                let folder = folder.display();
                match ui_language {
                    UiLanguage::En => format!(
                        "`{path}` cannot be understood ({reason}); move `{folder}` away and build \
                         again, or publish to another folder with --out"
                    ),
                    UiLanguage::Nl => format!(
                        "`{path}` is niet te begrijpen ({reason}); verplaats `{folder}` en bouw \
                         opnieuw, of publiceer met --out naar een andere map"
                    ),
                    UiLanguage::Fr => format!(
                        "`{path}` est incompréhensible ({reason}) ; déplacez `{folder}` et relancez, \
                         ou publiez dans un autre dossier avec --out"
                    ),
                }
            }
            Self::OldJournal(path) => {
                let path = path.display();
                match ui_language {
                    UiLanguage::En => format!(
                        "`{path}` comes from an interrupted build of an earlier version; remove \
                         this file, then build without --year, --lang and --format"
                    ),
                    UiLanguage::Nl => format!(
                        "`{path}` komt van een onderbroken build van een eerdere versie; verwijder \
                         dit bestand en bouw dan zonder --year, --lang en --format"
                    ),
                    UiLanguage::Fr => format!(
                        "`{path}` vient d’une construction interrompue d’une version antérieure ; \
                         supprimez ce fichier, puis construisez sans --year, --lang ni --format"
                    ),
                }
            }
            Self::NewerBooks(path) => {
                let path = path.display();
                match ui_language {
                    UiLanguage::En => format!(
                        "`{path}` was written by a newer version of benelux-plan; use that version, \
                         or publish to another folder with --out"
                    ),
                    UiLanguage::Nl => format!(
                        "`{path}` is door een nieuwere versie van benelux-plan geschreven; gebruik \
                         die versie, of publiceer met --out naar een andere map"
                    ),
                    UiLanguage::Fr => format!(
                        "`{path}` a été écrit par une version plus récente de benelux-plan ; \
                         utilisez cette version, ou publiez dans un autre dossier avec --out"
                    ),
                }
            }
            Self::BooksTaken(path) => {
                let path = path.display();
                match ui_language {
                    UiLanguage::En => format!(
                        "benelux-plan keeps its books at `{path}`, but something else stands there; \
                         move it away, or publish to another folder with --out"
                    ),
                    UiLanguage::Nl => format!(
                        "benelux-plan houdt zijn boeken bij in `{path}`, maar daar staat iets \
                         anders; verplaats het, of publiceer met --out naar een andere map"
                    ),
                    UiLanguage::Fr => format!(
                        "benelux-plan tient ses registres dans `{path}`, mais autre chose s’y \
                         trouve ; déplacez-le, ou publiez dans un autre dossier avec --out"
                    ),
                }
            }
            Self::Lost { out, count } => {
                let out = out.display();
                match ui_language {
                    UiLanguage::En => format!(
                        "an earlier build to `{out}` was interrupted, and what it had prepared is \
                         gone or damaged (files: {count}); build without --year, --lang and \
                         --format to write everything anew"
                    ),
                    UiLanguage::Nl => format!(
                        "een eerdere build naar `{out}` is onderbroken, en wat die had klaargezet \
                         is weg of beschadigd (bestanden: {count}); bouw zonder --year, --lang en \
                         --format om alles opnieuw te schrijven"
                    ),
                    UiLanguage::Fr => format!(
                        "une construction antérieure vers `{out}` a été interrompue, et ce qu’elle \
                         avait préparé a disparu ou est abîmé (fichiers : {count}) ; construisez \
                         sans --year, --lang ni --format pour tout réécrire"
                    ),
                }
            }
            Self::BadPath(path) => match ui_language {
                UiLanguage::En => format!(
                    "a page would be called `{path}`, which is no path inside the output folder; \
                     correct the id or the word in `templates/catalog/` that it comes from"
                ),
                UiLanguage::Nl => format!(
                    "een pagina zou `{path}` heten, en dat is geen pad binnen de uitvoermap; \
                     verbeter de id of het woord in `templates/catalog/` waar dat vandaan komt"
                ),
                UiLanguage::Fr => format!(
                    "une page s’appellerait `{path}`, ce qui n’est pas un chemin dans le dossier de \
                     sortie ; corrigez l’id ou le mot de `templates/catalog/` dont il vient"
                ),
            },
            Self::Twice(path) => match ui_language {
                UiLanguage::En => format!(
                    "two pages would both be called `{path}`; change one of the ids or of the words \
                     in `templates/catalog/` that they come from"
                ),
                UiLanguage::Nl => format!(
                    "twee pagina’s zouden allebei `{path}` heten; wijzig een van de id’s of van de \
                     woorden in `templates/catalog/` waar dat vandaan komt"
                ),
                UiLanguage::Fr => format!(
                    "deux pages s’appelleraient `{path}` ; changez l’un des ids ou des mots de \
                     `templates/catalog/` dont ce nom vient"
                ),
            },
            Self::FileAndFolder { file, inside } => match ui_language {
                UiLanguage::En => format!(
                    "`{file}` would be a page and also the folder of `{inside}`; change one of the \
                     ids or of the words in `templates/catalog/` that they come from"
                ),
                UiLanguage::Nl => format!(
                    "`{file}` zou een pagina zijn en ook de map van `{inside}`; wijzig een van de \
                     id’s of van de woorden in `templates/catalog/` waar ze vandaan komen"
                ),
                UiLanguage::Fr => format!(
                    "`{file}` serait une page et aussi le dossier de `{inside}` ; changez l’un des \
                     ids ou des mots de `templates/catalog/` dont ces noms viennent"
                ),
            },
            Self::OnlyCapitals(one, other) => match ui_language {
                UiLanguage::En => format!(
                    "`{one}` and `{other}` differ only in capitals, and on many systems that is one \
                     name; change one of the ids or of the words in `templates/catalog/` that they \
                     come from"
                ),
                UiLanguage::Nl => format!(
                    "`{one}` en `{other}` verschillen alleen in hoofdletters, en dat is op veel \
                     systemen één naam; wijzig een van de id’s of van de woorden in \
                     `templates/catalog/` waar ze vandaan komen"
                ),
                UiLanguage::Fr => format!(
                    "`{one}` et `{other}` ne diffèrent que par des majuscules, et sur bien des \
                     systèmes c’est le même nom ; changez l’un des ids ou des mots de \
                     `templates/catalog/` dont ces noms viennent"
                ),
            },
            Self::Io { doing, path, error } => system::say(ui_language, *doing, path, error),
            #[cfg(test)]
            Self::Stopped => "stopped by the test".into(),
        }
    }
}

/// The folder that is to be moved away when a book in it cannot be understood.
fn above(path: &Path) -> &Path {
    path.ancestors().find(|path| path.ends_with(BOOKS)).unwrap_or(path)
}

//! The messages of publishing errors, in the user interface languages.

use std::io::{self, ErrorKind};
use std::path::Path;

use super::{Operation, PublishError, PublishErrorKind};
use crate::publish::folder::STATE_DIR;
use plan_core::locale::UiLanguage;

impl PublishError {
    /// Returns what is wrong and how to resolve it: one sentence without a full stop.
    pub fn message(&self, ui_language: UiLanguage) -> String {
        let sentence = self.kind.message(ui_language);
        if !self.is_partial {
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

impl PublishErrorKind {
    /// Returns the sentence about this kind of error alone.
    pub(in crate::publish) fn message(&self, ui_language: UiLanguage) -> String {
        match self {
            Self::Locked(path) => {
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
            Self::ForeignFile(path) => {
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
            Self::Symlink(path) => {
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
            Self::ModifiedFile(path) => {
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
            Self::OutOfScope(path) => {
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
            Self::Conflict(path) => {
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
            Self::InsideInput { out, read } => {
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
            Self::InvalidState(path, reason) => {
                let (path, folder) = (path.display(), state_dir_of(path));
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
            Self::NewerVersion(path) => {
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
            Self::StatePathTaken(path) => {
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
            Self::StagingLost { out, count } => {
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
            Self::InvalidPath(path) => match ui_language {
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
            Self::DuplicatePath(path) => match ui_language {
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
            Self::CaseCollision(one, other) => match ui_language {
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
            Self::Io { operation, path, error } => io_message(ui_language, *operation, path, error),
            #[cfg(test)]
            Self::Interrupted => "interrupted by the test".into(),
        }
    }
}

/// Returns the state folder that contains an unreadable state file.
fn state_dir_of(path: &Path) -> &Path {
    path.ancestors().find(|path| path.ends_with(STATE_DIR)).unwrap_or(path)
}

/// Returns the message for a failed file system call.
fn io_message(
    ui_language: UiLanguage,
    operation: Operation,
    path: &Path,
    error: &io::Error,
) -> String {
    let path = path.display();
    let what = match (operation, ui_language) {
        (Operation::Read, UiLanguage::En) => format!("`{path}` cannot be read"),
        (Operation::Read, UiLanguage::Nl) => format!("`{path}` kan niet worden gelezen"),
        (Operation::Read, UiLanguage::Fr) => format!("`{path}` ne peut pas être lu"),
        (Operation::Write, UiLanguage::En) => format!("`{path}` cannot be written"),
        (Operation::Write, UiLanguage::Nl) => format!("`{path}` kan niet worden geschreven"),
        (Operation::Write, UiLanguage::Fr) => format!("`{path}` ne peut pas être écrit"),
        (Operation::Remove, UiLanguage::En) => format!("`{path}` cannot be removed"),
        (Operation::Remove, UiLanguage::Nl) => format!("`{path}` kan niet worden verwijderd"),
        (Operation::Remove, UiLanguage::Fr) => format!("`{path}` ne peut pas être supprimé"),
        (Operation::Lock, UiLanguage::En) => {
            format!("`{path}` cannot be locked against other builds")
        }
        (Operation::Lock, UiLanguage::Nl) => format!("`{path}` kan niet worden vergrendeld"),
        (Operation::Lock, UiLanguage::Fr) => format!("`{path}` ne peut pas être verrouillé"),
    };
    let [en, nl, fr] = match error.kind() {
        ErrorKind::PermissionDenied => [
            "you have no permission; ask for it, or publish to another folder with --out",
            "u hebt er geen rechten voor; vraag ze, of publiceer met --out naar een andere map",
            "vous n’en avez pas le droit ; demandez-le, ou publiez dans un autre dossier avec --out",
        ],
        ErrorKind::ReadOnlyFilesystem => [
            "the disk is read-only; publish to a folder on another disk with --out",
            "de schijf is alleen-lezen; publiceer met --out naar een map op een andere schijf",
            "le disque est en lecture seule ; publiez dans un dossier d’un autre disque avec --out",
        ],
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => [
            "there is no room left; make room and build again, or publish to another disk with --out",
            "er is geen plaats meer; maak plaats en bouw opnieuw, of publiceer met --out naar een \
             andere schijf",
            "il n’y a plus de place ; libérez-en et relancez, ou publiez sur un autre disque avec \
             --out",
        ],
        ErrorKind::InvalidFilename => [
            "the name is too long, or not allowed here; publish to a folder with a shorter path with \
             --out, or shorten the id that it comes from",
            "de naam is te lang of hier niet toegelaten; publiceer met --out naar een map met een \
             korter pad, of verkort de id waar hij vandaan komt",
            "le nom est trop long ou n’est pas admis ici ; publiez dans un dossier au chemin plus \
             court avec --out, ou raccourcissez l’id dont il vient",
        ],
        _ => {
            return match ui_language {
                UiLanguage::En => format!(
                    "{what}; check the folder and the disk and build again, or publish to another \
                     folder with --out (the system says: {error})"
                ),
                UiLanguage::Nl => format!(
                    "{what}; kijk de map en de schijf na en bouw opnieuw, of publiceer met --out \
                     naar een andere map (het systeem zegt: {error})"
                ),
                UiLanguage::Fr => format!(
                    "{what} ; vérifiez le dossier et le disque et relancez, ou publiez dans un autre \
                     dossier avec --out (le système dit : {error})"
                ),
            };
        }
    };
    match ui_language {
        UiLanguage::En => format!("{what}: {en}"),
        UiLanguage::Nl => format!("{what}: {nl}"),
        UiLanguage::Fr => format!("{what} : {fr}"),
    }
}

//! What the system refuses, in words that tell what to do.

use std::io::{self, ErrorKind};
use std::path::Path;

use super::Doing;
use plan_core::locale::UiLanguage;

pub(super) fn say(ui_language: UiLanguage, doing: Doing, path: &Path, error: &io::Error) -> String {
    let path = path.display();
    let what = match (doing, ui_language) {
        (Doing::Read, UiLanguage::En) => format!("`{path}` cannot be read"),
        (Doing::Read, UiLanguage::Nl) => format!("`{path}` kan niet worden gelezen"),
        (Doing::Read, UiLanguage::Fr) => format!("`{path}` ne peut pas être lu"),
        (Doing::Write, UiLanguage::En) => format!("`{path}` cannot be written"),
        (Doing::Write, UiLanguage::Nl) => format!("`{path}` kan niet worden geschreven"),
        (Doing::Write, UiLanguage::Fr) => format!("`{path}` ne peut pas être écrit"),
        (Doing::Remove, UiLanguage::En) => format!("`{path}` cannot be removed"),
        (Doing::Remove, UiLanguage::Nl) => format!("`{path}` kan niet worden verwijderd"),
        (Doing::Remove, UiLanguage::Fr) => format!("`{path}` ne peut pas être supprimé"),
        (Doing::Lock, UiLanguage::En) => format!("`{path}` cannot be locked against other builds"),
        (Doing::Lock, UiLanguage::Nl) => format!("`{path}` kan niet worden vergrendeld"),
        (Doing::Lock, UiLanguage::Fr) => format!("`{path}` ne peut pas être verrouillé"),
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

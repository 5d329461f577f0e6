//! The French words for facts, negation and modality.

use super::numbers::{TENS, UNITS};
use crate::lexicon::LexiconBuilder;
use crate::sense::{ActKind, Bound, Modality, Opening, Sense, TimeUnit, YearPart};

const DAY: TimeUnit = TimeUnit::Days(1);
const WEEK: TimeUnit = TimeUnit::Days(7);
const MONTH: TimeUnit = TimeUnit::Months(1);
const YEAR: TimeUnit = TimeUnit::Months(12);

pub(super) fn add(lexicon: &mut LexiconBuilder<'_>) {
    numbers(lexicon);
    time(lexicon);
    rhythms(lexicon);
    others(lexicon);
    function_words(lexicon);
}

fn numbers(lexicon: &mut LexiconBuilder<'_>) {
    use Sense::{Cardinal, ImpliedNumber, Multiple, Ordinal};
    for (n, word) in UNITS.iter().enumerate().skip(2) {
        lexicon.sense(word, Cardinal(n as u64));
        let stem = match n {
            5 => "cinqu",
            9 => "neuv",
            _ => word.strip_suffix('e').unwrap_or(word),
        };
        lexicon.sense(&format!("{stem}ième {stem}ièmes"), Ordinal(n as u64));
    }
    for (word, n) in TENS {
        lexicon.sense(word, Cardinal(n));
        let stem = word.strip_suffix('e').unwrap_or(word);
        lexicon.sense(&format!("{stem}ième"), Ordinal(n));
        lexicon.sense(&format!("{stem}aine"), Cardinal(n));
    }
    for (words, n) in [
        ("dizaine dizaines", 10),
        ("douzaine douzaines", 12),
        ("quinzaine", 15),
        ("centaine centaines cent cents", 100),
        ("millier milliers mille", 1000),
        ("bilingue bilingues", 2),
        ("trilingue trilingues", 3),
    ] {
        lexicon.sense(words, Cardinal(n));
    }
    for (words, n) in [
        ("premier première premiers premières", 1),
        ("second seconde seconds secondes deuxièmes", 2),
        ("tiers tierce tierces", 3),
        ("quart quarts", 4),
        ("centième", 100),
    ] {
        lexicon.sense(words, Ordinal(n));
    }
    lexicon.sense("double doubles bilatéral bilatérale", ImpliedNumber(2));
    lexicon.sense("million millions mio", Multiple(1_000_000));
    lexicon.sense("milliard milliards mrd mds", Multiple(1_000_000_000));
}

fn time(lexicon: &mut LexiconBuilder<'_>) {
    for (at, name) in super::MONTHS.iter().enumerate() {
        lexicon.sense(name, Sense::Month(at as u8 + 1));
    }
    for (words, unit) in [
        ("jour jours", DAY),
        ("semaine semaines", WEEK),
        ("mois", MONTH),
        ("an ans année années", YEAR),
    ] {
        lexicon.sense(words, Sense::TimeUnit(unit));
    }
    lexicon.opening("années", Opening::Decade);
    lexicon.sense("trimestre trimestres", Sense::Quarter);
    lexicon.sense("moitié semestre semestres", Sense::Half);
    lexicon.opening("moitié", Opening::Share(2));
    for (words, part) in [
        ("début", YearPart::Begin),
        ("mi milieu", YearPart::Middle),
        ("fin", YearPart::End),
        ("printemps", YearPart::Season(0)),
        ("été", YearPart::Season(1)),
        ("automne", YearPart::Season(2)),
        ("hiver", YearPart::Season(3)),
    ] {
        lexicon.sense(words, Sense::YearPart(part));
    }
    lexicon.sense("de du la l d en le au", Sense::Filler);
}

fn rhythms(lexicon: &mut LexiconBuilder<'_>) {
    for (words, unit) in [
        ("quotidien quotidienne quotidiens quotidiennes quotidiennement", DAY),
        ("hebdomadaire hebdomadaires hebdomadairement", WEEK),
        ("bimensuel bimensuelle bimensuels bimensuelles", WEEK.times(2)),
        ("mensuel mensuelle mensuels mensuelles mensuellement", MONTH),
        ("bimestriel bimestrielle bimestriels bimestrielles", MONTH.times(2)),
        ("trimestriel trimestrielle trimestriels trimestrielles trimestriellement", MONTH.times(3)),
        ("quadrimestriel quadrimestrielle", MONTH.times(4)),
        ("semestriel semestrielle semestriels semestrielles semestriellement", MONTH.times(6)),
        ("biannuel biannuelle biannuels biannuelles", MONTH.times(6)),
        ("annuel annuelle annuels annuelles annuellement", YEAR),
        ("bisannuel bisannuelle biennal biennale biennaux", YEAR.times(2)),
        ("triennal triennale triennaux triennales", YEAR.times(3)),
        ("quadriennal quadriennale quadriennaux", YEAR.times(4)),
        ("quinquennal quinquennale quinquennaux", YEAR.times(5)),
        ("septennal septennale", YEAR.times(7)),
        ("décennal décennale", YEAR.times(10)),
    ] {
        lexicon.sense(words, Sense::Rhythm(unit));
    }
    lexicon.sense("chaque par", Sense::Each(None));
    lexicon.sense("tous toutes", Sense::Each(Some("les")));
    lexicon.sense("fois", Sense::Times);
}

fn others(lexicon: &mut LexiconBuilder<'_>) {
    lexicon.sense("pourcent pct pourcents", Sense::Percent);
    lexicon.sense("pour", Sense::PercentStart("cent"));
    lexicon.sense("euro euros eur", Sense::Money);
    lexicon.sense("art", Sense::Article);
    lexicon.sense("nr n no nrs nos", Sense::NumberSign);
    lexicon.sense("chapitre chapitres partie paragraphe point section rubrique", Sense::Chapter);
    lexicon.sense("article articles", Sense::Article);
    for (words, kind) in [
        ("règlement règlements", ActKind::Regulation),
        ("directive directives", ActKind::Directive),
        ("décision décisions", ActKind::Decision),
        ("recommandation recommandations", ActKind::Recommendation),
    ] {
        lexicon.sense(words, Sense::ActKind(kind));
    }
    lexicon.sense("depuis dès après partir plus minimum", Sense::Bound(Bound::Lower));
    lexicon.sense("avant jusqu jusque tard ici moins maximum", Sense::Bound(Bound::Upper));
}

fn function_words(lexicon: &mut LexiconBuilder<'_>) {
    lexicon.function_words(
        "le la les des du et une dans pour par sur avec est sont au aux ce cette ces \
         qui que ne pas ou où leur leurs sera seront ont été dont elle elles ils il afin ainsi entre \
         ses son sa se qu nous vers sous lors également un",
    );
    lexicon.denials("pas aucun aucune sans jamais ni rien nul nulle non personne");
    lexicon.modals(
        "peut peuvent pourra pourront pourrait pourraient puisse puissent pouvoir pouvant pu pouvait",
        Modality::Can,
    );
    lexicon.modals(
        "doit doivent devra devront devrait devraient devoir doive faut faudra convient devant dû due",
        Modality::Must,
    );
}

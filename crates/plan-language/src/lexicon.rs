//! The words by which facts are told, in Dutch and French, and the small words that give a language
//! away.
//!
//! One table for both languages, made once: most words of a plan are none of these, and one look
//! must tell.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use plan_core::locale::Locale;

use super::typography::months;

/// A unit of time.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Unit {
    /// A day, and how many of them: a week is seven.
    Days(u32),
    /// A month, and how many of them: a year is twelve.
    Months(u32),
}

/// A part of a year or a month.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Part {
    /// Its beginning.
    Begin,
    /// Its middle.
    Middle,
    /// Its end.
    End,
    /// A season, from spring (0) to winter (3).
    Season(u8),
    /// A quarter, from 1.
    Quarter(u8),
    /// A half, from 1.
    Half(u8),
}

/// Which side of a value is meant.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Bound {
    /// At least, from, since, after.
    Lower,
    /// At most, until, before.
    Upper,
}

/// The kind of a legal act.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Instrument {
    Regulation,
    Directive,
    Decision,
    Recommendation,
}

/// What a word means for a fact.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Meaning {
    /// A number in letters.
    Cardinal(u64),
    /// A rank in letters.
    Ordinal(u64),
    /// A number in letters with a half, in millionths.
    Millionths(u32),
    /// A number that only answers one, such as `beide`.
    Answer(u64),
    /// `miljoen`, `milliard`.
    Multiple(u64),
    /// `procent`.
    Percent,
    /// `pour` or `per`, which may be the first half of `pour cent`.
    Pour,
    /// `euro`.
    Money,
    /// A unit of time.
    Unit(Unit),
    /// A rhythm: every so often.
    Rhythm(Unit),
    /// What begins a rhythm: `elk`, `chaque`, `per`.
    Each,
    /// `keer`, `fois`.
    Times,
    /// `tweemaal`.
    SoManyTimes(u32),
    /// A month.
    Month(u8),
    /// A part of a year or a month.
    Part(Part),
    /// `kwartaal`: with a rank it is a part of a year.
    Quarter,
    /// `helft`, `halfjaar`: with a rank it is a part of a year.
    Half,
    /// Stands between the part and the year: `van`, `het`, `jaar`.
    Filler,
    /// `uiterlijk`, `meer dan`.
    Bound(Bound),
    /// `hoofdstuk`: a number of a chapter follows.
    Chapter,
    /// `artikel`.
    Article,
    /// `nr.`, `n°`.
    NumberSign,
    /// A kind of legal act.
    Instrument(Instrument),
}

/// What is known of a word.
#[derive(Copy, Clone, Debug, Default)]
pub struct Entry {
    meanings: [Option<Meaning>; 2],
    /// A small word of this language only.
    pub function: Option<Locale>,
    /// It denies, by language.
    pub denies: [bool; 2],
    /// How it binds, by language.
    pub modality: [Option<Modality>; 2],
}

/// How much a verb binds.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Modality {
    /// `kan`, `peut`.
    Can,
    /// `moet`, `doit`.
    Must,
    /// `zal`; French says it with the ending of the verb.
    Will,
}

impl Entry {
    /// What the word means in a language.
    pub const fn meaning(&self, locale: Locale) -> Option<Meaning> {
        self.meanings[locale as usize]
    }
}

static LEXICON: LazyLock<FxHashMap<Box<str>, Entry>> = LazyLock::new(build);

/// Makes the table, so that nobody waits for it later.
pub fn prepare() {
    LazyLock::force(&LEXICON);
}

/// Looks a word up; it is given in small letters.
pub fn look_up(word: &str) -> Option<&'static Entry> {
    LEXICON.get(word)
}

/// A number in letters inside a longer Dutch word, which no table lists: `driehonderdvijftig`.
pub fn dutch_number(word: &str) -> Option<u64> {
    let (mut total, mut rest) = (0, word);
    for (name, size) in [("duizend", 1000), ("honderd", 100)] {
        if let Some((before, after)) = rest.split_once(name) {
            let times = if before.is_empty() { 1 } else { small_dutch(before)? };
            total += times * size;
            rest = after.strip_prefix("en").unwrap_or(after);
        }
    }
    match (total, rest) {
        (0, _) => None,
        (total, "") => Some(total),
        (total, rest) => Some(total + small_dutch(rest)?),
    }
}

fn small_dutch(word: &str) -> Option<u64> {
    (1..100).find(|n| dutch_below_hundred(*n) == word)
}

const NL_UNITS: [&str; 20] = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
];
const NL_TENS: [&str; 8] =
    ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
const FR_UNITS: [&str; 17] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize",
];
const FR_TENS: [(&str, u64); 9] = [
    ("vingt", 20),
    ("vingts", 20),
    ("trente", 30),
    ("quarante", 40),
    ("cinquante", 50),
    ("soixante", 60),
    ("septante", 70),
    ("octante", 80),
    ("nonante", 90),
];

fn dutch_below_hundred(n: u64) -> String {
    if n < 20 {
        return NL_UNITS[n as usize].to_owned();
    }
    let tens = NL_TENS[(n / 10 - 2) as usize];
    match n % 10 {
        0 => tens.to_owned(),
        unit => {
            let unit = NL_UNITS[unit as usize];
            let and = if unit.ends_with('e') { "ën" } else { "en" };
            format!("{unit}{and}{tens}")
        }
    }
}

struct Builder(FxHashMap<Box<str>, Entry>);

impl Builder {
    fn entry(&mut self, word: &str) -> &mut Entry {
        self.0.entry(word.into()).or_default()
    }

    /// The first meaning of a word counts.
    fn mean(&mut self, locale: Locale, word: &str, meaning: Meaning) {
        self.entry(word).meanings[locale as usize].get_or_insert(meaning);
    }

    fn all(&mut self, locale: Locale, words: &str, meaning: Meaning) {
        words.split_whitespace().for_each(|word| self.mean(locale, word, meaning));
    }
}

fn build() -> FxHashMap<Box<str>, Entry> {
    // There are about a thousand.
    let mut lexicon = Builder(FxHashMap::with_capacity_and_hasher(1500, Default::default()));
    numbers(&mut lexicon);
    time(&mut lexicon);
    others(&mut lexicon);
    languages(&mut lexicon);
    lexicon.0
}

fn numbers(lexicon: &mut Builder) {
    use Meaning::{Answer, Cardinal, Multiple, Ordinal, SoManyTimes};
    let [nl, fr] = Locale::ALL;
    for n in 2..100 {
        let word = dutch_below_hundred(n);
        let end = if n == 8 || n >= 20 { "ste" } else { "de" };
        lexicon.mean(nl, &format!("{word}{end}"), Ordinal(n));
        lexicon.mean(nl, &format!("{word}tal"), Cardinal(n));
        lexicon.mean(nl, &word, Cardinal(n));
    }
    for (word, n) in
        [("eerste", 1), ("derde", 3), ("derden", 3), ("honderdste", 100), ("duizendste", 1000)]
    {
        lexicon.mean(nl, word, Ordinal(n));
    }
    lexicon.all(nl, "honderd", Cardinal(100));
    lexicon.all(nl, "honderdtal honderdtallen", Cardinal(100));
    lexicon.all(nl, "duizend duizendtal", Cardinal(1000));
    lexicon.all(nl, "dozijn", Cardinal(12));
    lexicon.all(nl, "beide beiden allebei", Answer(2));
    lexicon.all(nl, "dubbele dubbel tweeledig tweeledige tweevoudig", Answer(2));
    for (n, word) in [(1, "een"), (2, "twee"), (3, "drie"), (4, "vier"), (5, "vijf"), (6, "zes")] {
        lexicon.mean(nl, &format!("{word}maal"), SoManyTimes(n));
    }
    for (n, word) in FR_UNITS.iter().enumerate().skip(2) {
        lexicon.mean(fr, word, Cardinal(n as u64));
        let stem = word.strip_suffix('e').unwrap_or(word);
        let stem = match n {
            5 => "cinqu",
            9 => "neuv",
            _ => stem,
        };
        lexicon.mean(fr, &format!("{stem}ième"), Ordinal(n as u64));
        lexicon.mean(fr, &format!("{stem}ièmes"), Ordinal(n as u64));
    }
    for (word, n) in FR_TENS {
        lexicon.mean(fr, word, Cardinal(n));
        let stem = word.strip_suffix('e').unwrap_or(word);
        lexicon.mean(fr, &format!("{stem}ième"), Ordinal(n));
        lexicon.mean(fr, &format!("{stem}aine"), Cardinal(n));
    }
    for (words, n) in [
        ("dizaine dizaines", 10),
        ("douzaine douzaines", 12),
        ("quinzaine", 15),
        ("centaine centaines cent cents", 100),
        ("millier milliers mille", 1000),
    ] {
        lexicon.all(fr, words, Cardinal(n));
    }
    lexicon.all(fr, "premier première premiers premières", Ordinal(1));
    lexicon.all(fr, "second seconde seconds secondes deuxièmes", Ordinal(2));
    lexicon.all(fr, "tiers tierce tierces", Ordinal(3));
    lexicon.all(fr, "quart quarts", Ordinal(4));
    lexicon.all(nl, "kwart", Ordinal(4));
    for (words, n) in [("bilingue bilingues", 2), ("trilingue trilingues", 3)] {
        lexicon.all(fr, words, Cardinal(n));
    }
    lexicon.all(nl, "anderhalf anderhalve", Meaning::Millionths(1_500_000));
    lexicon.all(nl, "tientallen", Cardinal(10));
    lexicon.all(nl, "honderden", Cardinal(100));
    lexicon.all(nl, "duizenden", Cardinal(1000));
    lexicon.all(fr, "centième", Ordinal(100));
    lexicon.all(fr, "double doubles bilatéral bilatérale", Answer(2));
    lexicon.all(nl, "bilateraal bilaterale", Answer(2));
    lexicon.all(nl, "miljoen miljoenen mln mio", Multiple(1_000_000));
    lexicon.all(nl, "miljard miljarden mld", Multiple(1_000_000_000));
    lexicon.all(fr, "million millions mio", Multiple(1_000_000));
    lexicon.all(fr, "milliard milliards mrd mds", Multiple(1_000_000_000));
}

fn time(lexicon: &mut Builder) {
    use Meaning::{Cardinal, Each, Filler, Half, Month, Quarter, Rhythm, Times};
    let [nl, fr] = Locale::ALL;
    for locale in Locale::ALL {
        for (at, name) in months(locale).iter().enumerate() {
            lexicon.mean(locale, name, Month(at as u8 + 1));
        }
    }
    let (day, week, month, year) =
        (Unit::Days(1), Unit::Days(7), Unit::Months(1), Unit::Months(12));
    let times = |n: u32, unit| match unit {
        Unit::Days(days) => Unit::Days(days * n),
        Unit::Months(months) => Unit::Months(months * n),
    };
    for (locale, words, unit) in [
        (nl, "dag dagen", day),
        (nl, "week weken", week),
        (nl, "maand maanden", month),
        (nl, "jaar jaren", year),
        (fr, "jour jours", day),
        (fr, "semaine semaines", week),
        (fr, "mois", month),
        (fr, "an ans année années", year),
    ] {
        lexicon.all(locale, words, Meaning::Unit(unit));
    }
    for (locale, words, unit) in [
        (nl, "dagelijks dagelijkse", day),
        (nl, "wekelijks wekelijkse", week),
        (nl, "maandelijks maandelijkse", month),
        (nl, "jaarlijks jaarlijkse", year),
        (nl, "trimestrieel trimestriële driemaandelijks driemaandelijkse", times(3, month)),
        (nl, "halfjaarlijks halfjaarlijkse semestrieel semestriële", times(6, month)),
        (fr, "quotidien quotidienne quotidiens quotidiennes quotidiennement", day),
        (fr, "hebdomadaire hebdomadaires hebdomadairement", week),
        (fr, "bimensuel bimensuelle bimensuels bimensuelles", times(2, week)),
        (fr, "mensuel mensuelle mensuels mensuelles mensuellement", month),
        (fr, "bimestriel bimestrielle bimestriels bimestrielles", times(2, month)),
        (
            fr,
            "trimestriel trimestrielle trimestriels trimestrielles trimestriellement",
            times(3, month),
        ),
        (fr, "quadrimestriel quadrimestrielle", times(4, month)),
        (fr, "semestriel semestrielle semestriels semestrielles semestriellement", times(6, month)),
        (fr, "biannuel biannuelle biannuels biannuelles", times(6, month)),
        (fr, "annuel annuelle annuels annuelles annuellement", year),
        (fr, "bisannuel bisannuelle biennal biennale biennaux", times(2, year)),
        (fr, "triennal triennale triennaux triennales", times(3, year)),
        (fr, "quadriennal quadriennale quadriennaux", times(4, year)),
        (fr, "quinquennal quinquennale quinquennaux", times(5, year)),
        (fr, "septennal septennale", times(7, year)),
        (fr, "décennal décennale", times(10, year)),
    ] {
        lexicon.all(locale, words, Rhythm(unit));
    }
    for (n, word) in NL_UNITS.iter().enumerate().skip(2).take(11) {
        let n = n as u32;
        for (ending, meaning) in [
            ("wekelijks", Rhythm(times(n, week))),
            ("maandelijks", Rhythm(times(n, month))),
            ("jaarlijks", Rhythm(times(n, year))),
            ("jarig", Rhythm(times(n, year))),
            ("daags", Cardinal(n.into())),
            ("voudig", Cardinal(n.into())),
            ("talig", Cardinal(n.into())),
            ("delig", Cardinal(n.into())),
            ("ledig", Cardinal(n.into())),
        ] {
            lexicon.mean(nl, &format!("{word}{ending}"), meaning);
            lexicon.mean(nl, &format!("{word}{ending}e"), meaning);
        }
        lexicon.mean(nl, &format!("{word}jarenplan"), Rhythm(times(n, year)));
    }
    lexicon.all(nl, "elk elke ieder iedere per", Each);
    lexicon.all(fr, "chaque par tous toutes", Each);
    lexicon.all(nl, "keer maal", Times);
    lexicon.all(fr, "fois", Times);
    lexicon.all(nl, "kwartaal trimester kwartalen", Quarter);
    lexicon.all(fr, "trimestre trimestres", Quarter);
    lexicon.all(nl, "helft semester halfjaar jaarhelft", Half);
    lexicon.all(fr, "moitié semestre semestres", Half);
    for (locale, words, part) in [
        (nl, "begin aanvang", Part::Begin),
        (nl, "half medio midden", Part::Middle),
        (nl, "eind einde", Part::End),
        (nl, "voorjaar lente", Part::Season(0)),
        (nl, "zomer", Part::Season(1)),
        (nl, "najaar herfst", Part::Season(2)),
        (nl, "winter", Part::Season(3)),
        (fr, "début", Part::Begin),
        (fr, "mi milieu", Part::Middle),
        (fr, "fin", Part::End),
        (fr, "printemps", Part::Season(0)),
        (fr, "été", Part::Season(1)),
        (fr, "automne", Part::Season(2)),
        (fr, "hiver", Part::Season(3)),
    ] {
        lexicon.all(locale, words, Meaning::Part(part));
    }
    lexicon.all(nl, "van het de in", Filler);
    lexicon.all(fr, "de du la l d en le au", Filler);
}

fn others(lexicon: &mut Builder) {
    use Meaning::{Article, Chapter, Money, NumberSign, Percent, Pour};
    let [nl, fr] = Locale::ALL;
    lexicon.all(nl, "procent pct procentpunt procentpunten", Percent);
    lexicon.all(fr, "pourcent pct pourcents", Percent);
    lexicon.all(fr, "pour", Pour);
    for locale in Locale::ALL {
        lexicon.all(locale, "euro euros eur", Money);
        lexicon.all(locale, "art", Article);
        lexicon.all(locale, "nr n no nrs nos", NumberSign);
    }
    lexicon.all(nl, "hoofdstuk hoofdstukken deel paragraaf punt rubriek afdeling", Chapter);
    lexicon.all(fr, "chapitre chapitres partie paragraphe point section rubrique", Chapter);
    lexicon.all(nl, "artikel artikelen", Article);
    lexicon.all(fr, "article articles", Article);
    use Instrument::{Decision, Directive, Recommendation, Regulation};
    for (locale, words, instrument) in [
        (nl, "verordening verordeningen", Regulation),
        (nl, "richtlijn richtlijnen", Directive),
        (nl, "beschikking beschikkingen besluit besluiten", Decision),
        (nl, "aanbeveling aanbevelingen", Recommendation),
        (fr, "règlement règlements", Regulation),
        (fr, "directive directives", Directive),
        (fr, "décision décisions", Decision),
        (fr, "recommandation recommandations", Recommendation),
    ] {
        lexicon.all(locale, words, Meaning::Instrument(instrument));
    }
    for (locale, words, bound) in [
        (nl, "vanaf sinds na meer minstens minimaal minimum ruim boven", Bound::Lower),
        (nl, "uiterlijk vóór tegen tot minder hoogstens maximaal maximum onder", Bound::Upper),
        (fr, "depuis dès après partir plus minimum", Bound::Lower),
        (fr, "avant jusqu jusque tard ici moins maximum", Bound::Upper),
    ] {
        lexicon.all(locale, words, Meaning::Bound(bound));
    }
}

/// Words of one language only, and verbs and words whose weight is compared.
fn languages(lexicon: &mut Builder) {
    const NL: &str = "het een van voor zijn wordt worden aan bij naar ook die dat deze als \
        niet uit over te tussen door hun er zal zullen kan kunnen werd werden heeft hebben tot om \
        met elkaar na rond alle welke zoals \
        waar waarin waarbij zich nog wel geen maar reeds hoe alsook alsmede inzake binnen zij hij";
    const FR: &str = "le la les des du et une dans pour par sur avec est sont au aux ce cette ces \
        qui que ne pas ou où leur leurs sera seront ont été dont elle elles ils il afin ainsi entre \
        ses son sa se qu nous vers sous lors également un";
    for (locale, words) in [(Locale::Nl, NL), (Locale::Fr, FR)] {
        words.split_whitespace().for_each(|word| lexicon.entry(word).function = Some(locale));
    }
    for (locale, words) in [
        (Locale::Nl, "niet geen zonder nooit niemand nergens noch niets"),
        (Locale::Fr, "pas aucun aucune sans jamais ni rien nul nulle non personne"),
    ] {
        for word in words.split_whitespace() {
            lexicon.entry(word).denies[locale as usize] = true;
        }
    }
    for (locale, words, modality) in [
        (Locale::Nl, "kan kunnen kon konden kunne mag mogen", Modality::Can),
        (Locale::Nl, "moet moeten dient dienen moest moesten hoeft", Modality::Must),
        (Locale::Nl, "zal zullen zou zouden", Modality::Will),
        (
            Locale::Fr,
            "peut peuvent pourra pourront pourrait pourraient puisse puissent pouvoir pouvant pu pouvait",
            Modality::Can,
        ),
        (
            Locale::Fr,
            "doit doivent devra devront devrait devraient devoir doive faut faudra convient devant dû due",
            Modality::Must,
        ),
    ] {
        for word in words.split_whitespace() {
            lexicon.entry(word).modality[locale as usize] = Some(modality);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_words_are_parsed() {
        let nl = |word: &str| look_up(word).and_then(|entry| entry.meaning(Locale::Nl));
        assert_eq!(nl("eenentwintig"), Some(Meaning::Cardinal(21)));
        assert_eq!(nl("tweeëntwintigste"), Some(Meaning::Ordinal(22)));
        assert_eq!(nl("tiental"), Some(Meaning::Cardinal(10)));
        assert_eq!(dutch_number("driehonderdvijftig"), Some(350));
        assert_eq!(dutch_number("tweeduizendhonderd"), Some(2100));
        assert_eq!(dutch_number("honderdvoudig"), None);
        let fr = |word: &str| look_up(word).and_then(|entry| entry.meaning(Locale::Fr));
        assert_eq!(fr("cinquième"), Some(Meaning::Ordinal(5)));
        assert_eq!(fr("neuvième"), Some(Meaning::Ordinal(9)));
        assert_eq!(fr("trentaine"), Some(Meaning::Cardinal(30)));
    }
}

//! The Dutch words for facts, negation and modality.

use super::numbers::{UNITS, below_hundred};
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
    use Sense::{Cardinal, ImpliedNumber, Multiple, Ordinal, SoManyTimes};
    for n in 2..100 {
        let word = below_hundred(n);
        let ending = if n == 8 || n >= 20 { "ste" } else { "de" };
        lexicon.sense(&format!("{word}{ending}"), Ordinal(n));
        lexicon.sense(&format!("{word}tal"), Cardinal(n));
        lexicon.sense(&word, Cardinal(n));
    }
    for (words, n) in
        [("eerste", 1), ("derde derden", 3), ("honderdste", 100), ("duizendste", 1000)]
    {
        lexicon.sense(words, Ordinal(n));
    }
    lexicon.sense("honderd honderdtal honderdtallen", Cardinal(100));
    lexicon.sense("duizend duizendtal", Cardinal(1000));
    lexicon.sense("dozijn", Cardinal(12));
    lexicon.sense("beide beiden allebei", ImpliedNumber(2));
    lexicon.sense("dubbele dubbel tweeledig tweeledige tweevoudig", ImpliedNumber(2));
    lexicon.sense("bilateraal bilaterale", ImpliedNumber(2));
    for (n, word) in [(1, "een"), (2, "twee"), (3, "drie"), (4, "vier"), (5, "vijf"), (6, "zes")] {
        lexicon.sense(&format!("{word}maal"), SoManyTimes(n));
    }
    lexicon.sense("kwart", Ordinal(4));
    lexicon.sense("anderhalf anderhalve", Sense::Millionths(1_500_000));
    lexicon.sense("tientallen", Cardinal(10));
    lexicon.sense("honderden", Cardinal(100));
    lexicon.sense("duizenden", Cardinal(1000));
    lexicon.sense("miljoen miljoenen mln mio", Multiple(1_000_000));
    lexicon.sense("miljard miljarden mld", Multiple(1_000_000_000));
}

fn time(lexicon: &mut LexiconBuilder<'_>) {
    for (at, name) in super::MONTHS.iter().enumerate() {
        lexicon.sense(name, Sense::Month(at as u8 + 1));
    }
    for (words, unit) in
        [("dag dagen", DAY), ("week weken", WEEK), ("maand maanden", MONTH), ("jaar jaren", YEAR)]
    {
        lexicon.sense(words, Sense::TimeUnit(unit));
    }
    lexicon.opening("jaren", Opening::Decade);
    lexicon.sense("kwartaal trimester kwartalen", Sense::Quarter);
    lexicon.sense("helft semester halfjaar jaarhelft", Sense::Half);
    lexicon.opening("helft", Opening::Share(2));
    for (words, part) in [
        ("begin aanvang", YearPart::Begin),
        ("half medio midden", YearPart::Middle),
        ("eind einde", YearPart::End),
        ("voorjaar lente", YearPart::Season(0)),
        ("zomer", YearPart::Season(1)),
        ("najaar herfst", YearPart::Season(2)),
        ("winter", YearPart::Season(3)),
    ] {
        lexicon.sense(words, Sense::YearPart(part));
    }
    lexicon.sense("van het de in", Sense::Filler);
}

fn rhythms(lexicon: &mut LexiconBuilder<'_>) {
    use Sense::{Cardinal, Rhythm};
    for (words, unit) in [
        ("dagelijks dagelijkse", DAY),
        ("wekelijks wekelijkse", WEEK),
        ("maandelijks maandelijkse", MONTH),
        ("jaarlijks jaarlijkse", YEAR),
        ("trimestrieel trimestriële driemaandelijks driemaandelijkse", MONTH.times(3)),
        ("halfjaarlijks halfjaarlijkse semestrieel semestriële", MONTH.times(6)),
    ] {
        lexicon.sense(words, Rhythm(unit));
    }
    for (n, word) in UNITS.iter().enumerate().skip(2).take(11) {
        let n = n as u32;
        for (ending, sense) in [
            ("wekelijks", Rhythm(WEEK.times(n))),
            ("maandelijks", Rhythm(MONTH.times(n))),
            ("jaarlijks", Rhythm(YEAR.times(n))),
            ("jarig", Rhythm(YEAR.times(n))),
            ("daags", Cardinal(n.into())),
            ("voudig", Cardinal(n.into())),
            ("talig", Cardinal(n.into())),
            ("delig", Cardinal(n.into())),
            ("ledig", Cardinal(n.into())),
        ] {
            lexicon.sense(&format!("{word}{ending} {word}{ending}e"), sense);
        }
        lexicon.sense(&format!("{word}jarenplan"), Rhythm(YEAR.times(n)));
    }
    lexicon.sense("elk elke ieder iedere per", Sense::Each(None));
    lexicon.sense("keer maal", Sense::Times);
    lexicon.opening("om", Opening::Every(&[("de", false), ("het", true)]));
}

fn others(lexicon: &mut LexiconBuilder<'_>) {
    lexicon.sense("procent pct procentpunt procentpunten", Sense::Percent);
    lexicon.sense("euro euros eur", Sense::Money);
    lexicon.sense("art", Sense::Article);
    lexicon.sense("nr n no nrs nos", Sense::NumberSign);
    lexicon.sense("hoofdstuk hoofdstukken deel paragraaf punt rubriek afdeling", Sense::Chapter);
    lexicon.sense("artikel artikelen", Sense::Article);
    for (words, kind) in [
        ("verordening verordeningen", ActKind::Regulation),
        ("richtlijn richtlijnen", ActKind::Directive),
        ("beschikking beschikkingen besluit besluiten", ActKind::Decision),
        ("aanbeveling aanbevelingen", ActKind::Recommendation),
    ] {
        lexicon.sense(words, Sense::ActKind(kind));
    }
    lexicon.sense(
        "vanaf sinds na meer minstens minimaal minimum ruim boven",
        Sense::Bound(Bound::Lower),
    );
    lexicon.sense(
        "uiterlijk vóór tegen tot minder hoogstens maximaal maximum onder",
        Sense::Bound(Bound::Upper),
    );
}

fn function_words(lexicon: &mut LexiconBuilder<'_>) {
    lexicon.function_words(
        "het een van voor zijn wordt worden aan bij naar ook die dat deze als \
         niet uit over te tussen door hun er zal zullen kan kunnen werd werden heeft hebben tot om \
         met elkaar na rond alle welke zoals \
         waar waarin waarbij zich nog wel geen maar reeds hoe alsook alsmede inzake binnen zij hij",
    );
    lexicon.denials("niet geen zonder nooit niemand nergens noch niets");
    lexicon.modals("kan kunnen kon konden kunne mag mogen", Modality::Can);
    lexicon.modals("moet moeten dient dienen moest moesten hoeft", Modality::Must);
    lexicon.modals("zal zullen zou zouden", Modality::Will);
}

//! The meanings that a word can have in a fact, in any language.

/// A unit of time and how many of them.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum TimeUnit {
    /// Days; a week is seven.
    Days(u32),
    /// Months; a year is twelve.
    Months(u32),
}

impl TimeUnit {
    /// Returns a unit that is `n` times as long.
    pub const fn times(self, n: u32) -> Self {
        match self {
            Self::Days(days) => Self::Days(days.saturating_mul(n)),
            Self::Months(months) => Self::Months(months.saturating_mul(n)),
        }
    }
}

/// A part of a year or a month.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum YearPart {
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

/// Whether a value is a minimum or a maximum.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Bound {
    /// At least, from, since, after.
    Lower,
    /// At most, until, before.
    Upper,
}

/// The kind of a legal act.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum ActKind {
    /// A regulation.
    Regulation,
    /// A directive.
    Directive,
    /// A decision.
    Decision,
    /// A recommendation.
    Recommendation,
}

/// The organisation that adopted a legal act, as it is named next to the number of the act.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum ActIssuer {
    /// The European Union.
    Union,
    /// The European Community.
    Community,
    /// The European Economic Community.
    EconomicCommunity,
    /// Euratom.
    Euratom,
}

/// How binding a verb is.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Modality {
    /// `kan`, `peut`.
    Can,
    /// `moet`, `doit`.
    Must,
    /// `zal`; French says it with the ending of the verb.
    Will,
}

/// The sense of a word in a fact.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Sense {
    /// A number in words.
    Cardinal(u64),
    /// An ordinal in words.
    Ordinal(u64),
    /// A number with a half, in millionths: `anderhalf`.
    Millionths(u32),
    /// A number that a word only implies: `beide`.
    ImpliedNumber(u64),
    /// A power of a thousand from a million on: `miljoen`, `milliard`.
    Multiple(u64),
    /// `procent`.
    Percent,
    /// The first word of a percent sign in two words, with the second: `pour`, `cent`.
    PercentStart(&'static str),
    /// `euro`.
    Money,
    /// A unit of time.
    TimeUnit(TimeUnit),
    /// A rhythm in one word: `jaarlijks`.
    Rhythm(TimeUnit),
    /// The start of a rhythm, `elk`, with the word that must follow it: `tous` `les`.
    Each(Option<&'static str>),
    /// The word for times: `keer`, `fois`.
    Times,
    /// A number of times in one word: `tweemaal`.
    SoManyTimes(u32),
    /// A month, from 1.
    Month(u8),
    /// A part of a year or a month.
    YearPart(YearPart),
    /// `kwartaal`: with an ordinal it is a part of a year.
    Quarter,
    /// `helft`, `halfjaar`: with an ordinal it is a part of a year.
    Half,
    /// A word between a part and its year: `van`, `het`.
    Filler,
    /// A word that makes a value a minimum or maximum: `uiterlijk`, `meer` (`dan`).
    Bound(Bound),
    /// `hoofdstuk`: the number of a chapter follows.
    Chapter,
    /// `artikel`: the number of an article follows.
    Article,
    /// The abbreviation of number: `nr.`, `n°`.
    NumberSign,
    /// A kind of legal act.
    ActKind(ActKind),
}

/// A phrase that a word can start besides its sense.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Opening {
    /// A rhythm of several units: `om de twee jaar`. The word is followed by one of these; with the
    /// second value, a year alone means every second year (`om het jaar`).
    Every(&'static [(&'static str, bool)]),
    /// A decade: `jaren negentig`.
    Decade,
    /// A share of so many parts: `helft`.
    Share(u64),
}

//! Dates of any precision: a day, a month, a season, a year, or a month without a year.

use std::fmt;

/// A date, as precise as the plan gives it.
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug)]
pub struct Date {
    /// The year; `None` in a month of every year (`--11`).
    pub year: Option<u16>,
    /// The part of the year.
    pub part: DatePart,
}

/// The part of the year that a date gives, roughly in the order of the calendar.
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug)]
pub enum DatePart {
    /// The beginning of the year: `2021-begin`.
    Begin,
    /// `2021-spring`.
    Spring,
    /// `2021-summer`.
    Summer,
    /// `2021-autumn`.
    Autumn,
    /// `2021-winter`.
    Winter,
    /// A month from 1 to 12: `2021-11`, `--11`.
    Month(u8),
    /// A month and a day: `2021-08-01`.
    Day(u8, u8),
    /// The end of the year: `2021-end`.
    End,
    /// The year alone: `2021`.
    Year,
}

impl Date {
    /// Parses a date: `2021`, `2021-11`, `2021-08-01`, `2021-spring` (and the other seasons),
    /// `2021-begin`, `2021-end` or `--11`. `None` if it has another form, or if the day does not
    /// exist in the Gregorian calendar.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(month) = text.strip_prefix("--") {
            return Some(Self { year: None, part: DatePart::Month(month_of(month)?) });
        }
        let (year, rest) = match text.split_once('-') {
            Some((year, rest)) => (year, Some(rest)),
            None => (text, None),
        };
        let year: u16 = digits(year, 4)?;
        let part = match rest {
            None => DatePart::Year,
            Some("begin") => DatePart::Begin,
            Some("spring") => DatePart::Spring,
            Some("summer") => DatePart::Summer,
            Some("autumn") => DatePart::Autumn,
            Some("winter") => DatePart::Winter,
            Some("end") => DatePart::End,
            Some(rest) => match rest.split_once('-') {
                None => DatePart::Month(month_of(rest)?),
                Some((month, day)) => {
                    let (month, day) = (month_of(month)?, digits::<u8>(day, 2)?);
                    if day == 0 || day > days_in(year, month) {
                        return None;
                    }
                    DatePart::Day(month, day)
                }
            },
        };
        Some(Self { year: Some(year), part })
    }

    /// The key that sorts dates chronologically. A less precise date comes after the more precise
    /// ones that it contains; dates without a year come last.
    pub fn sort_key(self) -> (u16, u8, u8) {
        let (month, day) = match self.part {
            DatePart::Begin => (1, 32),
            DatePart::Spring => (5, 32),
            DatePart::Summer => (8, 32),
            DatePart::Autumn => (11, 32),
            DatePart::Winter => (12, 32),
            DatePart::Month(month) => (month, 32),
            DatePart::Day(month, day) => (month, day),
            DatePart::End => (12, 33),
            DatePart::Year => (13, 0),
        };
        (self.year.unwrap_or(u16::MAX), month, day)
    }
}

impl Date {
    /// All values of [`Date::precision`].
    pub const PRECISIONS: [&'static str; 6] = ["day", "month", "season", "begin", "end", "year"];

    /// The precision: `day`, `month`, `season`, `begin` or `end` (of a year), or `year`.
    pub const fn precision(self) -> &'static str {
        match self.part {
            DatePart::Day(..) => "day",
            DatePart::Month(_) => "month",
            DatePart::Spring | DatePart::Summer | DatePart::Autumn | DatePart::Winter => "season",
            DatePart::Begin => "begin",
            DatePart::End => "end",
            DatePart::Year => "year",
        }
    }

    /// The first and the last day of the date, where they are defined.
    ///
    /// Seasons are meteorological: three whole months. `None` for a winter, which is part of two
    /// years and so ambiguous; for the beginning and the end of a year, which have no limits; and
    /// for a month without a year.
    pub const fn days(self) -> Option<(Day, Day)> {
        let Some(year) = self.year else { return None };
        let ((from, first), (to, last)) = match self.part {
            DatePart::Day(month, day) => ((month, day), (month, day)),
            DatePart::Month(month) => ((month, 1), (month, days_in(year, month))),
            DatePart::Spring => ((3, 1), (5, 31)),
            DatePart::Summer => ((6, 1), (8, 31)),
            DatePart::Autumn => ((9, 1), (11, 30)),
            DatePart::Year => ((1, 1), (12, 31)),
            DatePart::Winter | DatePart::Begin | DatePart::End => return None,
        };
        Some((Day { year, month: from, day: first }, Day { year, month: to, day: last }))
    }
}

impl fmt::Display for Date {
    /// Formats the date as [`Date::parse`] reads it: `2021-08-01`, `2021-spring`, `--11`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("-")?,
        }
        match self.part {
            DatePart::Begin => f.write_str("-begin"),
            DatePart::Spring => f.write_str("-spring"),
            DatePart::Summer => f.write_str("-summer"),
            DatePart::Autumn => f.write_str("-autumn"),
            DatePart::Winter => f.write_str("-winter"),
            DatePart::End => f.write_str("-end"),
            DatePart::Month(month) => write!(f, "-{month:02}"),
            DatePart::Day(month, day) => write!(f, "-{month:02}-{day:02}"),
            DatePart::Year => Ok(()),
        }
    }
}

/// A day of the Gregorian calendar. Displayed in the format of ISO 8601: `2021-08-01`.
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug)]
pub struct Day {
    /// The year.
    pub year: u16,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

impl Day {
    /// The next day.
    #[must_use]
    pub const fn next(self) -> Self {
        let Self { year, month, day } = self;
        if day < days_in(year, month) {
            Self { year, month, day: day + 1 }
        } else if month < 12 {
            Self { year, month: month + 1, day: 1 }
        } else {
            Self { year: year + 1, month: 1, day: 1 }
        }
    }
}

impl Day {
    /// Its number in an unbroken count of days, so that the difference of two numbers is the number
    /// of days between them.
    pub const fn number(self) -> i64 {
        // Years start in March here, so that the leap day is the last one (the algorithm
        // `days_from_civil` by Howard Hinnant).
        let year = self.year as i64 - (self.month <= 2) as i64;
        let month = (self.month as i64 + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + self.day as i64 - 1;
        year * 365 + year / 4 - year / 100 + year / 400 + day_of_year
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Parses a number of exactly `length` digits.
fn digits<N: std::str::FromStr>(text: &str, length: usize) -> Option<N> {
    let is_plain = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_plain)
}

fn month_of(text: &str) -> Option<u8> {
    digits(text, 2).filter(|month| (1..=12).contains(month))
}

const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_documented_forms_are_parsed() {
        for valid in
            ["2021", "2021-11", "2021-08-01", "2024-02-29", "2021-spring", "2021-end", "--11"]
        {
            assert!(Date::parse(valid).is_some(), "{valid}");
        }
        for invalid in [
            "",
            "21",
            "2021-13",
            "2021-00",
            "2021-02-29",
            "2021-8-1",
            "2021-lente",
            "11-2021",
            "--13",
            "2021-11-",
            "1 augustus 2021",
            "2021-08-32",
        ] {
            assert_eq!(Date::parse(invalid), None, "{invalid}");
        }
    }

    #[test]
    fn displaying_a_date_is_the_inverse_of_parsing() {
        for text in ["2021", "2021-11", "2021-08-01", "2021-spring", "2021-end", "--11"] {
            assert_eq!(Date::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn days_are_returned_only_where_they_are_defined() {
        for (text, precision, days) in [
            ("2021-08-01", "day", Some(("2021-08-01", "2021-08-01"))),
            ("2024-02", "month", Some(("2024-02-01", "2024-02-29"))),
            ("2021-spring", "season", Some(("2021-03-01", "2021-05-31"))),
            ("2021", "year", Some(("2021-01-01", "2021-12-31"))),
            ("2021-winter", "season", None),
            ("2021-end", "end", None),
            ("2021-begin", "begin", None),
            ("--11", "month", None),
        ] {
            let date = Date::parse(text).unwrap();
            assert_eq!(date.precision(), precision);
            assert!(Date::PRECISIONS.contains(&precision));
            let given = date.days().map(|(from, to)| (from.to_string(), to.to_string()));
            assert_eq!(given, days.map(|(from, to)| (from.to_owned(), to.to_owned())), "{text}");
        }
        let last = Date::parse("2021-12-31").unwrap().days().unwrap().1;
        assert_eq!(last.next().to_string(), "2022-01-01");
        let leap = Date::parse("2024-02-28").unwrap().days().unwrap().1;
        assert_eq!(leap.next().to_string(), "2024-02-29");
    }

    #[test]
    fn dates_sort_chronologically() {
        let key = |text| Date::parse(text).unwrap().sort_key();
        assert!(key("2021-08-01") < key("2021-08"));
        assert!(key("2021-08") < key("2021-end"));
        assert!(key("2021-end") < key("2021"));
        assert!(key("2021") < key("2022-01-01"));
        assert!(key("2022-01-01") < key("--11"));
    }
}

//! The current time, which only commands may read.

use time::OffsetDateTime;

/// Returns the current year in UTC.
pub(super) fn year() -> i32 {
    OffsetDateTime::now_utc().year()
}

/// Returns the current time in UTC: `2026-01-31T12:00:00`.
pub(super) fn timestamp() -> String {
    let now = OffsetDateTime::now_utc();
    let (hour, minute, second) = now.time().as_hms();
    format!("{}T{hour:02}:{minute:02}:{second:02}", now.date())
}

//! The formats that this program can render, and the only place that knows all renderers.

use std::collections::BTreeSet;

use plan_render::{Format, Renderer};

/// Returns the renderer of a format; `None` for a printable report if the program was built without
/// the feature `pdf`.
pub fn renderer(format: Format) -> Option<&'static dyn Renderer> {
    match format {
        Format::Html => Some(&plan_render::html::Html),
        Format::Markdown => Some(&plan_render::markdown::Markdown),
        Format::Data => Some(&plan_render::data::Data),
        #[cfg(feature = "pdf")]
        Format::Pdf => Some(&plan_pdf::FULL),
        #[cfg(feature = "pdf")]
        Format::Fora => Some(&plan_pdf::FORA),
        #[cfg(feature = "pdf")]
        Format::Concordance => Some(&plan_pdf::CONCORDANCE),
        #[cfg(not(feature = "pdf"))]
        Format::Pdf | Format::Fora | Format::Concordance => None,
    }
}

/// Returns the formats that have a renderer in this program.
pub fn available() -> BTreeSet<Format> {
    Format::ALL.into_iter().filter(|format| renderer(*format).is_some()).collect()
}

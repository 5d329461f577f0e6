//! The typesetter: templates and data in, a PDF out. Only this module knows Typst.
//!
//! The world that a template sees has three kinds of files: the templates of `templates/pdf/`, the
//! data as `/data.json`, and the fonts that come with the program. Everything else is refused, and
//! there is no clock. A warning is an error here: an unknown font, or page numbers that never come to
//! rest, must not be printed.

use std::collections::HashMap;
use std::sync::LazyLock;

use typst::comemo;
use typst::diag::{FileError, FileResult, PackageError, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{DiagSpan, FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use plan_render::templates::{TemplateError, Templates};

/// The typesetter and its version; `Cargo.toml` names the same.
pub(super) const VERSION: &str = "typst 0.15.1";

/// How the data are called.
const DATA: &str = "data.json";

/// How many compilations ago something may have been used last, to be kept in memory.
const MEMORY: usize = 10;

/// What all compilations share.
struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

static SHARED: LazyLock<Shared> = LazyLock::new(|| {
    let fonts: Vec<Font> = fonts().flat_map(|data| Font::iter(Bytes::new(data))).collect();
    Shared {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
    }
});

/// The fonts that come with the program.
pub(super) fn fonts() -> impl Iterator<Item = &'static [u8]> {
    typst_assets::fonts()
}

/// The templates, read once for all reports.
pub(super) struct Sources(HashMap<FileId, File>);

enum File {
    Source(Source),
    Other(Bytes),
}

impl Sources {
    /// Reads the templates.
    ///
    /// # Errors
    ///
    /// When one of them is no UTF-8, or has a name that cannot be a path.
    pub(super) fn new(templates: &Templates) -> Result<Self, TemplateError> {
        let mut files = HashMap::new();
        for (path, bytes) in templates.pdf() {
            let id = file_id(path)?;
            let file = if path.ends_with(".typ") {
                let text = std::str::from_utf8(bytes)
                    .map_err(|error| wrong(path, format!("the file is not UTF-8 ({error})")))?;
                File::Source(Source::new(id, text.to_owned()))
            } else {
                File::Other(Bytes::new(bytes.clone()))
            };
            files.insert(id, file);
        }
        Ok(Self(files))
    }
}

fn wrong(path: &str, reason: String) -> TemplateError {
    TemplateError { path: format!("pdf/{path}"), place: None, reason }
}

fn file_id(path: &str) -> Result<FileId, TemplateError> {
    let virtual_path = VirtualPath::new(path);
    let path = virtual_path.map_err(|error| wrong(path, format!("{error:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// The surroundings of one report.
struct ReportWorld<'s> {
    sources: &'s Sources,
    main: FileId,
    data_id: FileId,
    data: Bytes,
}

impl ReportWorld<'_> {
    fn refused<T>(id: FileId) -> FileResult<T> {
        if matches!(id.get().root(), VirtualRoot::Package(_)) {
            let reason = "a report cannot use packages; put what it needs into templates/pdf/";
            return Err(FileError::Package(PackageError::Other(Some(reason.into()))));
        }
        let path = id.get().vpath().get_without_slash();
        let reason = format!("there is no templates/pdf/{path}; a report reads nothing else");
        Err(FileError::Other(Some(reason.into())))
    }
}

impl World for ReportWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &SHARED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHARED.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match self.sources.0.get(&id) {
            Some(File::Source(source)) => Ok(source.clone()),
            Some(File::Other(_)) => Err(FileError::NotSource),
            None if id == self.data_id => Err(FileError::NotSource),
            None => Self::refused(id),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id {
            return Ok(self.data.clone());
        }
        match self.sources.0.get(&id) {
            Some(File::Source(source)) => Ok(Bytes::from_string(source.text().to_owned())),
            Some(File::Other(bytes)) => Ok(bytes.clone()),
            None => Self::refused(id),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHARED.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Compiles a report: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2, level A) at once.
///
/// `name` identifies the document, `year` is that of its creation date: the same plan must give the
/// same bytes on every day. `program` is named as what made it.
///
/// # Errors
///
/// The first thing that is wrong in a template, with its file, line and column.
pub(super) fn compile(
    sources: &Sources,
    main: &str,
    name: &str,
    data: Vec<u8>,
    year: u16,
    program: &str,
) -> Result<Vec<u8>, TemplateError> {
    let world = ReportWorld {
        sources,
        main: file_id(main)?,
        data_id: file_id(DATA)?,
        data: Bytes::new(data),
    };
    let told = |found: &[SourceDiagnostic]| {
        let first = found.first();
        first.map_or_else(|| wrong(main, "unknown".to_owned()), |first| told(&world, main, first))
    };
    let compiled = typst::compile::<PagedDocument>(&world);
    let document = compiled.output.map_err(|errors| told(&errors))?;
    if !compiled.warnings.is_empty() {
        return Err(told(&compiled.warnings));
    }
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]);
    let standards = standards.map_err(|error| wrong(main, error.message().to_string()))?;
    let date = Datetime::from_ymd_hms(i32::from(year), 1, 1, 0, 0, 0);
    let options = PdfOptions {
        ident: Smart::Custom(format!("benelux-plan/{name}")),
        creator: Smart::Custom(Some(program.to_owned())),
        timestamp: date.map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&document, &options).map_err(|errors| told(&errors))?;
    comemo::evict(MEMORY);
    Ok(with_clear_ends(bytes))
}

/// Ends every stream so that its end can be read in one way only: after data whose last byte is a
/// carriage return, a line feed looks as if both were the end-of-line marker, and checkers of PDF/A
/// then count one byte too few (ISO 19005-2, 6.1.7.1). A carriage return is such a marker, too
/// (ISO 32000-1, 7.2.3), and it leaves every offset as it was.
fn with_clear_ends(mut bytes: Vec<u8>) -> Vec<u8> {
    const UNCLEAR: &[u8] = b"\r\nendstream";
    let found: Vec<usize> = (0..bytes.len().saturating_sub(UNCLEAR.len() - 1))
        .filter(|at| bytes[*at] == b'\r' && bytes[*at..].starts_with(UNCLEAR))
        .collect();
    for at in found {
        bytes[at + 1] = b'\r';
    }
    bytes
}

/// Says what is wrong, at the innermost place that stands in a template.
fn told(world: &ReportWorld<'_>, main: &str, found: &SourceDiagnostic) -> TemplateError {
    let spans = [found.span].into_iter();
    let spans = spans.chain(found.trace.iter().map(|point| DiagSpan::from(point.span)));
    let place = spans.filter_map(|span| place(world, &span)).next();
    // Hints about the command line of Typst help nobody here.
    let hints = found.hints.iter().map(|hint| hint.v.as_str()).filter(|hint| !hint.contains("--"));
    let reason: Vec<&str> = [found.message.as_str()].into_iter().chain(hints).collect();
    let (path, place) = match place {
        Some((path, line, column)) => (path, Some((line, column))),
        None => (main.to_owned(), None),
    };
    TemplateError { path: format!("pdf/{path}"), place, reason: reason.join("; ") }
}

/// The file, the line and the column of a span in a template.
fn place(world: &ReportWorld<'_>, span: &DiagSpan) -> Option<(String, usize, usize)> {
    let id = span.id()?;
    let Some(File::Source(source)) = world.sources.0.get(&id) else { return None };
    let range = world.range(*span)?;
    let (line, column) = source.lines().byte_to_line_column(range.start)?;
    Some((id.get().vpath().get_without_slash().to_owned(), line + 1, column + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_stream_can_be_read_in_one_way_only() {
        for (before, after) in [
            ("stream\nx\r\nendstream", "stream\nx\r\rendstream"),
            ("stream\nx\nendstream\r\nendobj", "stream\nx\nendstream\r\nendobj"),
            ("\r\nendstream\r\nendstream", "\r\rendstream\r\rendstream"),
            ("\r\nend", "\r\nend"),
            ("", ""),
        ] {
            assert_eq!(with_clear_ends(before.into()), after.as_bytes());
        }
    }
}

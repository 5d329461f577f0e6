//! Compiles templates and data to PDF. Only this module uses Typst.
//!
//! Templates can read only the files of `templates/pdf/`, the data as `/data.json` and the built-in
//! fonts. They have no clock, so reports are reproducible. Warnings count as errors: a report with
//! a missing font or page numbers that do not converge must not be published.

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

/// The name and version of the typesetter, as in `Cargo.toml`; part of the cache key of reports.
pub(super) const VERSION: &str = "typst 0.15.1";

/// The file name of the data.
const DATA: &str = "data.json";

/// How many compilations an unused result stays in Typst's cache.
const CACHE_AGE: usize = 10;

/// The state that all compilations share.
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

/// Returns the built-in fonts.
pub(super) fn fonts() -> impl Iterator<Item = &'static [u8]> {
    typst_assets::fonts()
}

/// The files of `templates/pdf/`, parsed once for all reports.
pub(super) struct TemplateFiles(HashMap<FileId, TemplateFile>);

enum TemplateFile {
    /// A template.
    Source(Source),
    /// Any other file, such as an image.
    Binary(Bytes),
}

impl TemplateFiles {
    /// Parses the templates.
    ///
    /// # Errors
    ///
    /// When a template is not UTF-8, or the name of a file is not a valid path.
    pub(super) fn new(templates: &Templates) -> Result<Self, TemplateError> {
        let mut files = HashMap::new();
        for (path, bytes) in templates.pdf() {
            let id = file_id(path)?;
            let file = if path.ends_with(".typ") {
                let text = std::str::from_utf8(bytes).map_err(|error| {
                    template_error(path, format!("the file is not UTF-8 ({error})"))
                })?;
                TemplateFile::Source(Source::new(id, text.to_owned()))
            } else {
                TemplateFile::Binary(Bytes::new(bytes.clone()))
            };
            files.insert(id, file);
        }
        Ok(Self(files))
    }
}

fn template_error(path: &str, reason: String) -> TemplateError {
    TemplateError { path: format!("pdf/{path}"), place: None, reason }
}

fn file_id(path: &str) -> Result<FileId, TemplateError> {
    let virtual_path = VirtualPath::new(path);
    let path = virtual_path.map_err(|error| template_error(path, format!("{error:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// The files that one report can read.
struct ReportWorld<'s> {
    files: &'s TemplateFiles,
    main: FileId,
    data_id: FileId,
    data: Bytes,
}

impl ReportWorld<'_> {
    fn not_found<T>(id: FileId) -> FileResult<T> {
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
        match self.files.0.get(&id) {
            Some(TemplateFile::Source(source)) => Ok(source.clone()),
            Some(TemplateFile::Binary(_)) => Err(FileError::NotSource),
            None if id == self.data_id => Err(FileError::NotSource),
            None => Self::not_found(id),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id {
            return Ok(self.data.clone());
        }
        match self.files.0.get(&id) {
            Some(TemplateFile::Source(source)) => Ok(Bytes::from_string(source.text().to_owned())),
            Some(TemplateFile::Binary(bytes)) => Ok(bytes.clone()),
            None => Self::not_found(id),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHARED.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Compiles a report to a PDF that conforms to both PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO
/// 19005-2, level A).
///
/// `name` identifies the document, `year` is the year of its creation date (the current date would
/// make the output irreproducible), and `program` is recorded as its creator.
///
/// # Errors
///
/// The first error or warning in a template, with its file, line and column.
pub(super) fn compile(
    files: &TemplateFiles,
    main: &str,
    name: &str,
    data: Vec<u8>,
    year: u16,
    program: &str,
) -> Result<Vec<u8>, TemplateError> {
    let world = ReportWorld {
        files,
        main: file_id(main)?,
        data_id: file_id(DATA)?,
        data: Bytes::new(data),
    };
    let first_error = |found: &[SourceDiagnostic]| match found.first() {
        Some(first) => compile_error(&world, main, first),
        None => template_error(main, "unknown".to_owned()),
    };
    let compiled = typst::compile::<PagedDocument>(&world);
    let document = compiled.output.map_err(|errors| first_error(&errors))?;
    if !compiled.warnings.is_empty() {
        return Err(first_error(&compiled.warnings));
    }
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]);
    let standards = standards.map_err(|error| template_error(main, error.message().to_string()))?;
    let date = Datetime::from_ymd_hms(i32::from(year), 1, 1, 0, 0, 0);
    let options = PdfOptions {
        ident: Smart::Custom(format!("benelux-plan/{name}")),
        creator: Smart::Custom(Some(program.to_owned())),
        timestamp: date.map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&document, &options).map_err(|errors| first_error(&errors))?;
    comemo::evict(CACHE_AGE);
    Ok(with_unambiguous_stream_ends(bytes))
}

/// Makes the end of every stream unambiguous. If stream data ends with a carriage return, the line
/// feed after it looks like the second half of an end-of-line marker, and PDF/A validators count
/// one byte too few (ISO 19005-2, 6.1.7.1). A carriage return in place of the line feed is a valid
/// marker as well (ISO 32000-1, 7.2.3) and keeps all offsets.
fn with_unambiguous_stream_ends(mut bytes: Vec<u8>) -> Vec<u8> {
    const AMBIGUOUS: &[u8] = b"\r\nendstream";
    let found: Vec<usize> = (0..bytes.len().saturating_sub(AMBIGUOUS.len() - 1))
        .filter(|at| bytes[*at] == b'\r' && bytes[*at..].starts_with(AMBIGUOUS))
        .collect();
    for at in found {
        bytes[at + 1] = b'\r';
    }
    bytes
}

/// Converts a Typst diagnostic, located at the innermost position inside a template.
fn compile_error(world: &ReportWorld<'_>, main: &str, found: &SourceDiagnostic) -> TemplateError {
    let spans = [found.span].into_iter();
    let spans = spans.chain(found.trace.iter().map(|point| DiagSpan::from(point.span)));
    let place = spans.filter_map(|span| place(world, &span)).next();
    // Hints about Typst's command-line options do not apply here.
    let hints = found.hints.iter().map(|hint| hint.v.as_str()).filter(|hint| !hint.contains("--"));
    let reason: Vec<&str> = [found.message.as_str()].into_iter().chain(hints).collect();
    let (path, place) = match place {
        Some((path, line, column)) => (path, Some((line, column))),
        None => (main.to_owned(), None),
    };
    TemplateError { path: format!("pdf/{path}"), place, reason: reason.join("; ") }
}

/// Returns the file, line and column (both from 1) of a span, or `None` if it is not in a template.
fn place(world: &ReportWorld<'_>, span: &DiagSpan) -> Option<(String, usize, usize)> {
    let id = span.id()?;
    let Some(TemplateFile::Source(source)) = world.files.0.get(&id) else { return None };
    let range = world.range(*span)?;
    let (line, column) = source.lines().byte_to_line_column(range.start)?;
    Some((id.get().vpath().get_without_slash().to_owned(), line + 1, column + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_of_streams_are_unambiguous() {
        for (before, after) in [
            ("stream\nx\r\nendstream", "stream\nx\r\rendstream"),
            ("stream\nx\nendstream\r\nendobj", "stream\nx\nendstream\r\nendobj"),
            ("\r\nendstream\r\nendstream", "\r\rendstream\r\rendstream"),
            ("\r\nend", "\r\nend"),
            ("", ""),
        ] {
            assert_eq!(with_unambiguous_stream_ends(before.into()), after.as_bytes());
        }
    }
}

//! The HTTP server, for browsers on this machine only.

use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::stream::{self, Stream};
use percent_encoding::percent_decode_str;
use tokio::net::TcpListener;
use tokio::sync::watch::Receiver;

use super::snapshot::{Snapshot, template_error_page};
use crate::{message, report};
use plan_core::diagnostic::Severity;
use plan_core::locale::UiLanguage;
use plan_render::templates::TemplateError;

/// The path of the server-sent events about changes of the plan.
const CHANGES: &str = "/-/changes";
/// The path of the page with the findings, which exists even if the plan has no errors.
const FINDINGS: &str = "/-/findings";
/// The query string that requests the last good version of a page while the plan is broken.
const LAST: &str = "last";

/// The path of the page that was requested last.
#[derive(Clone, Default)]
pub(super) struct LastPage(Arc<Mutex<Option<String>>>);

impl LastPage {
    /// Returns the path; `None` before the first request.
    pub fn get(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set(&self, path: &str) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(path.to_owned());
    }
}

/// The state of the server.
#[derive(Clone)]
struct ServerState {
    current: Receiver<Arc<Snapshot>>,
    last_page: LastPage,
    ui_language: UiLanguage,
}

/// Answers requests until `stop` completes.
///
/// # Errors
///
/// When the system closes the listening socket.
pub(super) async fn run(
    listener: TcpListener,
    current: Receiver<Arc<Snapshot>>,
    last_page: LastPage,
    ui_language: UiLanguage,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let state = ServerState { current, last_page, ui_language };
    let router = Router::new()
        .route(CHANGES, get(changes))
        .route(FINDINGS, get(findings))
        .fallback(page)
        .layer(middleware::from_fn(only_this_machine))
        .with_state(state);
    // A graceful shutdown would wait forever for the open event streams.
    tokio::select! {
        ended = axum::serve(listener, router).into_future() => ended,
        () = stop => Ok(()),
    }
}

/// Rejects requests for other host names, so that a foreign page cannot read the plan through a
/// name that resolves to this machine (DNS rebinding).
async fn only_this_machine(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let name = host.map(|host| match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    });
    match name {
        Some("localhost" | "127.0.0.1" | "::1") => next.run(request).await,
        _ => (StatusCode::FORBIDDEN, "only for this machine: open http://localhost\n")
            .into_response(),
    }
}

async fn changes(
    State(state): State<ServerState>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    // The first event holds the current generation, so that a page loaded just before a change
    // reloads too.
    let stream = stream::unfold((state.current, true), |(mut current, is_first)| async move {
        if !is_first {
            current.changed().await.ok()?;
        }
        let generation = current.borrow_and_update().generation;
        Some((Ok(Event::default().data(generation.to_string())), (current, false)))
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

async fn findings(State(state): State<ServerState>) -> Response {
    let snapshot = state.current.borrow().clone();
    html_response(StatusCode::OK, &snapshot.findings, &snapshot)
}

async fn page(State(state): State<ServerState>, uri: Uri, headers: HeaderMap) -> Response {
    // Rendering would block the other requests on this single-threaded runtime.
    let response = tokio::task::spawn_blocking(move || {
        let snapshot = state.current.borrow().clone();
        answer(&snapshot, &state, &uri, &headers)
    });
    response.await.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// Returns the response for a file of the site.
fn answer(snapshot: &Snapshot, state: &ServerState, uri: &Uri, headers: &HeaderMap) -> Response {
    let ui_language = state.ui_language;
    let path = percent_decode(uri.path().trim_start_matches('/'));
    let path = if path.is_empty() || path.ends_with('/') { path + "index.html" } else { path };
    let wants_last = uri.query() == Some(LAST);
    let is_page = path.ends_with(".html") || !path.rsplit('/').next().unwrap_or("").contains('.');
    if path.ends_with(".html") {
        state.last_page.set(&path);
    }
    let broken = |error: &TemplateError| {
        html_response(
            StatusCode::INTERNAL_SERVER_ERROR,
            &template_error_page(error, ui_language),
            snapshot,
        )
    };
    if snapshot.is_broken && is_page && !(wants_last && snapshot.has_page(&path)) {
        let link = last_version_link(snapshot, &path, ui_language);
        let text = snapshot.findings.replacen("<main>", &format!("<main>{link}"), 1);
        return html_response(StatusCode::INTERNAL_SERVER_ERROR, &text, snapshot);
    }
    match snapshot.page(&path) {
        Ok(Some(bytes)) => return file_response(&path, &bytes, snapshot, ui_language),
        Ok(None) => {}
        Err(error) => return broken(&error),
    }
    if is_page && snapshot.has_page(&format!("{path}/index.html")) {
        let to = HeaderValue::from_str(&format!("{}/", uri.path()));
        return match to {
            Ok(to) => (StatusCode::FOUND, [(header::LOCATION, to)]).into_response(),
            Err(_) => StatusCode::NOT_FOUND.into_response(),
        };
    }
    // Tried last, because rendering another format takes longer.
    match snapshot.other_file(&path) {
        Ok(Some(bytes)) => return file_response(&path, &bytes, snapshot, ui_language),
        Ok(None) => {}
        Err(error) => return broken(&error),
    }
    let language = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let text = not_found_page(snapshot, &path, language.unwrap_or_default());
    html_response(StatusCode::NOT_FOUND, &text, snapshot)
}

/// Returns the 404 page of the site, in the language of the path, or else in that of the browser.
fn not_found_page(snapshot: &Snapshot, path: &str, language: &str) -> String {
    let at = |path: &str| snapshot.page(path).ok().flatten();
    let of_language = |tag: &str| at(&format!("{tag}/404.html"));
    let reader = language.get(..2).unwrap_or_default();
    let page = path.split('/').next().and_then(of_language);
    let page = page.or_else(|| of_language(reader)).or_else(|| at("404.html"));
    match page {
        Some(page) => String::from_utf8_lossy(&page).into_owned(),
        None => {
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>404</title>\
                 </head><body><main><h1>404</h1><p><a href=\"/\">/</a></p></main></body></html>\n"
                .to_owned()
        }
    }
}

/// Returns a link to the last good version of a page, if there is one.
fn last_version_link(snapshot: &Snapshot, path: &str, ui_language: UiLanguage) -> String {
    if !snapshot.has_page(path) {
        return String::new();
    }
    let words = message!(ui_language, "serve-show-last");
    format!("<p><a href=\"?{LAST}\">{words}</a></p>")
}

/// Returns the response with a file.
fn file_response(
    path: &str,
    bytes: &[u8],
    snapshot: &Snapshot,
    ui_language: UiLanguage,
) -> Response {
    if path.ends_with(".html") {
        let text = String::from_utf8_lossy(bytes);
        return html_response(
            StatusCode::OK,
            &with_findings_link(&text, snapshot, ui_language),
            snapshot,
        );
    }
    let mime = mime_guess::from_path(path).first_or_octet_stream();
    let content_type = match mime.type_() == mime_guess::mime::TEXT {
        true => format!("{mime}; charset=utf-8"),
        false => mime.to_string(),
    };
    let headers =
        [(header::CONTENT_TYPE, content_type), (header::CACHE_CONTROL, "no-store".to_owned())];
    (headers, bytes.to_vec()).into_response()
}

/// Adds a link to the findings to a page, when there are errors or warnings.
fn with_findings_link(text: &str, snapshot: &Snapshot, ui_language: UiLanguage) -> String {
    let [_, warnings, _] = snapshot.counts;
    let warnings = report::counted([(Severity::Warning, warnings)], ui_language);
    if warnings.is_none() && !snapshot.is_broken {
        return text.to_owned();
    }
    let words = match snapshot.is_broken {
        true => message!(ui_language, "serve-is-last"),
        false => warnings.unwrap_or_default(),
    };
    let bar = format!(
        "<aside lang=\"{}\" style=\"position:fixed;bottom:0;right:0;z-index:9;padding:.5rem 1rem;\
         background:#3a2c00;color:#fff;font:1rem system-ui\"><a style=\"color:#fff\" \
         href=\"{FINDINGS}\">{words}</a></aside>\n</body>",
        ui_language.tag()
    );
    text.replacen("</body>", &bar, 1)
}

/// Returns the response with a page, with an added script that reloads it after a change.
fn html_response(status: StatusCode, text: &str, snapshot: &Snapshot) -> Response {
    let script = format!(
        "<script>new EventSource({CHANGES:?}).onmessage = e => \
         {{ if (e.data !== \"{}\") location.reload() }}</script>\n</body>",
        snapshot.generation
    );
    let text = text.replacen("</body>", &script, 1);
    let headers =
        [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    (status, headers, text).into_response()
}

/// Decodes `%C3%A9` to `é` (RFC 3986, section 2.1).
fn percent_decode(path: &str) -> String {
    percent_decode_str(path).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_decoded_and_invalid_escapes_are_kept() {
        assert_eq!(percent_decode("fr/d%C3%A9j%c3%a0"), "fr/déjà");
        assert_eq!(percent_decode("100%"), "100%");
        assert_eq!(percent_decode("a%zz%4"), "a%zz%4");
        assert_eq!(percent_decode("%%41"), "%A");
    }
}

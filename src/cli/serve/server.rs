//! Gives the pages to a browser on this machine.

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

use super::snapshot::{Snapshot, broken_template};
use crate::report;
use plan_core::diagnostic::Severity;
use plan_core::locale::UiLanguage;
use plan_render::templates::TemplateError;

/// Where the browser hears of changes.
const CHANGES: &str = "/-/changes";
/// Where the findings are, also when the plan has no errors.
const FINDINGS: &str = "/-/findings";
/// What asks for the last good pages while the plan is broken.
const LAST: &str = "last";

/// The page that a reader looks at: the last that was asked for.
#[derive(Clone, Default)]
pub(super) struct LookedAt(Arc<Mutex<Option<String>>>);

impl LookedAt {
    /// Its path; none as long as nobody looks.
    pub fn path(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn is_now(&self, path: &str) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(path.to_owned());
    }
}

/// What every answer needs.
#[derive(Clone)]
struct Shared {
    current: Receiver<Arc<Snapshot>>,
    looked_at: LookedAt,
    ui_language: UiLanguage,
}

/// Answers until `stop` is over.
///
/// # Errors
///
/// When the system closes the socket.
pub(super) async fn run(
    listener: TcpListener,
    current: Receiver<Arc<Snapshot>>,
    looked_at: LookedAt,
    ui_language: UiLanguage,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let shared = Shared { current, looked_at, ui_language };
    let router = Router::new()
        .route(CHANGES, get(changes))
        .route(FINDINGS, get(findings))
        .fallback(page)
        .layer(middleware::from_fn(only_this_machine))
        .with_state(shared);
    // Open streams of changes would keep the server from ending by itself.
    tokio::select! {
        ended = axum::serve(listener, router).into_future() => ended,
        () = stop => Ok(()),
    }
}

/// Refuses requests under another name: a page of somebody else must not read the plan through a
/// name that it lets point to this machine (DNS rebinding).
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
    State(shared): State<Shared>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    // The first event tells what is current, so that a page that was loaded just before hears of it.
    let stream = stream::unfold((shared.current, true), |(mut current, is_first)| async move {
        if !is_first {
            current.changed().await.ok()?;
        }
        let generation = current.borrow_and_update().generation;
        Some((Ok(Event::default().data(generation.to_string())), (current, false)))
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

async fn findings(State(shared): State<Shared>) -> Response {
    let snapshot = shared.current.borrow().clone();
    html(StatusCode::OK, &snapshot.findings, &snapshot)
}

async fn page(State(shared): State<Shared>, uri: Uri, headers: HeaderMap) -> Response {
    // A page is made when it is asked for; other requests do not wait for it.
    let answered = tokio::task::spawn_blocking(move || {
        let snapshot = shared.current.borrow().clone();
        answer(&snapshot, &shared, &uri, &headers)
    });
    answered.await.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

fn answer(snapshot: &Snapshot, shared: &Shared, uri: &Uri, headers: &HeaderMap) -> Response {
    let ui_language = shared.ui_language;
    let path = percent_decode(uri.path().trim_start_matches('/'));
    let path = if path.is_empty() || path.ends_with('/') { path + "index.html" } else { path };
    let wants_last = uri.query() == Some(LAST);
    let is_page = path.ends_with(".html") || !path.rsplit('/').next().unwrap_or("").contains('.');
    if path.ends_with(".html") {
        shared.looked_at.is_now(&path);
    }
    let broken = |error: &TemplateError| {
        html(StatusCode::INTERNAL_SERVER_ERROR, &broken_template(error, ui_language), snapshot)
    };
    if snapshot.is_broken && is_page && !(wants_last && snapshot.has(&path)) {
        let note = last_note(snapshot, &path, ui_language);
        let text = snapshot.findings.replacen("<main>", &format!("<main>{note}"), 1);
        return html(StatusCode::INTERNAL_SERVER_ERROR, &text, snapshot);
    }
    match snapshot.page(&path) {
        Ok(Some(bytes)) => return file(&path, &bytes, snapshot, ui_language),
        Ok(None) => {}
        Err(error) => return broken(&error),
    }
    if is_page && snapshot.has(&format!("{path}/index.html")) {
        let to = HeaderValue::from_str(&format!("{}/", uri.path()));
        return match to {
            Ok(to) => (StatusCode::FOUND, [(header::LOCATION, to)]).into_response(),
            Err(_) => StatusCode::NOT_FOUND.into_response(),
        };
    }
    // The other formats take longer, and are made only when somebody asks for one of their files.
    match snapshot.other(&path) {
        Ok(Some(bytes)) => return file(&path, &bytes, snapshot, ui_language),
        Ok(None) => {}
        Err(error) => return broken(&error),
    }
    let language = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let text = not_found(snapshot, &path, language.unwrap_or_default());
    html(StatusCode::NOT_FOUND, &text, snapshot)
}

/// The page of the plan that says that there is no such page, in the language of the address, else
/// in the reader's.
fn not_found(snapshot: &Snapshot, path: &str, language: &str) -> String {
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

/// A link to the last good version of a page, where there is one.
fn last_note(snapshot: &Snapshot, path: &str, ui_language: UiLanguage) -> String {
    if !snapshot.has(path) {
        return String::new();
    }
    let words = match ui_language {
        UiLanguage::En => "Show this page as it was before the error",
        UiLanguage::Nl => "Toon deze pagina zoals ze was vóór de fout",
        UiLanguage::Fr => "Afficher cette page telle qu’elle était avant l’erreur",
    };
    format!("<p><a href=\"?{LAST}\">{words}</a></p>")
}

fn file(path: &str, bytes: &[u8], snapshot: &Snapshot, ui_language: UiLanguage) -> Response {
    if path.ends_with(".html") {
        let text = String::from_utf8_lossy(bytes);
        return html(StatusCode::OK, &with_bar(&text, snapshot, ui_language), snapshot);
    }
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let kind = match kind.type_() == mime_guess::mime::TEXT {
        true => format!("{kind}; charset=utf-8"),
        false => kind.to_string(),
    };
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-store".to_owned())];
    (headers, bytes.to_vec()).into_response()
}

/// Adds a line that leads to the findings, where there are some that an editor should see.
fn with_bar(text: &str, snapshot: &Snapshot, ui_language: UiLanguage) -> String {
    let [_, warnings, _] = snapshot.counts;
    let warnings = report::counted([(Severity::Warning, warnings)], ui_language);
    if warnings.is_none() && !snapshot.is_broken {
        return text.to_owned();
    }
    let words = match (ui_language, snapshot.is_broken) {
        (UiLanguage::En, true) => "This is an earlier version: the plan has errors".to_owned(),
        (UiLanguage::Nl, true) => "Dit is een eerdere versie: het plan heeft fouten".to_owned(),
        (UiLanguage::Fr, true) => "Version antérieure : le plan contient des erreurs".to_owned(),
        (_, false) => warnings.unwrap_or_default(),
    };
    let bar = format!(
        "<aside lang=\"{}\" style=\"position:fixed;bottom:0;right:0;z-index:9;padding:.5rem 1rem;\
         background:#3a2c00;color:#fff;font:1rem system-ui\"><a style=\"color:#fff\" \
         href=\"{FINDINGS}\">{words}</a></aside>\n</body>",
        ui_language.tag()
    );
    text.replacen("</body>", &bar, 1)
}

/// A page, with the few words of script that load it again when the plan changed.
fn html(status: StatusCode, text: &str, snapshot: &Snapshot) -> Response {
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

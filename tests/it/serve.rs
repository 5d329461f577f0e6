//! `serve` as seen by a browser: pages, problems while the plan has errors, and recovery.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

use crate::support::program::{command, run};

/// How long to wait for the server; only failing tests take this long.
const TIMEOUT: Duration = Duration::from_secs(60);

struct Server {
    child: Child,
    port: u16,
    folder: tempfile::TempDir,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn start(args: &[&str]) -> Server {
    let folder = plan_testing::example_folder();
    let mut child = command(folder.path())
        .args(["serve", "--port", "0", "--messages", "en"])
        .args(args)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let address = lines.find_map(|line| {
        let line = line.unwrap();
        line.split("localhost:").nth(1).map(|rest| rest.split('/').next().unwrap().to_owned())
    });
    // Drain standard error, so that the server never blocks on a full pipe.
    std::thread::spawn(move || lines.for_each(drop));
    Server { child, port: address.unwrap().parse().unwrap(), folder }
}

impl Server {
    fn ask(&self, path: &str, host: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(TIMEOUT)).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        // Only the headers of a PDF response are text.
        let answer = String::from_utf8_lossy(&answer).into_owned();
        (answer.split(' ').nth(1).unwrap().parse().unwrap(), answer)
    }

    fn get(&self, path: &str) -> (u16, String) {
        self.ask(path, "localhost")
    }

    fn chapter(&self) -> std::path::PathBuf {
        self.folder.path().join("plan/2021/1.1-energie.yaml")
    }

    /// Subscribes to change events and returns the version of the plan in each.
    fn changes(&self) -> impl Iterator<Item = String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(TIMEOUT)).unwrap();
        write!(stream, "GET /-/changes HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        let lines = BufReader::new(stream).lines();
        lines.map_while(Result::ok).filter_map(|l| l.strip_prefix("data: ").map(str::to_owned))
    }
}

fn edit(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from));
    fs::write(path, text.replace(from, to)).unwrap();
}

#[test]
fn pages_are_served_and_follow_changes() {
    let server = start(&[]);
    let (status, page) = server.get("/nl/2021/energie/");
    assert_eq!(status, 200);
    assert!(page.contains("Waterstof bevorderen") && page.contains("/-/changes"));
    assert_eq!(server.get("/nl/2021/energie").0, 302);
    let (status, markdown) = server.get("/nl/2021/jaarplan-2021.md");
    assert!(status == 200 && markdown.contains("text/markdown"));
    assert_eq!(server.get("/nl/2021/nergens/").0, 404);
    assert_eq!(server.get("/../../etc/passwd").0, 404);

    let mut changes = server.changes();
    let first = changes.next().unwrap();
    assert!(page.contains(&first));
    edit(&server.chapter(), "Waterstof bevorderen", "Waterstof aanmoedigen");
    let second = changes.next().unwrap();
    assert_ne!(first, second);
    let (_, page) = server.get("/nl/2021/energie/");
    assert!(page.contains("Waterstof aanmoedigen") && page.contains(&second));
}

/// The addresses on this server that a page links to, without fragments.
fn links(page: &str, path: &str) -> Vec<String> {
    let attributes = ["href=\"", "src=\""];
    let values = attributes.into_iter().flat_map(|attribute| page.split(attribute).skip(1));
    let addresses = values.filter_map(|rest| rest.split(['"', '#', '?']).next());
    let is_local = |address: &&str| !address.is_empty() && !address.contains(':');
    let folder = &path[..=path.rfind('/').unwrap()];
    let resolve = |address: &str| {
        let full = if address.starts_with('/') {
            address.to_owned()
        } else {
            format!("{folder}{address}")
        };
        let mut parts = Vec::new();
        for part in full.split('/').skip(1) {
            match part {
                "." => {}
                ".." => drop(parts.pop()),
                part => parts.push(part),
            }
        }
        format!("/{}", parts.join("/"))
    };
    addresses.filter(is_local).map(resolve).collect()
}

#[test]
fn every_link_of_the_served_pages_resolves() {
    let server = start(&[]);
    let mut queue = vec!["/".to_owned()];
    let mut visited = BTreeSet::from(["/".to_owned()]);
    while let Some(path) = queue.pop() {
        let (status, answer) = server.get(&path);
        assert_eq!(status, 200, "{path}");
        if !answer.contains("content-type: text/html") {
            continue;
        }
        for link in links(&answer, &path) {
            // Typesetting reports takes long; other tests request some of them.
            let is_report = link.ends_with(".pdf");
            assert!(!is_report || cfg!(feature = "pdf"), "{path} links to {link}");
            if !is_report && visited.insert(link.clone()) {
                queue.push(link);
            }
        }
    }
    for path in [
        "/nl/2021/energie/index.html",
        "/nl/2021/jaarplan-2021.md",
        "/fr/2021/fora/index.html",
        "/data/2021/plan.json",
        "/data/2021/plan-nl.xlsx",
        "/data/2021/projects-fr.csv",
        "/data/2021/events-nl.ics",
    ] {
        assert!(visited.contains(path), "{path} is not linked: {visited:#?}");
    }
}

#[test]
fn a_broken_template_of_another_format_is_shown_in_place_of_its_files() {
    let server = start(&[]);
    let mut changes = server.changes();
    changes.next().unwrap();
    let catalog = server.folder.path().join("templates/catalog");
    fs::create_dir_all(&catalog).unwrap();
    // Excel does not allow a slash in the title of a sheet.
    fs::write(catalog.join("nl.yaml"), "sheet:\n  projects: a/b\n").unwrap();
    changes.next().unwrap();
    for path in ["/data/2021/plan-nl.xlsx", "/data/2021/plan.json"] {
        let (status, page) = server.get(path);
        assert!(status == 500 && page.contains("templates/catalog/nl.yaml: "), "{path}: {page}");
    }
    for path in ["/nl/2021/", "/nl/2021/jaarplan-2021.md"] {
        assert_eq!(server.get(path).0, 200, "{path}");
    }
    fs::remove_file(catalog.join("nl.yaml")).unwrap();
    changes.next().unwrap();
    assert_eq!(server.get("/data/2021/plan-nl.xlsx").0, 200);
    assert_eq!(server.get("/data/2021/nothing.json").0, 404);
}

#[cfg(feature = "pdf")]
#[test]
fn reports_are_rendered_on_request() {
    let server = start(&[]);
    for path in ["nl/2021/jaarplan-2021", "fr/2021/fora/dg-energie", "concordance/2021/nl-fr"] {
        let (status, report) = server.get(&format!("/{path}.pdf"));
        assert!(status == 200 && report.contains("application/pdf"), "{path}");
        assert!(report.contains("%PDF-1.7"), "{path}");
    }
    assert_eq!(server.get("/nl/2021/jaarplan-1999.pdf").0, 404);

    // An error in a report template is reported with its location and does not affect pages.
    let mut changes = server.changes();
    let first = changes.next().unwrap();
    let folder = server.folder.path().join("templates/pdf");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("plan.typ"), "#import \"base.typ\": *\n#nothing").unwrap();
    edit(&server.chapter(), "Waterstof bevorderen", "Waterstof aanmoedigen");
    assert_ne!(changes.next().unwrap(), first);
    let (status, page) = server.get("/nl/2021/jaarplan-2021.pdf");
    assert!(
        status == 500 && page.contains("templates/pdf/plan.typ:2:2: unknown variable"),
        "{page}"
    );
    assert_eq!(server.get("/nl/2021/energie/").0, 200);
}

#[test]
fn problems_are_shown_until_the_plan_is_fixed() {
    let server = start(&[]);
    let mut changes = server.changes();
    changes.next().unwrap();
    edit(&server.chapter(), "forum: dg-energie", "forum: dg-energy");
    changes.next().unwrap();
    let (status, page) = server.get("/nl/2021/");
    assert_eq!(status, 500);
    for words in ["there is no forum", "plan/2021/1.1-energie.yaml:4:8", "<mark>dg-energy</mark>"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let (status, last) = server.get("/nl/2021/energie/?last");
    assert!(status == 200 && last.contains("Waterstof") && last.contains("earlier version"));

    edit(&server.chapter(), "forum: dg-energy", "forum: dg-energie");
    changes.next().unwrap();
    assert_eq!(server.get("/nl/2021/").0, 200);

    // The whole folder disappears and reappears, as when switching branches.
    let (plan, aside) = (server.folder.path().join("plan"), server.folder.path().join("aside"));
    fs::rename(&plan, &aside).unwrap();
    changes.next().unwrap();
    assert_eq!(server.get("/nl/2021/").0, 500);
    fs::rename(&aside, &plan).unwrap();
    changes.next().unwrap();
    assert_eq!(server.get("/nl/2021/").0, 200);
    edit(&server.chapter(), "Waterstof bevorderen", "Waterstof aanmoedigen");
    changes.next().unwrap();
    assert!(server.get("/nl/2021/energie/").1.contains("aanmoedigen"));
}

#[test]
fn template_errors_are_shown_until_fixed() {
    let server = start(&[]);
    let mut changes = server.changes();
    changes.next().unwrap();
    let templates = server.folder.path().join("templates/html");
    fs::create_dir_all(&templates).unwrap();
    fs::write(templates.join("home.html"), "{% if %}").unwrap();
    changes.next().unwrap();
    let (status, page) = server.get("/nl/2021/");
    assert!(status == 500 && page.contains("templates/html/home.html:1:"), "{page}");
    fs::remove_file(templates.join("home.html")).unwrap();
    changes.next().unwrap();
    assert_eq!(server.get("/nl/2021/").0, 200);

    // A template that fails when it is rendered only affects its own page.
    fs::write(templates.join("cite.html"), "{{ nothing.at_all }}").unwrap();
    changes.next().unwrap();
    assert_eq!(server.get("/nl/2021/").0, 200);
    let (status, page) = server.get("/nl/2021/cite/");
    assert!(status == 500 && page.contains("templates/html/cite.html:1:"), "{page}");
    fs::remove_file(templates.join("cite.html")).unwrap();
    changes.next().unwrap();
    assert_eq!(server.get("/nl/2021/cite/").0, 200);
}

#[test]
fn requests_for_other_hosts_are_rejected() {
    let server = start(&[]);
    assert_eq!(server.ask("/", "evil.example").0, 403);
    assert_eq!(server.ask("/", "localhost:1234").0, 200);
    assert_eq!(server.ask("/", "[::1]:1234").0, 200);
}

#[test]
fn a_port_in_use_is_reported() {
    let server = start(&[]);
    let port = server.port.to_string();
    let output = run(server.folder.path(), &["serve", "--messages", "fr", "--port", &port]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("--port"));
}

#[test]
fn serve_fails_without_a_plan() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), &["serve"]);
    assert_eq!(output.status.code(), Some(3));
}

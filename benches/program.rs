//! The program as a user runs it, start included: `cargo bench --bench program`.
//!
//! Prints a table for generated plans of scale 1, 10 and 100: time and peak memory of `check`,
//! of `build` into a new folder and of `build` without a change, beside a floor of the same run:
//! the YAML parser alone, and files of the same names and lengths written without ceremony. For
//! `serve` it prints how long after an edit a browser has the new page: the time from the writing of
//! the plan file to the last byte of the page, the watcher's wait for a quiet moment included.
//!
//! Each figure is the best of several runs (of memory the worst). The times of the clock hold for
//! quiet cores only; those of the processor suffer less from what else the machine does. Nothing
//! fails by the clock.
//!
//! `-- 1 10` measures only these scales; the variable `PROGRAM` names another program to measure.

#[path = "../examples/generate/plan.rs"]
mod plan;

use std::env;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use granit_parser::Parser;
use wait4::Wait4;
use walkdir::WalkDir;

/// The allocator of the program, so that the floor has it too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What one thing cost.
#[derive(Clone, Copy, Default)]
struct Cost {
    wall: Duration,
    cpu: Duration,
    peak_bytes: u64,
}

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    // The floor is measured as the program is: as a process of its own.
    match arguments[..] {
        ["floor-parse", plan] => return floor_parse(Path::new(plan)),
        ["floor-write", from, to] => return floor_write(Path::new(from), Path::new(to)),
        _ => {}
    }
    let program = env::var_os("PROGRAM").unwrap_or(env!("CARGO_BIN_EXE_benelux-plan").into());
    // Cargo adds `--bench`.
    let asked: Vec<usize> = arguments.iter().filter_map(|argument| argument.parse().ok()).collect();
    let scales = if asked.is_empty() { vec![1, 10, 100] } else { asked };
    println!(
        "{:>5}  {:<32}{:>12}{:>9}{:>12}{:>9}{:>9}",
        "scale", "what", "wall", "× floor", "cpu", "× floor", "peak"
    );
    for scale in scales {
        measure(Path::new(&program), scale)?;
    }
    Ok(())
}

fn measure(program: &Path, scale: usize) -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let [plan, out, copy] = ["plan", "out", "copy"].map(|name| folder.path().join(name));
    plan::generate(scale, |path, text| {
        let path = plan.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&plan))?;
        fs::write(&path, text)
    })?;
    let mut check = Command::new(program);
    check.args(["check", "--deny", "warnings", "--plan"]).arg(&plan);
    let mut build = Command::new(program);
    build.args(["build", "--format", "html,markdown", "--plan"]).arg(&plan);
    build.arg("--out").arg(&out);
    let mut parse = Command::new(env::current_exe()?);
    parse.arg("floor-parse").arg(&plan);
    let mut write = Command::new(env::current_exe()?);
    write.arg("floor-write").args([&out, &copy]);

    let runs = (200 / scale).clamp(3, 40);
    let check = best(runs, &mut check, None)?;
    let new = best(runs, &mut build, Some(&out))?;
    let again = best(runs, &mut build, None)?;
    let parse = best(runs, &mut parse, None)?;
    let write = best(runs, &mut write, Some(&copy))?;
    let both = Cost { wall: parse.wall + write.wall, cpu: parse.cpu + write.cpu, peak_bytes: 0 };
    row(scale, "floor: the parser alone, one core", &parse, None);
    row(scale, "check", &check, Some(&parse));
    row(scale, "floor: writing the files", &write, None);
    row(scale, "build, new folder", &new, Some(&both));
    row(scale, "build, nothing changed", &again, Some(&both));
    let mut waits = served(program, &plan, runs)?;
    waits.sort_unstable();
    let [best, median] = [0, waits.len() / 2].map(|at| waits[at].as_secs_f64() * 1000.0);
    let what = "serve, page after an edit";
    println!("{scale:>5}  {what:<32}{best:>9.1} ms   (median {median:.1} ms)");
    Ok(())
}

/// A server that ends with the measurement.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Edits a chapter while `serve` runs, and takes the time until its page has the new words.
fn served(program: &Path, plan: &Path, edits: usize) -> io::Result<Vec<Duration>> {
    let mut command = Command::new(program);
    command.args(["serve", "--port", "0", "--messages", "en", "--plan"]).arg(plan);
    let mut server = Server(command.stderr(Stdio::piped()).spawn()?);
    let said = server.0.stderr.take().ok_or_else(|| io::Error::other("no words"))?;
    let mut lines = BufReader::new(said).lines().map_while(Result::ok);
    let port = lines
        .find_map(|line| line.split("localhost:").nth(1)?.split('/').next()?.parse::<u16>().ok());
    let port = port.ok_or_else(|| io::Error::other("the server does not start"))?;
    // What else it says is read, so that it never waits for us.
    std::thread::spawn(move || lines.for_each(drop));

    let mut files: Vec<_> = WalkDir::new(plan).into_iter().filter_map(Result::ok).collect();
    files.retain(|file| file.file_name().to_string_lossy().starts_with("1.1-"));
    let chapter = files.first().ok_or_else(|| io::Error::other("no chapter"))?.path();
    let text = fs::read_to_string(chapter)?;
    let id = text.lines().find_map(|line| line.strip_prefix("id: ")).unwrap_or_default();
    let page = format!("/nl/2021/{id}/");
    let mut changes = BufReader::new(ask(port, "/-/changes", "keep-alive")?).lines();
    let mut change = || changes.find(|line| !matches!(line, Ok(line) if !line.starts_with("data")));
    change();
    let mut waits = Vec::new();
    for edit in 0..edits {
        let mut got = String::new();
        ask(port, &page, "close")?.read_to_string(&mut got)?;
        // Letters alone: a number that stands in one language only would be a finding.
        let word: String = format!("{edit:04}").bytes().map(|b| char::from(b + 49)).collect();
        let text = text.replacen("      nl: \"", &format!("      nl: \"Woord{word} "), 1);
        let start = Instant::now();
        fs::write(chapter, text)?;
        change();
        got.clear();
        ask(port, &page, "close")?.read_to_string(&mut got)?;
        waits.push(start.elapsed());
        if !got.contains(&format!("Woord{word} ")) {
            return Err(io::Error::other("the page does not follow the plan"));
        }
    }
    Ok(waits)
}

/// Sends a request to a server on this machine.
fn ask(port: u16, path: &str, connection: &str) -> io::Result<TcpStream> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    let head =
        format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: {connection}\r\n\r\n");
    stream.write_all(head.as_bytes())?;
    Ok(stream)
}

/// The best of several runs, before each of which a folder is removed.
fn best(runs: usize, command: &mut Command, removed: Option<&Path>) -> io::Result<Cost> {
    let mut best: Option<Cost> = None;
    for _ in 0..runs {
        if let Some(folder) = removed.filter(|folder| folder.exists()) {
            fs::remove_dir_all(folder)?;
        }
        let cost = process(command)?;
        let so_far = best.unwrap_or(cost);
        best = Some(Cost {
            wall: so_far.wall.min(cost.wall),
            cpu: so_far.cpu.min(cost.cpu),
            peak_bytes: so_far.peak_bytes.max(cost.peak_bytes),
        });
    }
    Ok(best.unwrap_or_default())
}

fn process(command: &mut Command) -> io::Result<Cost> {
    let start = Instant::now();
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    // A process is charged with the memory of the one that starts it; this one stays small.
    let used = child.wait4()?;
    if !used.status.success() {
        return Err(io::Error::other(format!("{command:?}: {}", used.status)));
    }
    let cpu = used.rusage.utime + used.rusage.stime;
    Ok(Cost { wall: start.elapsed(), cpu, peak_bytes: used.rusage.maxrss })
}

/// Parses every file of a plan and does nothing with it.
fn floor_parse(plan: &Path) -> io::Result<()> {
    for entry in WalkDir::new(plan).into_iter().filter_map(Result::ok) {
        if entry.file_type().is_file() {
            let text = fs::read_to_string(entry.path())?;
            if let Some(error) = Parser::new_from_str(&text).find_map(Result::err) {
                return Err(io::Error::other(error.to_string()));
            }
        }
    }
    Ok(())
}

/// Writes files of the names and lengths that those of a folder have to another folder.
fn floor_write(from: &Path, to: &Path) -> io::Result<()> {
    let mut bytes = Vec::new();
    for entry in WalkDir::new(from) {
        let entry = entry?;
        let target = to.join(entry.path().strip_prefix(from).unwrap_or(entry.path()));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target)?;
        } else {
            let length = usize::try_from(entry.metadata()?.len()).map_err(io::Error::other)?;
            bytes.resize(length, b'x');
            fs::write(target, &bytes)?;
        }
    }
    Ok(())
}

fn row(scale: usize, what: &str, cost: &Cost, floor: Option<&Cost>) {
    let time = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1000.0);
    let times = |part: fn(&Cost) -> Duration| {
        let ratio = floor.map(|floor| part(cost).as_secs_f64() / part(floor).as_secs_f64());
        ratio.map(|ratio| format!("{ratio:.1}")).unwrap_or_default()
    };
    println!(
        "{scale:>5}  {what:<32}{:>12}{:>9}{:>12}{:>9}{:>6} MB",
        time(cost.wall),
        times(|cost| cost.wall),
        time(cost.cpu),
        times(|cost| cost.cpu),
        cost.peak_bytes / 1_000_000,
    );
}

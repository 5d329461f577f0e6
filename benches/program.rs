//! Measures the program as users run it, including start-up: `cargo bench --bench program`.
//!
//! For generated plans of scale 1, 10 and 100 it prints the time and peak memory of `check`, of
//! `build` into a new folder and of `build` without changes. The baselines, measured in the same
//! run, are the minimum work of any implementation: parsing with `granit-parser` alone, and writing
//! files with the same names and lengths. For `serve` it prints the latency of an edit, from the
//! write of the plan file to the last byte of the updated page, including the debounce time of the
//! watcher.
//!
//! `check --format sarif` is measured against `short` on a plan with findings, and `changes` on two
//! revisions of git of which the second one changes a text of every tenth project.
//!
//! Times are the minimum of several runs, memory is the maximum. CPU time depends less on the load
//! of the machine than wall time does. Nothing fails on a slow result.
//!
//! `-- 1 10` measures only these scales. The environment variable `PROGRAM` selects another
//! executable.

#[path = "../examples/generate/plan.rs"]
mod plan;

use std::env;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use granit_parser::Parser;
use wait4::Wait4;
use walkdir::WalkDir;

/// The allocator of the program, so that the baseline uses it too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The resources that a process used.
#[derive(Clone, Copy, Default)]
struct Cost {
    wall: Duration,
    cpu: Duration,
    peak_bytes: u64,
}

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    // The baselines run in processes of their own, like the program.
    match arguments[..] {
        ["baseline-parse", plan] => return baseline_parse(Path::new(plan)),
        ["baseline-write", from, to] => return baseline_write(Path::new(from), Path::new(to)),
        _ => {}
    }
    let program = env::var_os("PROGRAM").unwrap_or(env!("CARGO_BIN_EXE_benelux-plan").into());
    // Cargo adds the argument `--bench`, which is skipped because it is not a number.
    let scales: Vec<usize> =
        arguments.iter().filter_map(|argument| argument.parse().ok()).collect();
    let scales = if scales.is_empty() { vec![1, 10, 100] } else { scales };
    println!(
        "{:>5}  {:<32}{:>12}{:>9}{:>12}{:>9}{:>9}",
        "scale", "what", "wall", "× base", "cpu", "× base", "peak"
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
    parse.arg("baseline-parse").arg(&plan);
    let mut write = Command::new(env::current_exe()?);
    write.arg("baseline-write").args([&out, &copy]);

    let runs = (200 / scale).clamp(3, 40);
    let check = best(runs, &mut check, None)?;
    let new = best(runs, &mut build, Some(&out))?;
    let unchanged = best(runs, &mut build, None)?;
    let parse = best(runs, &mut parse, None)?;
    let write = best(runs, &mut write, Some(&copy))?;
    let both = Cost { wall: parse.wall + write.wall, cpu: parse.cpu + write.cpu, peak_bytes: 0 };
    row(scale, "baseline: granit-parser, one core", &parse, None);
    row(scale, "check", &check, Some(&parse));
    row(scale, "baseline: writing the files", &write, None);
    row(scale, "build, new folder", &new, Some(&both));
    row(scale, "build, no changes", &unchanged, Some(&both));
    measure_formats(program, &plan, (scale, runs))?;
    measure_changes(program, &plan, (scale, runs))?;
    let mut latencies = measure_serve(program, &plan, runs)?;
    latencies.sort_unstable();
    let [best, median] = [0, latencies.len() / 2].map(|at| latencies[at].as_secs_f64() * 1000.0);
    let what = "serve, latency of an edit";
    println!("{scale:>5}  {what:<32}{best:>9.1} ms   (median {median:.1} ms)");
    Ok(())
}

/// Measures `check` in two formats, on a copy of the plan with findings.
fn measure_formats(program: &Path, plan: &Path, (scale, runs): (usize, usize)) -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    for file in files_of(plan) {
        let text = fs::read_to_string(plan.join(&file))?;
        let path = folder.path().join("plan").join(&file);
        fs::create_dir_all(path.parent().unwrap_or(&path))?;
        // Two spaces in some texts of every file.
        fs::write(&path, text.replacen(" de ", "  de ", 10))?;
    }
    let check = |format: &str| {
        let mut check = Command::new(program);
        check.current_dir(folder.path()).args(["check", "--quiet", "--format", format]);
        best(runs, &mut check, None)
    };
    let (short, sarif) = (check("short")?, check("sarif")?);
    row(scale, "check --format short, findings", &short, None);
    row(scale, "check --format sarif, findings", &sarif, Some(&short));
    Ok(())
}

/// Measures `changes` on two revisions of git.
fn measure_changes(program: &Path, plan: &Path, (scale, runs): (usize, usize)) -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let git = |args: &[&str]| -> io::Result<()> {
        let mut git = Command::new("git");
        git.current_dir(folder.path()).args(["-c", "user.name=x", "-c", "user.email=x@y"]);
        process(git.args(args)).map(drop)
    };
    let write = |change: fn(&str) -> String| -> io::Result<()> {
        for file in files_of(plan) {
            let path = folder.path().join("plan").join(&file);
            fs::create_dir_all(path.parent().unwrap_or(&path))?;
            fs::write(&path, change(&fs::read_to_string(plan.join(&file))?))?;
        }
        git(&["add", "."])?;
        git(&["commit", "-qm", "The plan"])
    };
    git(&["init", "-q"])?;
    write(str::to_owned)?;
    write(|text| {
        let mut texts = 0;
        let lines = text.lines().map(|line| {
            let is_text = line.starts_with("      nl: \"");
            texts += usize::from(is_text);
            match is_text && texts % 10 == 0 {
                true => line.replacen("nl: \"", "nl: \"Nieuw: ", 1),
                false => line.to_owned(),
            }
        });
        lines.map(|line| line + "\n").collect()
    })?;
    for format in ["short", "markdown"] {
        let mut changes = Command::new(program);
        changes.current_dir(folder.path()).args(["changes", "HEAD~1..HEAD", "--format", format]);
        let cost = best(runs, &mut changes, None)?;
        row(scale, &format!("changes --format {format}"), &cost, None);
    }
    Ok(())
}

/// Returns the paths of the files of a plan, inside its folder.
fn files_of(plan: &Path) -> Vec<PathBuf> {
    let files = WalkDir::new(plan).into_iter().filter_map(Result::ok);
    let files = files.filter(|entry| entry.file_type().is_file());
    files.filter_map(|entry| entry.path().strip_prefix(plan).ok().map(Path::to_owned)).collect()
}

/// A server process that is killed when dropped.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Edits a chapter while `serve` runs, and returns the latency of each edit.
fn measure_serve(program: &Path, plan: &Path, edits: usize) -> io::Result<Vec<Duration>> {
    let mut command = Command::new(program);
    command.args(["serve", "--port", "0", "--messages", "en", "--plan"]).arg(plan);
    let mut server = Server(command.stderr(Stdio::piped()).spawn()?);
    let stderr = server.0.stderr.take().ok_or_else(|| io::Error::other("no standard error"))?;
    let mut lines = BufReader::new(stderr).lines().map_while(Result::ok);
    let port = lines
        .find_map(|line| line.split("localhost:").nth(1)?.split('/').next()?.parse::<u16>().ok());
    let port = port.ok_or_else(|| io::Error::other("the server does not start"))?;
    // Drain the pipe, so that the server never blocks on it.
    std::thread::spawn(move || lines.for_each(drop));

    let mut files: Vec<_> = WalkDir::new(plan).into_iter().filter_map(Result::ok).collect();
    files.retain(|file| file.file_name().to_string_lossy().starts_with("1.1-"));
    let chapter = files.first().ok_or_else(|| io::Error::other("no chapter"))?.path();
    let text = fs::read_to_string(chapter)?;
    let id = text.lines().find_map(|line| line.strip_prefix("id: ")).unwrap_or_default();
    let page = format!("/nl/2021/{id}/");
    let mut changes = BufReader::new(request(port, "/-/changes", "keep-alive")?).lines();
    let mut wait_for_change =
        || changes.find(|line| !matches!(line, Ok(line) if !line.starts_with("data")));
    wait_for_change();
    let mut latencies = Vec::new();
    for edit in 0..edits {
        let mut body = String::new();
        request(port, &page, "close")?.read_to_string(&mut body)?;
        // Avoid digits: a number that occurs in only one language would be reported.
        let word: String = format!("{edit:04}").bytes().map(|b| char::from(b + 49)).collect();
        let text = text.replacen("      nl: \"", &format!("      nl: \"Woord{word} "), 1);
        let start = Instant::now();
        fs::write(chapter, text)?;
        wait_for_change();
        body.clear();
        request(port, &page, "close")?.read_to_string(&mut body)?;
        latencies.push(start.elapsed());
        if !body.contains(&format!("Woord{word} ")) {
            return Err(io::Error::other("the page was not updated"));
        }
    }
    Ok(latencies)
}

/// Sends a GET request to a local server, and returns the stream to read the response from.
fn request(port: u16, path: &str, connection: &str) -> io::Result<TcpStream> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    let head =
        format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: {connection}\r\n\r\n");
    stream.write_all(head.as_bytes())?;
    Ok(stream)
}

/// Runs a command several times, and returns the minimum times and the maximum memory. Removes the
/// folder `removed`, if any, before each run.
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

/// Runs a command and measures it.
fn process(command: &mut Command) -> io::Result<Cost> {
    let start = Instant::now();
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    // The peak memory of a process includes that of its parent at the fork, so this process must
    // stay small.
    let used = child.wait4()?;
    // `check` exits with 1 if it finds errors, which these plans have on purpose.
    if !matches!(used.status.code(), Some(0 | 1)) {
        return Err(io::Error::other(format!("{command:?}: {}", used.status)));
    }
    let cpu = used.rusage.utime + used.rusage.stime;
    Ok(Cost { wall: start.elapsed(), cpu, peak_bytes: used.rusage.maxrss })
}

/// Parses every file of a plan and discards the events.
fn baseline_parse(plan: &Path) -> io::Result<()> {
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

/// Writes files to `to` that have the same names and lengths as those in `from`.
fn baseline_write(from: &Path, to: &Path) -> io::Result<()> {
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

/// Prints a row of the table.
fn row(scale: usize, what: &str, cost: &Cost, baseline: Option<&Cost>) {
    let time = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1000.0);
    let times = |part: fn(&Cost) -> Duration| {
        let ratio = baseline.map(|base| part(cost).as_secs_f64() / part(base).as_secs_f64());
        ratio.map(|ratio| format!("{ratio:.2}")).unwrap_or_default()
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

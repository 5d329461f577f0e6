//! Measures the full reports of the plan in both languages, including start-up of the program:
//! `TYPST=typst cargo bench --bench reports`.
//!
//! Prints the time of `build --format pdf` into a new folder and without changes. With `TYPST`, it
//! also prints the time of that Typst command, which compiles the same templates with the same data
//! to the same PDF standards, sequentially and in parallel. Times are the minimum of several runs.
//! Nothing fails on a slow result.
//!
//! Instead of the Typst command, which takes ten minutes to compile, `benches/compile_typst.py` can
//! be used with the PyPI package `typst`: `pip install typst`, then
//! `TYPST=benches/compile_typst.py cargo bench --bench reports`.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use plan_check::compile::compile;
use plan_core::world::disk::Disk;
use plan_render::Site;
use plan_render::templates::Templates;

const RUNS: usize = 5;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    // Cargo adds the argument `--bench`; any other argument is the plan folder.
    let argument = env::args().skip(1).find(|argument| !argument.starts_with("--"));
    let plan = argument.map_or(PathBuf::from("plan"), PathBuf::from);
    let folder = tempfile::tempdir()?;
    let program = env::var_os("PROGRAM").unwrap_or(env!("CARGO_BIN_EXE_benelux-plan").into());
    let build = |out: &Path| {
        let mut command = Command::new(&program);
        command.args(["build", "--quiet", "--format", "pdf", "--plan"]).arg(&plan);
        command.arg("--out").arg(out);
        command
    };
    let cold = best(|run| {
        let out = folder.path().join(format!("out-{run}"));
        wait(vec![build(&out).spawn()?])
    })?;
    let unchanged = best(|_| wait(vec![build(&folder.path().join("out-0")).spawn()?]))?;
    print_row("build --format pdf, new folder", cold, cold);
    print_row("build --format pdf, no changes", unchanged, cold);

    let Some(typst) = env::var_os("TYPST") else {
        println!("TYPST is not set, so there is no comparison with the Typst command");
        return Ok(());
    };
    let inputs = inputs(&plan, folder.path())?;
    let compile = |(root, main): &(PathBuf, &'static str)| {
        let mut command = Command::new(&typst);
        command.args(["compile", "--ignore-system-fonts", "--pdf-standard", "ua-1,a-2a"]);
        command.arg("--root").arg(root).arg(root.join(main)).arg(root.join("report.pdf"));
        command.stdout(Stdio::null()).spawn()
    };
    let sequential = best(|_| inputs.iter().try_for_each(|input| wait(vec![compile(input)?])))?;
    let parallel = best(|_| {
        let children: std::io::Result<Vec<Child>> = inputs.iter().map(compile).collect();
        wait(children?)
    })?;
    print_row("typst compile, sequentially", sequential, cold);
    print_row("typst compile, in parallel", parallel, cold);
    Ok(())
}

/// Writes the inputs of the Typst command into `folder`: one folder per report, with the templates
/// and the data. Returns each of these folders and the name of its main template.
fn inputs(plan: &Path, folder: &Path) -> Result<Vec<(PathBuf, &'static str)>> {
    let disk = Disk::new(plan);
    let compilation = compile(&disk)?;
    let templates = Templates::load(&disk)?;
    let site = Site::new(&compilation.plan, &[], &[]);
    let mut inputs = Vec::new();
    for (at, job) in plan_pdf::full(&site, &templates)?.into_iter().enumerate() {
        let root = folder.join(format!("typst-{at}"));
        for (path, bytes) in templates.pdf() {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap_or(&root))?;
            fs::write(path, bytes)?;
        }
        fs::write(root.join("data.json"), job.data)?;
        inputs.push((root, job.main));
    }
    Ok(inputs)
}

/// Waits for processes to end, and returns an error if one fails.
fn wait(children: Vec<Child>) -> Result<()> {
    for mut child in children {
        if !child.wait()?.success() {
            return Err("a measured process failed".into());
        }
    }
    Ok(())
}

/// Returns the minimum time of several runs. `run` receives the number of the run.
fn best(mut run: impl FnMut(usize) -> Result<()>) -> Result<Duration> {
    let mut best = Duration::MAX;
    for number in 0..RUNS {
        let start = Instant::now();
        run(number)?;
        best = best.min(start.elapsed());
    }
    Ok(best)
}

/// Prints a row of the table.
fn print_row(what: &str, time: Duration, cold: Duration) {
    let ratio = time.as_secs_f64() / cold.as_secs_f64();
    println!("{what:<38}{:>9.0} ms{ratio:>8.2} ×", time.as_secs_f64() * 1000.0);
}

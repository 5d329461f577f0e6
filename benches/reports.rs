//! The full reports of the plan in both languages, the start of the program included:
//! `TYPST=typst cargo bench --bench reports`.
//!
//! Prints what `build --format pdf` costs in a new folder and without a change, beside the command
//! line of Typst that compiles the same templates with the same data to the same standards, one
//! language after the other and both at once. Without `TYPST` those rows are left out. Nothing fails
//! by the clock. Each figure is the best of several runs.
//!
//! Who has no command line of Typst and does not want to compile one (ten minutes) takes
//! `benches/compile_typst.py` in its place, with the compiler that comes with the package `typst` of PyPI:
//! `pip install typst`, then `TYPST=benches/compile_typst.py cargo bench --bench reports`.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use plan_check::compile::compile;
use plan_core::world::disk::Disk;
use plan_render::templates::Templates;
use plan_render::{Site, pdf};

const RUNS: usize = 5;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    // Cargo adds `--bench`; another argument is another plan.
    let asked = env::args().skip(1).find(|argument| !argument.starts_with("--"));
    let plan = asked.map_or(PathBuf::from("plan"), PathBuf::from);
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
    let again = best(|_| wait(vec![build(&folder.path().join("out-0")).spawn()?]))?;
    tell("build --format pdf, a new folder", cold, cold);
    tell("build --format pdf, no change", again, cold);

    let Some(typst) = env::var_os("TYPST") else {
        println!("TYPST names no command line of Typst to compare with");
        return Ok(());
    };
    let inputs = inputs(&plan, folder.path())?;
    let compile = |(root, main): &(PathBuf, &'static str)| {
        let mut command = Command::new(&typst);
        command.args(["compile", "--ignore-system-fonts", "--pdf-standard", "ua-1,a-2a"]);
        command.arg("--root").arg(root).arg(root.join(main)).arg(root.join("report.pdf"));
        command.stdout(Stdio::null()).spawn()
    };
    let in_turn = best(|_| inputs.iter().try_for_each(|input| wait(vec![compile(input)?])))?;
    let at_once = best(|_| {
        let children: std::io::Result<Vec<Child>> = inputs.iter().map(compile).collect();
        wait(children?)
    })?;
    tell("typst compile, one after the other", in_turn, cold);
    tell("typst compile, both at once", at_once, cold);
    Ok(())
}

/// Writes what the command line needs: a folder per report, with the templates and the data.
fn inputs(plan: &Path, folder: &Path) -> Result<Vec<(PathBuf, &'static str)>> {
    let disk = Disk::new(plan);
    let compilation = compile(&disk)?;
    let templates = Templates::load(&disk)?;
    let site = Site::new(&compilation.plan, &[], &[]);
    let mut inputs = Vec::new();
    for (at, job) in pdf::full(&site, &templates)?.into_iter().enumerate() {
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

fn wait(children: Vec<Child>) -> Result<()> {
    for mut child in children {
        if !child.wait()?.success() {
            return Err("a program that is measured failed".into());
        }
    }
    Ok(())
}

fn best(mut run: impl FnMut(usize) -> Result<()>) -> Result<Duration> {
    let mut best = Duration::MAX;
    for number in 0..RUNS {
        let start = Instant::now();
        run(number)?;
        best = best.min(start.elapsed());
    }
    Ok(best)
}

fn tell(what: &str, time: Duration, cold: Duration) {
    let ratio = time.as_secs_f64() / cold.as_secs_f64();
    println!("{what:<38}{:>9.0} ms{ratio:>8.2} ×", time.as_secs_f64() * 1000.0);
}

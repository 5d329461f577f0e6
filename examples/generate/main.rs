//! Generates a valid plan of any size: `cargo run --release --example generate -- --scale 10 DIR`.

mod plan;

use std::fs;
use std::io;
use std::path::PathBuf;

use clap::Parser;

/// Generates a valid plan of meaningless texts, for measurements.
#[derive(Parser)]
struct Options {
    /// The size of the plan, in units of 20 chapters with 200 projects.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=1000))]
    scale: u16,
    /// The plan folder, which must not exist or be empty.
    dir: PathBuf,
}

fn main() -> io::Result<()> {
    let Options { scale, dir } = Options::parse();
    if fs::read_dir(&dir).is_ok_and(|mut entries| entries.next().is_some()) {
        let message = format!("`{}` is not empty; name a new folder", dir.display());
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
    }
    plan::generate(scale.into(), |path, text| {
        let path = dir.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&dir))?;
        fs::write(path, text)
    })
}

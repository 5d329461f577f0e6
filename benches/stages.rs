//! Measures the stages of a build in one process: `cargo bench --bench stages`.
//!
//! Each stage runs alone, on generated plans of scale 1 and 10. The first stage is the baseline,
//! `granit-parser` alone. `program.rs` measures what users wait for.

#[path = "../examples/generate/plan.rs"]
mod plan;

use std::hint::black_box;
use std::io;

use benelux_plan::formats::renderer;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use granit_parser::Parser;
use plan_check::compile::{Compilation, compile};
use plan_core::model;
use plan_core::schema::FileKind;
use plan_core::source::SourceMap;
use plan_core::syntax;
use plan_core::world::memory::Memory;
use plan_render::templates::Templates;
use plan_render::{Format, Site};

/// The allocator of the program, so that times are comparable.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn stages(criterion: &mut Criterion) {
    for scale in [1, 10] {
        if let Err(error) = stages_of(criterion, scale) {
            eprintln!("scale {scale}: {error}");
        }
    }
}

fn stages_of(criterion: &mut Criterion, scale: usize) -> io::Result<()> {
    let mut world = Memory::default();
    let mut sources = SourceMap::default();
    let mut files = Vec::new();
    let mut bytes = 0;
    plan::generate(scale, |path, text| {
        bytes += text.len() as u64;
        world = std::mem::take(&mut world).with(path, &text);
        files.extend(sources.add(path.to_owned(), text).zip(FileKind::of(path)));
        Ok(())
    })?;
    let Compilation { plan, .. } = compile(&world)?;
    let templates = Templates::load(&world).map_err(io::Error::other)?;

    let mut group = criterion.benchmark_group(format!("scale {scale}"));
    group.throughput(Throughput::Bytes(bytes)).sample_size(20);
    group.bench_function("baseline: granit-parser", |bencher| {
        bencher.iter(|| {
            let events =
                sources.files().iter().map(|file| Parser::new_from_str(file.text()).count());
            events.sum::<usize>()
        });
    });
    group.bench_function("parse", |bencher| {
        bencher.iter(|| {
            for file in sources.files() {
                black_box(syntax::parse(file, &mut Vec::new()));
            }
        });
    });
    group.bench_function("parse and lower", |bencher| {
        bencher.iter(|| {
            for (id, (kind, year)) in &files {
                let (file, mut found) = (sources.file(*id), Vec::new());
                let tree = syntax::parse(file, &mut found);
                black_box(model::lower((*id, file), *kind, *year, tree, &mut found));
            }
        });
    });
    group.bench_function("check, in parallel", |bencher| {
        bencher.iter(|| plan_check::check(&plan, plan_check::rules::ALL));
    });
    group.bench_function("compile, in parallel", |bencher| bencher.iter(|| compile(&world)));
    group.bench_function("load the templates", |bencher| {
        bencher.iter(|| Templates::load(&world).is_ok());
    });
    let mut site = Site::new(&plan, &[], &[]);
    site.formats = [Format::Html, Format::Markdown, Format::Data].into();
    for renderer in site.formats.iter().filter_map(|format| renderer(*format)) {
        group.bench_function(
            format!("render {}, in parallel", renderer.format().name()),
            |bencher| {
                bencher.iter(|| renderer.render(&site, &templates).is_ok());
            },
        );
    }
    group.finish();
    Ok(())
}

criterion_group!(benches, stages);
criterion_main!(benches);

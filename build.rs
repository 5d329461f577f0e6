//! How the program is linked.

use std::env;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let is = |key: &str, value: &str| env::var(key).is_ok_and(|found| found == value);
    // A program that may lie anywhere in memory has its hundred thousand addresses written anew at
    // every start, most of them Typst's, on five hundred pages of memory that are copied for it:
    // half of the 6 ms that `--version` took, and 3 of the 17 ms of `check` of a small plan. Linked
    // for one place it starts with none of that. What is given up is a random place for the program
    // itself; libraries, stack and heap keep theirs, and no memory here is handled by hand.
    if is("CARGO_CFG_TARGET_OS", "linux")
        && is("CARGO_CFG_TARGET_ENV", "gnu")
        && is("CARGO_CFG_TARGET_ARCH", "x86_64")
    {
        println!("cargo:rustc-link-arg-bins=-no-pie");
    }
}

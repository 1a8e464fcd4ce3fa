//! Inputs out of a seed, tried one after the other: a fixed corpus with the other tests, and for longer on request.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64Mcg;

/// Seeds of each kind tried every time.
const FIXED_CORPUS: u64 = 150;

/// The folder of fixtures.
pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// Tries one kind: the saved inputs, the fixed corpus, and more for as long as requested.
pub fn try_all(kind: &str, make: impl Fn(&mut Pcg64Mcg) -> Vec<u8>, one: impl Fn(&[u8])) {
    let kept = fixtures().join("near_valid").join(kind);
    for entry in std::fs::read_dir(&kept).into_iter().flatten().flatten() {
        one(&std::fs::read(entry.path()).expect("a kept input can be read"));
    }
    let seconds = std::env::var("NEAR_VALID_SECONDS").ok();
    let longer = seconds
        .and_then(|seconds| seconds.parse().ok())
        .map(Duration::from_secs);
    let begun = Instant::now();
    let mut seed = 0;
    while seed < FIXED_CORPUS || longer.is_some_and(|longer| begun.elapsed() < longer) {
        let bytes = make(&mut dice(seed));
        let started = Instant::now();
        if catch_unwind(AssertUnwindSafe(|| one(&bytes))).is_err() {
            std::fs::create_dir_all(&kept).expect("the folder can be made");
            let file = kept.join(format!("seed-{seed}"));
            std::fs::write(&file, &bytes).expect("the crasher can be kept");
            panic!("{kind}: seed {seed} broke it; kept as {}", file.display());
        }
        if longer.is_some() && started.elapsed() > Duration::from_secs(5) {
            println!("{kind}: seed {seed} took {:?}", started.elapsed());
        }
        seed += 1;
    }
    println!("{kind}: {seed} inputs in {:?}", begun.elapsed());
}

/// Any of these.
pub fn pick<'a, T>(rng: &mut Pcg64Mcg, from: &'a [T]) -> &'a T {
    &from[rng.random_range(0..from.len())]
}

/// The dice of a seed.
pub fn dice(seed: u64) -> Pcg64Mcg {
    Pcg64Mcg::seed_from_u64(seed)
}

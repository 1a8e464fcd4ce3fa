//! Performance, each figure against a floor measured in the same run. One command, on an idle machine:
//!
//! ```text
//! cargo bench
//! ```
//!
//! Goals: a whole patrol at least 300× real time on one core and at most 1.5× the floor; a tick that grows slower
//! than the number of signs; load and check of half a megabyte at most 2.5× bare RON; the refusal of any file of 8
//! MiB under 1 s and 200 MB; scoring a 20-minute record under 50 ms; a run under 300 MB; its record under 1 MB; the
//! worst legal scenario checked, shown, patrolled and debriefed under 10 s and 500 MB each; 2,000 sessions a second into
//! the store, and the report on a class of 100,000 sessions under 2 s.

#![expect(
    clippy::print_stdout,
    reason = "a bench says what it measured on standard output"
)]

mod beat;
mod ground;
mod hostile;
mod load;
mod patrol;
mod store;
mod worst_legal;

use std::time::{Duration, Instant};

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion};

fn main() {
    // `cargo bench --bench speed -- store` measures the store alone.
    if std::env::args().any(|argument| argument == "store") {
        store::measure();
        return;
    }
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .configure_from_args();
    patrol::measure(&mut criterion);
    beat::measure(&mut criterion);
    load::measure(&mut criterion);
    worst_legal::measure();
    hostile::measure();
    store::measure();
    criterion.final_summary();
}

/// Measures with criterion and returns the median of one iteration, for a ratio.
fn median_of(
    group: &mut BenchmarkGroup<WallTime>,
    name: &str,
    mut one_go: impl FnMut() -> Duration,
) -> Duration {
    let mut taken = Vec::new();
    group.bench_function(name, |bencher| {
        bencher.iter_custom(|goes| {
            let mut whole = Duration::ZERO;
            for _ in 0..goes {
                let go = one_go();
                taken.push(go);
                whole += go;
            }
            whole
        });
    });
    // Left out by a filter on the command line: once, so that a ratio still has both sides.
    if taken.is_empty() {
        taken.push(one_go());
    }
    taken.sort();
    taken[taken.len() / 2]
}

/// Time of a piece of work on this thread: CPU time where the system reports it (Linux), so that a busy machine does
/// not distort it; else wall-clock time.
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let (on_core, on_clock) = (time_on_core(), Instant::now());
    let result = work();
    let took = match (on_core, time_on_core()) {
        (Some(before), Some(after)) => after - before,
        _ => on_clock.elapsed(),
    };
    (result, took)
}

fn time_on_core() -> Option<Duration> {
    let status = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = status.split_whitespace().next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}

/// Time of all threads of this process on the cores so far, in hundredths of a second; zero where the system does not
/// report it.
fn time_of_process() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // After the name in brackets: the state, then numbers; user and system time are the 12th and 13th.
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let hundredths: u64 = after_name
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|ticks| ticks.parse::<u64>().ok())
        .sum();
    Duration::from_millis(hundredths * 10)
}

fn ratio(of: Duration, to: Duration) -> f64 {
    of.as_secs_f64() / to.as_secs_f64()
}

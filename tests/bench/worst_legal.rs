//! The worst scenarios that `check` accepts: each is checked, shown, patrolled and debriefed by the program on one
//! core, within ten seconds and 500 MB each time.
//!
//! Time is CPU time (Linux), so that a busy machine does not distort it; memory is the peak.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

#[path = "../common/edges.rs"]
mod edges;

/// A script that marks whenever it can, for a shipped scenario.
const PRESSED_MARK_KEY: &str = "(format: 1, about: \"x\", steps: [Until(condition: AtTime(2300), steps: [Mark(kind: WarningClue, confidence_percent: 60)])])";

/// A script that stands still to the end.
const NEVER_DONE: &str =
    "(format: 1, about: \"minimal\", steps: [WaitUntil(condition: AtTime(14000))])";

const MOST_TIME: Duration = Duration::from_secs(10);
const MOST_MB: f64 = 500.0;

/// Polling interval of a running process's memory.
const LOOK_EVERY: Duration = Duration::from_millis(5);

pub(crate) fn measure() {
    // A filter on the command line is for names of benches.
    let filter = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    if filter.is_some_and(|filter| !"worst legal".contains(&filter)) {
        return;
    }
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let minimal = std::fs::read_to_string(fixtures.join("minimal.ron")).expect("readable");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let pack = "minimal-doctrine.ron";
    std::fs::copy(fixtures.join(pack), folder.path().join(pack)).expect("copied");
    let scenario = folder.path().join("minimal.ron");
    let mut worst = (Duration::ZERO, 0.0_f64);
    let mut go = |name: &str, words: &[&str]| {
        let (took, peak_mb) = one(folder.path(), words);
        println!(
            "worst legal: {name:<34} {:<6} {:>5.2} s {peak_mb:>4.0} MB",
            words[0],
            took.as_secs_f64()
        );
        worst = (worst.0.max(took), worst.1.max(peak_mb));
    };
    for edge in edges::edges(&minimal, 1.0) {
        std::fs::write(&scenario, &edge.text).expect("written");
        go(edge.name, &["check", "minimal.ron"]);
        go(edge.name, &["show", "minimal.ron", "--map", "map.svg"]);
        go(
            edge.name,
            &[
                "run",
                "minimal.ron",
                "--trainee",
                "alarmist",
                "--out",
                "out",
            ],
        );
        std::fs::write(folder.path().join("wait.ron"), NEVER_DONE).expect("written");
        go(
            edge.name,
            &[
                "run",
                "minimal.ron",
                "--trainee",
                "wait.ron",
                "--out",
                "out",
            ],
        );
        // A record is never written over.
        std::fs::remove_dir_all(folder.path().join("out")).expect("made by the run");
    }
    std::fs::write(folder.path().join("mark.ron"), PRESSED_MARK_KEY).expect("written");
    go(
        "a pressed mark key",
        &[
            "run",
            "minimal.ron",
            "--trainee",
            "mark.ron",
            "--out",
            "out",
        ],
    );
    println!(
        "worst legal: at most {:.1} s and {:.0} MB (goal {} s and {MOST_MB} MB)",
        worst.0.as_secs_f64(),
        worst.1,
        MOST_TIME.as_secs(),
    );
    assert!(
        worst.0 <= MOST_TIME && worst.1 <= MOST_MB,
        "beyond the goal"
    );
}

/// Runs the program once; returns CPU time and peak memory, megabytes.
fn one(folder: &Path, words: &[&str]) -> (Duration, f64) {
    let begun = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_groundsign"))
        .args(words)
        .current_dir(folder)
        .env("GROUNDSIGN_HOME", env!("CARGO_MANIFEST_DIR"))
        .env("RAYON_NUM_THREADS", "1")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let (mut took, mut peak_mb) = (Duration::ZERO, 0.0);
    let ended = loop {
        if let Some((time, mb)) = so_far(&child) {
            (took, peak_mb) = (time, mb);
        }
        if let Some(ended) = child.try_wait().expect("it is ours") {
            break ended;
        }
        std::thread::sleep(LOOK_EVERY);
    };
    let status = ended.code().expect("it ended by itself");
    assert!((0..=1).contains(&status), "{words:?} ended with {status}");
    if took.is_zero() {
        took = begun.elapsed();
    }
    (took, peak_mb)
}

/// CPU time and peak memory of a process so far, where the system reports them (Linux).
fn so_far(child: &Child) -> Option<(Duration, f64)> {
    let read = |file: &str| std::fs::read_to_string(format!("/proc/{}/{file}", child.id())).ok();
    let status = read("status")?;
    let peak = status.lines().find(|line| line.starts_with("VmHWM"))?;
    let kilobytes: f64 = peak.split_whitespace().nth(1)?.parse().ok()?;
    // After the name in brackets: the state, then numbers; user and system time are the 12th and 13th, in hundredths.
    let stat = read("stat")?;
    let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
    let ticks: u64 = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    Some((Duration::from_millis(ticks * 10), kilobytes / 1024.0))
}

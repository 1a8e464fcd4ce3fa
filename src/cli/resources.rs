//! Machine resources: threads and memory. A window runs with a heap that gives back what it needs no longer. Without
//! threads everything runs on one; under a tight memory limit the work is done in a second process of this program, so
//! that even an abort in a library ends in a message and an exit status.

use std::ffi::OsString;
use std::num::NonZero;
use std::process::{Command, ExitStatus as Ended};
use std::sync::mpsc;
use std::thread;

use bevy::tasks::{AsyncComputeTaskPool, ComputeTaskPool, IoTaskPool, TaskPoolBuilder};

use super::console::Console;
use super::exit::ExitStatus;
use crate::text::Message;

/// Address space above which no supervision is needed, bytes. Every thread reserves 64 MB of it and more.
const AMPLE_BYTES: u64 = 4 << 30;

/// Memory that suffices for any exercise, megabytes: what the message advises.
const ENOUGH_MB: u64 = 1_000;

/// Set in the environment of the worker process.
const SUPERVISED: &str = "GROUNDSIGN_SUPERVISED";

/// What the C library is told before it starts: few heaps, and a block from a quarter of a megabyte on is given back to the
/// system as soon as it is free. Left alone it keeps the room of every picture that was drawn once, a fifth of what a
/// patrol takes.
#[cfg(all(feature = "gui", target_os = "linux", target_env = "gnu"))]
const FRUGAL: [(&str, &str); 3] = [
    ("MALLOC_ARENA_MAX", "2"),
    ("MALLOC_MMAP_THRESHOLD_", "262144"),
    ("MALLOC_TRIM_THRESHOLD_", "1048576"),
];

/// Exit status of a panic.
const PANICKED: i32 = 101;

/// Threads available.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Threads {
    /// As many as wanted.
    Plenty,
    /// Only the main thread.
    One,
}

/// Sizes the task pools by what is available. Must run before anything uses them.
pub(super) fn settle() -> Threads {
    if address_space().is_none() && can_start(wanted()) {
        return Threads::Plenty;
    }
    // Cannot fail: the pools are unused so far, and no thread is started.
    let alone = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .use_current_thread();
    let _ = alone.build_global();
    let none = || TaskPoolBuilder::new().num_threads(0).build();
    ComputeTaskPool::get_or_init(none);
    AsyncComputeTaskPool::get_or_init(none);
    IoTaskPool::get_or_init(none);
    Threads::One
}

/// Does the work in a second process when memory is scarce, and returns its status; none when the work is to be done
/// here.
pub(super) fn supervise(arguments: &[OsString], console: &Console) -> Option<ExitStatus> {
    let allowed_bytes = address_space()?;
    if std::env::var_os(SUPERVISED).is_some() {
        return None;
    }
    let program = std::env::current_exe().ok()?;
    let ended = Command::new(program)
        .args(arguments.iter().skip(1))
        .env(SUPERVISED, "1")
        .status()
        .ok()?;
    Some(match status_of(ended) {
        Some(status) => status,
        None => {
            console.note(
                &Message::new("cli-no-memory")
                    .with("allowed", (allowed_bytes >> 20) as f64)
                    .with("enough", ENOUGH_MB as f64),
            );
            ExitStatus::CannotDo
        }
    })
}

/// Starts the program again in its own place, with a frugal heap, before it opens a window. Returns where it runs so
/// already, where somebody has chosen otherwise, and where it cannot.
#[cfg(all(feature = "gui", target_os = "linux", target_env = "gnu"))]
pub(super) fn be_frugal(arguments: &[OsString]) {
    use std::os::unix::process::CommandExt;

    if FRUGAL
        .iter()
        .any(|(name, _)| std::env::var_os(name).is_some())
    {
        return;
    }
    if let (Ok(program), Some(name)) = (std::env::current_exe(), arguments.first()) {
        let mut again = Command::new(program);
        again.arg0(name).args(&arguments[1..]).envs(FRUGAL);
        // Does not return unless it fails.
        let _ = again.exec();
    }
}

/// The heap is this system's own affair.
#[cfg(not(all(feature = "gui", target_os = "linux", target_env = "gnu")))]
pub(super) fn be_frugal(_: &[OsString]) {}

/// Status of a process that ran to its end; none when it crashed.
fn status_of(ended: Ended) -> Option<ExitStatus> {
    match ended.code()? {
        0 => Some(ExitStatus::Done),
        1 => Some(ExitStatus::CheckFailed),
        PANICKED => None,
        _ => Some(ExitStatus::CannotDo),
    }
}

/// Threads that the pools start: two for each core, and a few more.
fn wanted() -> usize {
    2 * thread::available_parallelism().map_or(1, NonZero::get) + 2
}

/// True when this many threads can run at once.
fn can_start(count: usize) -> bool {
    let (release, held) = mpsc::channel::<()>();
    let held = std::sync::Arc::new(std::sync::Mutex::new(held));
    let started: Result<Vec<_>, _> = (0..count)
        .map(|_| {
            let held = std::sync::Arc::clone(&held);
            thread::Builder::new().spawn(move || {
                // Returns when the sender is dropped.
                let _ = held.lock().map(|held| held.recv());
            })
        })
        .collect();
    drop(release);
    let Ok(threads) = started else {
        return false;
    };
    for thread in threads {
        let _ = thread.join();
    }
    true
}

/// Address space limit of this process, bytes; none where it is ample or unknown.
fn address_space() -> Option<u64> {
    let limits = std::fs::read_to_string("/proc/self/limits").ok()?;
    let line = limits
        .lines()
        .find_map(|line| line.strip_prefix("Max address space"))?;
    let bytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    (bytes < AMPLE_BYTES).then_some(bytes)
}

//! What the machine gives: threads and memory. Where it gives no threads, everything runs on one; where it holds the program to
//! little memory, the work is done by a second process of this program, so that even a library that gives up ends in a
//! sentence and a status.

use std::ffi::OsString;
use std::num::NonZero;
use std::process::{Command, ExitStatus as Ended};
use std::sync::mpsc;
use std::thread;

use bevy::tasks::{AsyncComputeTaskPool, ComputeTaskPool, IoTaskPool, TaskPoolBuilder};

use super::console::Console;
use super::exit::ExitStatus;
use crate::text::Message;

/// Address space from which on nothing is spared, bytes. Every thread reserves 64 MB of it and more.
const AMPLE_BYTES: u64 = 4 << 30;

/// Memory that any exercise can do with, megabytes: what the message advises.
const ENOUGH_MB: u64 = 1_000;

/// Set for the process that does the work.
const SUPERVISED: &str = "GROUNDSIGN_SUPERVISED";

/// A panic's exit status.
const PANICKED: i32 = 101;

/// How many threads there are to work with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Threads {
    /// As many as anybody asks for.
    Plenty,
    /// The one that the program began with.
    One,
}

/// Lets the task pools make do with what there is. Before anything else uses them.
pub(super) fn settle() -> Threads {
    if address_space().is_none() && can_start(wanted()) {
        return Threads::Plenty;
    }
    // Neither fails: nobody has used the pools, and no thread is started.
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

/// Does the work in a second process when memory is scarce, and says how it ended; nothing when it is to be done here.
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
            console.aside(
                &Message::new("cli-no-memory")
                    .with("allowed", (allowed_bytes >> 20) as f64)
                    .with("enough", ENOUGH_MB as f64),
            );
            ExitStatus::CannotDo
        }
    })
}

/// How a process ended that came to its end; nothing when it broke off.
fn status_of(ended: Ended) -> Option<ExitStatus> {
    match ended.code()? {
        0 => Some(ExitStatus::Done),
        1 => Some(ExitStatus::FallsShort),
        PANICKED => None,
        _ => Some(ExitStatus::CannotDo),
    }
}

/// Threads that the pools start between them: one for each core twice over, and a few besides.
fn wanted() -> usize {
    2 * thread::available_parallelism().map_or(1, NonZero::get) + 2
}

/// True when so many threads can run at once.
fn can_start(count: usize) -> bool {
    let (release, held) = mpsc::channel::<()>();
    let held = std::sync::Arc::new(std::sync::Mutex::new(held));
    let started: Result<Vec<_>, _> = (0..count)
        .map(|_| {
            let held = std::sync::Arc::clone(&held);
            thread::Builder::new().spawn(move || {
                // Ends when the sender is gone.
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

/// The address space that this process is held to, bytes; none where that is ample or the system does not say.
fn address_space() -> Option<u64> {
    let limits = std::fs::read_to_string("/proc/self/limits").ok()?;
    let line = limits
        .lines()
        .find_map(|line| line.strip_prefix("Max address space"))?;
    let bytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    (bytes < AMPLE_BYTES).then_some(bytes)
}

//! A file that others write while it is watched: told when it may be another one.
//!
//! The folder is watched and not the file, because many editors write a new file and rename it. The file's own size and
//! time are looked at now and then besides: a share on the network or a folder made anew tells nothing.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use notify::{RecommendedWatcher, RecursiveMode, Watcher};

/// How often the file is looked at without being told of a change.
const LOOK: Duration = Duration::from_millis(400);

/// A folder is at rest when nothing was told for this long.
const REST: Duration = Duration::from_millis(60);

/// A folder in which something goes on all the time is looked at all the same after so many events.
const MOST_EVENTS: usize = 100;

/// A file watched.
#[derive(Debug)]
pub struct Watched {
    path: PathBuf,
    told: Receiver<()>,
    /// Tells while it lives; none where the system cannot tell.
    _watcher: Option<RecommendedWatcher>,
    seen: Option<Stamp>,
}

/// Size and time of a file; they differ when it was written.
type Stamp = (u64, Option<Duration>);

impl Watched {
    /// Begins to watch a file.
    pub fn new(path: &Path) -> Self {
        let (sender, told) = mpsc::channel();
        let on_event = move |event: notify::Result<notify::Event>| {
            // Reading it is no change; our own checks read it.
            if event.is_ok_and(|event| !event.kind.is_access()) {
                let _ = sender.send(());
            }
        };
        let watcher = notify::recommended_watcher(on_event).and_then(|mut watcher| {
            watcher.watch(folder_of(path), RecursiveMode::NonRecursive)?;
            Ok(watcher)
        });
        Self {
            seen: stamp(path),
            path: path.to_owned(),
            told,
            _watcher: watcher.ok(),
        }
    }

    /// Waits until something in the folder has changed and come to rest, or the file looks different.
    pub fn wait(&mut self) {
        loop {
            match self.told.recv_timeout(LOOK) {
                Ok(()) => break,
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => std::thread::sleep(LOOK),
            }
            if stamp(&self.path) != self.seen {
                break;
            }
        }
        let mut events = 0;
        while events < MOST_EVENTS && self.told.recv_timeout(REST).is_ok() {
            events += 1;
        }
        self.seen = stamp(&self.path);
    }
}

fn folder_of(path: &Path) -> &Path {
    let folder = path.parent().unwrap_or(Path::new("."));
    if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    }
}

fn stamp(path: &Path) -> Option<Stamp> {
    let about = std::fs::metadata(path).ok()?;
    let written = about.modified().ok();
    let since = written.and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
    Some((about.len(), since))
}

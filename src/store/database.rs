//! The store on disk: one `SQLite` file that indexes what records hold. Opening, with what makes it safe on a laptop and on a
//! stick.
//!
//! Every change is one transaction, synced to the disk before it counts (`synchronous = FULL`). The journal is a write-ahead
//! log, so that a report reads while an import writes. On a stick, and where the file system has no shared memory, it is
//! a rollback journal: the file then holds everything as soon as it is closed, and whoever copies it alone copies all.
//! Where nothing can be written the file is read as it stands.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use super::error::StoreError;
use super::migrations::{self, APPLICATION};
use crate::files;

/// The file's name in the data folder.
pub const NAME: &str = "groundsign.db";

/// How long another program may hold the store before it counts as busy.
const BUSY: Duration = Duration::from_secs(10);

/// The store, open.
#[derive(Debug)]
pub struct Database {
    pub(super) connection: Connection,
    path: PathBuf,
}

impl Database {
    /// Opens a store to write in it; makes it, and its folder, where there is none.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_or_begin(path, |_| Ok(()))
    }

    /// The same; a new store begins with what `begin` puts into it.
    pub(super) fn open_or_begin(
        path: &Path,
        begin: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<()>,
    ) -> Result<Self, StoreError> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| not_made(path, &error))?;
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let mut store = Self::connected(path, path, flags)?;
        store.check()?;
        let journal = if files::is_carried(path) {
            "TRUNCATE"
        } else {
            "WAL"
        };
        // Where there can be no write-ahead log the answer is the journal that stays.
        let chosen =
            store
                .connection
                .pragma_update_and_check(None, "journal_mode", journal, |_| Ok(()));
        let opened = chosen.and_then(|()| migrations::migrate(&mut store.connection, begin));
        store.told(opened)?;
        Ok(store)
    }

    /// True for a file that begins as those of `SQLite` do, however damaged it is.
    pub fn begins_as_one(path: &Path) -> bool {
        let mut mark = [0; 16];
        let read = files::open(path).and_then(|mut file| file.read_exact(&mut mark));
        read.is_ok() && mark == *b"SQLite format 3\0"
    }

    /// Opens a store to read it; one of an older version is brought up to date. Where nothing can be written it is read as it
    /// stands.
    pub fn read(path: &Path) -> Result<Self, StoreError> {
        if !path.is_file() {
            return Err(StoreError::Missing(path.to_owned()));
        }
        let in_place = Self::connected(path, path, OpenFlags::SQLITE_OPEN_READ_WRITE);
        let opened = in_place.and_then(|mut store| {
            store.check()?;
            let migrated = migrations::migrate(&mut store.connection, |_| Ok(()));
            store.told(migrated)?;
            Ok(store)
        });
        match opened {
            Err(StoreError::ReadOnly(_) | StoreError::Refused { .. }) => Self::as_it_stands(path),
            opened => opened,
        }
    }

    /// Reads a store that nobody can write: no lock is taken and no file is made beside it.
    fn as_it_stands(path: &Path) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
        let store = Self::connected(Path::new(&immutable(path)), path, flags)?;
        let found = store.check()?;
        if found == migrations::version() {
            return Ok(store);
        }
        let (mut copy, _) = store.copied()?;
        let migrated = migrations::migrate(&mut copy.connection, |_| Ok(()));
        copy.told(migrated)?;
        Ok(copy)
    }

    /// A copy in memory, which may be changed without changing the store, and the name under which another connection of
    /// this process finds it as long as it lives.
    pub(super) fn copied(&self) -> Result<(Self, String), StoreError> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("file:groundsign-{number}?mode=memory&cache=shared");
        let copy = Self::connected(Path::new(&name), &self.path, flags)?;
        let copied = self.connection.execute("VACUUM INTO ?1", [&name]);
        self.told(copied)?;
        Ok((copy, name))
    }

    fn connected(name: &Path, path: &Path, flags: OpenFlags) -> Result<Self, StoreError> {
        let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
        let connection = Connection::open_with_flags(name, flags)
            .map_err(|error| StoreError::of(path, &error))?;
        let store = Self {
            connection,
            path: path.to_owned(),
        };
        let set = store.connection.busy_timeout(BUSY).and_then(|()| {
            let connection = &store.connection;
            connection.pragma_update(None, "foreign_keys", true)?;
            // What is erased is written over.
            connection.pragma_update(None, "secure_delete", true)?;
            connection.pragma_update(None, "synchronous", "FULL")
        });
        store.told(set)?;
        store.connection.set_prepared_statement_cache_capacity(64);
        Ok(store)
    }

    /// Whether it is a store that this program can read, and of which version.
    fn check(&self) -> Result<u32, StoreError> {
        let (application, steps) = self.told(migrations::state(&self.connection))?;
        let tables: i64 = self.told(self.connection.query_row(
            "SELECT count(*) FROM sqlite_schema",
            [],
            |row| row.get(0),
        ))?;
        if application != APPLICATION && tables > 0 {
            return Err(StoreError::Foreign(self.path.clone()));
        }
        if steps > migrations::version() {
            return Err(StoreError::Newer {
                path: self.path.clone(),
                found: steps,
            });
        }
        Ok(steps)
    }

    /// Lets the file have no more pages than these: what a full disk does.
    pub fn limit_pages(&self, most: u32) -> Result<(), StoreError> {
        let set = self
            .connection
            .pragma_update_and_check(None, "max_page_count", most, |_| Ok(()));
        self.told(set)
    }

    /// Whether every page of it can be read.
    pub fn is_whole(&self) -> Result<bool, StoreError> {
        let answer = self
            .connection
            .query_row("PRAGMA integrity_check(1)", [], |row| {
                row.get::<_, String>(0)
            });
        Ok(self.told(answer)? == "ok")
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A change: all of it or nothing.
    pub(super) fn change<T>(
        &mut self,
        make: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        let begun = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate);
        let changed = begun.and_then(|transaction| {
            let made = make(&transaction)?;
            transaction.commit()?;
            Ok(made)
        });
        changed.map_err(|error| StoreError::of(&self.path, &error))
    }

    /// An answer of `SQLite` about this store.
    pub(super) fn told<T>(&self, answer: rusqlite::Result<T>) -> Result<T, StoreError> {
        answer.map_err(|error| StoreError::of(&self.path, &error))
    }
}

/// The name under which `SQLite` reads a file that nothing changes.
pub(super) fn immutable(path: &Path) -> String {
    let mut name = path.display().to_string();
    if cfg!(windows) {
        name = name.replace('\\', "/");
    }
    let name = name
        .replace('%', "%25")
        .replace('?', "%3f")
        .replace('#', "%23");
    // Of a name with two slashes in front, a folder that another machine shares, the first part would be read as a host.
    let no_host = if name.starts_with('/') { "//" } else { "" };
    format!("file:{no_host}{name}?immutable=1")
}

fn not_made(path: &Path, error: &std::io::Error) -> StoreError {
    let path = path.to_owned();
    match error.kind() {
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
            StoreError::ReadOnly(path)
        }
        std::io::ErrorKind::StorageFull => StoreError::Full(path),
        _ => StoreError::Refused {
            path,
            why: error.to_string(),
        },
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Database;

    #[test]
    fn a_store_that_nobody_can_write_is_read_wherever_it_lies() {
        let folder = tempfile::tempdir().expect("a folder");
        let names: &[&str] = if cfg!(windows) {
            &["é 1", "50 %25", "a#b"]
        } else {
            &["é 1", "50 %25", "a#b", "what?", r"a\b"]
        };
        for name in names {
            let path = folder.path().join(name).join("groundsign.db");
            drop(Database::open(&path).expect("made"));
            let from_root = format!("/{}", path.display());
            for path in [path.as_path(), Path::new(&from_root)] {
                let store = Database::as_it_stands(path).expect("opened");
                assert_eq!(store.names().expect("read"), [], "{}", path.display());
            }
        }
    }
}

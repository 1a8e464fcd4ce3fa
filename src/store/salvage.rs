//! Whatever can still be read of a damaged store, in a new one. The damaged file is kept beside it.

use std::path::{Path, PathBuf};

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, params_from_iter};

use super::aside::free_name;
use super::database::{Database, immutable};
use super::error::StoreError;

/// What was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// Where the damaged file is kept.
    pub kept_as: PathBuf,
    /// Sessions saved. The others come back with their records.
    pub sessions: u32,
}

/// Puts a store with everything that can still be read in the place of a damaged one.
pub fn mend(path: &Path) -> Result<Mended, StoreError> {
    let beside = path.with_extension("db.part");
    let refused = |error: std::io::Error| StoreError::Refused {
        path: path.to_owned(),
        why: error.to_string(),
    };
    remove(&beside);
    let sessions = {
        let mut new = Database::open(&beside)?;
        // Damage may lie in the log beside the file only, so the file is read with it first.
        let whole = save(path, &mut new, &path.display().to_string())?;
        let bare = save(path, &mut new, &immutable(path))?;
        whole.max(bare)
    };
    let kept_as = free_name(path);
    std::fs::rename(path, &kept_as).map_err(refused)?;
    for ending in ["-wal", "-shm"] {
        let log = |path: &Path| PathBuf::from(format!("{}{ending}", path.display()));
        // None is there when the store was closed well.
        let _ = std::fs::rename(log(path), log(&kept_as));
    }
    std::fs::rename(&beside, path).map_err(refused)?;
    Ok(Mended { kept_as, sessions })
}

fn remove(beside: &Path) {
    for ending in ["", "-wal", "-shm"] {
        // Left by a program that was killed at this very point.
        let _ = std::fs::remove_file(format!("{}{ending}", beside.display()));
    }
}

/// Copies what can be read; gives the number of sessions that the new store then has.
fn save(path: &Path, new: &mut Database, name: &str) -> Result<u32, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    let Ok(old) = Connection::open_with_flags(name, flags) else {
        return Ok(0);
    };
    new.told(new.connection.pragma_update(None, "foreign_keys", false))?;
    let copied = new.change(|transaction| {
        for table in tables(transaction)? {
            for order in ["ASC", "DESC"] {
                for row in rows(&old, &table, order) {
                    let places = vec!["?"; row.len()].join(", ");
                    let insert = format!("INSERT OR IGNORE INTO {table} VALUES ({places})");
                    transaction
                        .prepare_cached(&insert)?
                        .execute(params_from_iter(row))?;
                }
            }
        }
        // What belongs to something that is lost is lost.
        loop {
            let lost: Vec<(String, Vec<String>)> = tables(transaction)?
                .into_iter()
                .map(|table| Ok((table.clone(), references(transaction, &table)?)))
                .collect::<rusqlite::Result<_>>()?;
            let mut removed = 0;
            for (table, conditions) in lost {
                for condition in conditions {
                    removed += transaction
                        .execute(&format!("DELETE FROM {table} WHERE {condition}"), [])?;
                }
            }
            if removed == 0 {
                break;
            }
        }
        transaction.query_row("SELECT count(*) FROM session", [], |row| row.get(0))
    });
    new.told(new.connection.pragma_update(None, "foreign_keys", true))?;
    match copied {
        Ok(sessions) => Ok(sessions),
        Err(StoreError::Damaged(_)) => Ok(0),
        Err(StoreError::Refused { why, .. }) => Err(StoreError::Refused {
            path: path.to_owned(),
            why,
        }),
        Err(error) => Err(error),
    }
}

fn tables(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement =
        connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")?;
    let names = statement.query_map([], |row| row.get(0))?;
    names.collect()
}

/// Conditions of rows whose parent is not there.
fn references(connection: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    let mut statement =
        connection.prepare("SELECT \"table\", \"from\" FROM pragma_foreign_key_list(?1)")?;
    let rows = statement.query_map([table], |row| {
        let (parent, column): (String, String) = (row.get(0)?, row.get(1)?);
        Ok(format!("{column} NOT IN (SELECT id FROM {parent})"))
    })?;
    rows.collect()
}

/// Rows of a table up to the first that cannot be read.
fn rows(old: &Connection, table: &str, order: &str) -> Vec<Vec<Value>> {
    let read = |saved: &mut Vec<Vec<Value>>| -> rusqlite::Result<()> {
        let mut statement = old.prepare(&format!(
            "SELECT * FROM {table} NOT INDEXED ORDER BY 1 {order}"
        ))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            saved.push(
                (0..columns)
                    .map(|column| row.get(column))
                    .collect::<Result<_, _>>()?,
            );
        }
        Ok(())
    };
    let mut saved = Vec::new();
    // It ends where the damage begins.
    let _ = read(&mut saved);
    saved
}

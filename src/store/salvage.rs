//! Whatever can still be read of a damaged store, in a new one. The damaged file is kept beside it.

use std::path::{Path, PathBuf};

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, params_from_iter};

use super::aside::free_name;
use super::course::{Unassigned, unassigned};
use super::database::{Database, immutable};
use super::error::StoreError;

/// What was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// Where the damaged file is kept.
    pub kept_as: PathBuf,
    /// What was saved.
    pub saved: Saved,
    /// Who is enrolled and has lost the variation that they were given.
    pub lost: Vec<Unassigned>,
    /// Courses of which it is lost what they patrol.
    pub without_tasks: Vec<String>,
}

/// Number of things that were saved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Saved {
    /// Sessions. What they showed comes back with their records.
    pub sessions: u32,
    /// Drills.
    pub drills: u32,
    /// Trainees.
    pub trainees: u32,
    /// Real names.
    pub names: u32,
    /// Courses.
    pub courses: u32,
    /// Enrolments in them.
    pub enrolments: u32,
    /// Variations that were given to people.
    pub variations: u32,
}

/// Puts a store with everything that can still be read in the place of a damaged one.
pub fn mend(path: &Path) -> Result<Mended, StoreError> {
    let beside = path.with_extension("db.part");
    let refused = |error: std::io::Error| StoreError::Refused {
        path: path.to_owned(),
        why: error.to_string(),
    };
    remove(&beside);
    let (saved, lost, without_tasks) = {
        let mut new = Database::open(&beside)?;
        // Damage may lie in the log beside the file only, so the file is read with it first.
        save(path, &mut new, &path.display().to_string())?;
        save(path, &mut new, &immutable(path))?;
        (
            new.told(counted(&new.connection))?,
            new.told(unassigned(&new.connection, None))?,
            new.told(without_tasks(&new.connection))?,
        )
    };
    let kept_as = free_name(path);
    std::fs::rename(path, &kept_as).map_err(refused)?;
    for ending in ["-wal", "-shm"] {
        let log = |path: &Path| PathBuf::from(format!("{}{ending}", path.display()));
        // None is there when the store was closed well.
        let _ = std::fs::rename(log(path), log(&kept_as));
    }
    std::fs::rename(&beside, path).map_err(refused)?;
    Ok(Mended {
        kept_as,
        saved,
        lost,
        without_tasks,
    })
}

fn remove(beside: &Path) {
    for ending in ["", "-wal", "-shm"] {
        // Left by a program that was killed at this very point.
        let _ = std::fs::remove_file(format!("{}{ending}", beside.display()));
    }
}

fn counted(connection: &Connection) -> rusqlite::Result<Saved> {
    let count = |table: &str| {
        let select = format!("SELECT count(*) FROM {table}");
        connection.query_row(&select, [], |row| row.get(0))
    };
    Ok(Saved {
        sessions: count("session")?,
        drills: count("drill")?,
        trainees: count("trainee")?,
        names: count("person")?,
        courses: count("course")?,
        enrolments: count("enrolment")?,
        variations: count("assignment")?,
    })
}

fn without_tasks(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare(
        "SELECT name FROM course WHERE id NOT IN (SELECT course FROM task)
         AND (id IN (SELECT course FROM enrolment) OR id IN (SELECT course FROM assignment)) ORDER BY name",
    )?;
    let names = statement.query_map([], |row| row.get(0))?;
    names.collect()
}

/// Copies what can be read.
fn save(path: &Path, new: &mut Database, name: &str) -> Result<(), StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    let Ok(old) = Connection::open_with_flags(name, flags) else {
        return Ok(());
    };
    new.told(new.connection.pragma_update(None, "foreign_keys", false))?;
    let copied = new.change(|transaction| {
        for table in tables(transaction)? {
            for row in rows(&old, &table).into_iter().chain(again(&old, &table)) {
                let places = vec!["?"; row.len()].join(", ");
                let insert = format!("INSERT OR IGNORE INTO {table} VALUES ({places})");
                transaction
                    .prepare_cached(&insert)?
                    .execute(params_from_iter(row))?;
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
        // Nobody can tell whether everything that they showed was among what could be read.
        transaction.execute_batch(
            "INSERT OR IGNORE INTO mended_session SELECT id FROM session;
             INSERT OR IGNORE INTO mended_drill SELECT id FROM drill;",
        )
    });
    new.told(new.connection.pragma_update(None, "foreign_keys", true))?;
    match copied {
        Ok(()) | Err(StoreError::Damaged(_)) => Ok(()),
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

/// Gaps in a table after which the rest of it is given up.
const MOST_GAPS: usize = 10_000;

/// Rows of a table that can be read: up to damage, and on behind it.
fn rows(old: &Connection, table: &str) -> Vec<Vec<Value>> {
    let mut saved = Vec::new();
    // Every table begins with the number by which its rows lie in order.
    let first = "SELECT name FROM pragma_table_info(?1) WHERE cid = 0";
    let Ok(key) = old.query_row(first, [table], |row| row.get::<_, String>(0)) else {
        return saved;
    };
    let mut after = i64::MIN;
    for _ in 0..MOST_GAPS {
        match read(old, table, &key, after, &mut saved) {
            Ok(()) => break,
            Err(_) => match behind(old, table, &key, last_of(&saved).max(after)) {
                Some(next) => after = next.saturating_sub(1),
                None => break,
            },
        }
    }
    saved
}

/// What is kept twice: each table and the index that holds all its columns, as they are named in a question, and the column by
/// which the rows of each copy lie in order. A table without row ids is an index itself, and is read by another one unless it is
/// named.
const TWICE: [(&str, &str, &str); 6] = [
    (
        "assignment",
        "INDEXED BY sqlite_autoindex_assignment_1",
        "course",
    ),
    ("assignment", "INDEXED BY assignment_by_seed", "course"),
    (
        "enrolment",
        "INDEXED BY sqlite_autoindex_enrolment_1",
        "course",
    ),
    ("enrolment", "INDEXED BY enrolment_by_trainee", "trainee"),
    ("person", "NOT INDEXED", "trainee"),
    ("person", "INDEXED BY person_by_name", "name"),
];

/// Rows of a table that is kept twice, from both copies and from both ends of each.
fn again(old: &Connection, table: &str) -> Vec<Vec<Value>> {
    let mut saved = Vec::new();
    for (_, copy, first) in TWICE.iter().filter(|(own, ..)| *own == table) {
        for order in ["ASC", "DESC"] {
            // What lies behind damage is read from the other end; an older store has no second copy.
            let _ = read_all(
                old,
                &format!("SELECT * FROM {table} {copy} ORDER BY {first} {order}"),
                &mut saved,
            );
        }
    }
    saved
}

fn read_all(old: &Connection, sql: &str, saved: &mut Vec<Vec<Value>>) -> rusqlite::Result<()> {
    let mut statement = old.prepare(sql)?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let row = (0..columns).map(|column| row.get(column));
        saved.push(row.collect::<Result<_, _>>()?);
    }
    Ok(())
}

fn last_of(saved: &[Vec<Value>]) -> i64 {
    match saved.last().and_then(|row| row.first()) {
        Some(Value::Integer(key)) => *key,
        _ => i64::MIN,
    }
}

fn read(
    old: &Connection,
    table: &str,
    key: &str,
    after: i64,
    saved: &mut Vec<Vec<Value>>,
) -> rusqlite::Result<()> {
    let mut statement = old.prepare(&format!(
        "SELECT * FROM {table} NOT INDEXED WHERE {key} > ?1 ORDER BY {key}"
    ))?;
    let columns = statement.column_count();
    let mut rows = statement.query([after])?;
    while let Some(row) = rows.next()? {
        let row = (0..columns).map(|column| row.get(column));
        saved.push(row.collect::<Result<_, _>>()?);
    }
    Ok(())
}

/// The number of the first row behind damage, found by ever longer steps.
fn behind(old: &Connection, table: &str, key: &str, last: i64) -> Option<i64> {
    let find =
        format!("SELECT {key} FROM {table} NOT INDEXED WHERE {key} > ?1 ORDER BY {key} LIMIT 1");
    (0..40).find_map(|step| {
        let from = last.max(0).saturating_add(1 << step);
        old.query_row(&find, [from], |row| row.get(0)).ok()
    })
}

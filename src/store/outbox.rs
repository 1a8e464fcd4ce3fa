//! The queue for learning record stores: statements that wait until a network is there.
//!
//! A record's statements come into it once. They leave it when the learning record store has them; that the record was there
//! is kept, so that the next push passes it over.

use std::collections::BTreeSet;

use rusqlite::params;

use super::add::trainee_of;
use super::database::Database;
use super::entry::RecordHash;
use super::error::StoreError;
use super::pseudonym;

/// A statement that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    place: Place,
    /// The statement, JSON.
    pub body: String,
}

impl Waiting {
    /// Where it stands in the queue.
    pub fn place(&self) -> Place {
        self.place
    }

    /// The statement's id, in small letters.
    pub fn id(&self) -> Option<String> {
        let statement: serde_json::Value = serde_json::from_str(&self.body).ok()?;
        Some(statement["id"].as_str()?.to_ascii_lowercase())
    }
}

/// A place in the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pushed: i64,
    n: i64,
}

impl Place {
    /// Before the first.
    pub const START: Self = Self { pushed: -1, n: -1 };
}

impl Database {
    /// Records whose statements were given to the queue for a learning record store.
    pub fn pushed(&self, lrs: &str) -> Result<BTreeSet<RecordHash>, StoreError> {
        let all = || {
            let mut statement = self
                .connection
                .prepare("SELECT record FROM pushed WHERE lrs = ?1")?;
            let rows = statement.query_map([lrs], |row| row.get(0))?;
            rows.collect()
        };
        self.told(all())
    }

    /// Gives a record's statements to the queue; false when they were given to it before.
    pub fn queue(
        &mut self,
        lrs: &str,
        record: RecordHash,
        trainee: &str,
        statements: &[String],
    ) -> Result<bool, StoreError> {
        self.change(|mut transaction| {
            let trainee = trainee_of(&mut transaction, &pseudonym::kept(trainee))?;
            let new = transaction
                .prepare_cached(
                    "INSERT OR IGNORE INTO pushed (lrs, record, trainee) VALUES (?1, ?2, ?3)",
                )?
                .execute(params![lrs, record, trainee])?;
            if new == 0 {
                return Ok(false);
            }
            let pushed = transaction.last_insert_rowid();
            let mut add = transaction.prepare_cached("INSERT INTO waiting VALUES (?1, ?2, ?3)")?;
            for (n, statement) in statements.iter().enumerate() {
                add.execute(params![pushed, n as i64, statement])?;
            }
            Ok(true)
        })
    }

    /// The next statements for a learning record store behind a place.
    pub fn waiting(
        &self,
        lrs: &str,
        behind: Place,
        most: usize,
    ) -> Result<Vec<Waiting>, StoreError> {
        let all = || {
            let mut statement = self.connection.prepare_cached(
                "SELECT pushed, n, body FROM waiting JOIN pushed ON pushed.id = pushed
                 WHERE lrs = ?1 AND (pushed, n) > (?2, ?3) ORDER BY pushed, n LIMIT ?4",
            )?;
            let rows =
                statement.query_map(params![lrs, behind.pushed, behind.n, most as i64], |row| {
                    let (pushed, n) = (row.get(0)?, row.get(1)?);
                    Ok(Waiting {
                        place: Place { pushed, n },
                        body: row.get(2)?,
                    })
                })?;
            rows.collect()
        };
        self.told(all())
    }

    /// How many statements wait for a learning record store.
    pub fn count_waiting(&self, lrs: &str) -> Result<u32, StoreError> {
        self.told(self.connection.query_row(
            "SELECT count(*) FROM waiting JOIN pushed ON pushed.id = pushed WHERE lrs = ?1",
            [lrs],
            |row| row.get(0),
        ))
    }

    /// Takes statements that the learning record store has out of the queue.
    pub fn has_arrived(&mut self, statements: &[Waiting]) -> Result<(), StoreError> {
        self.change(|transaction| {
            let mut remove =
                transaction.prepare_cached("DELETE FROM waiting WHERE pushed = ?1 AND n = ?2")?;
            for statement in statements {
                remove.execute([statement.place.pushed, statement.place.n])?;
            }
            Ok(())
        })
    }
}

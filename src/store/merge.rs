//! Another store into this one: nothing twice, and nothing of either side lost.
//!
//! Whoever has the same pseudonym on both sides is one trainee; of a record that both have, and of a name that both give,
//! this side's stays.

use std::path::Path;

use super::database::Database;
use super::error::StoreError;

/// What came in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Merged {
    /// Sessions that were not here.
    pub sessions: u32,
    /// Sessions that both had.
    pub known: u32,
    /// Trainees that were not here.
    pub trainees: u32,
}

/// Rows by what names them on both sides, parents first.
const MERGE: &str = include_str!("merge.sql");

impl Database {
    /// Takes in everything of another store, all of it or nothing. The other stays as it is.
    pub fn merge(&mut self, other: &Path) -> Result<Merged, StoreError> {
        // In memory, so that neither a lock nor a damage found half way touches what is here.
        let (_there, name) = Self::read(other)?.copied()?;
        self.told(self.connection.execute("ATTACH ?1 AS other", [name]))?;
        let merged = self.change(|transaction| {
            let count = |sql: &str| transaction.query_row(sql, [], |row| row.get::<_, u32>(0));
            let sessions = || count("SELECT count(*) FROM main.session");
            let trainees = || count("SELECT count(*) FROM main.trainee");
            let before = (sessions()?, trainees()?);
            let known = count(
                "SELECT count(*) FROM other.session WHERE hash IN (SELECT hash FROM main.session)",
            )?;
            transaction.execute_batch(MERGE)?;
            Ok(Merged {
                sessions: sessions()?.saturating_sub(before.0),
                known,
                trainees: trainees()?.saturating_sub(before.1),
            })
        });
        self.told(self.connection.execute("DETACH other", []))?;
        merged
    }
}

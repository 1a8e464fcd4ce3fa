//! Another store into this one: nothing twice, and nothing of either side lost.
//!
//! Whoever has the same pseudonym on both sides is one trainee, unless each side gives them another real name: nothing is
//! merged then. Of a record that both have, this side's stays.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension};

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
    /// Sessions of people who were erased here.
    pub erased: u32,
}

/// Rows by what names them on both sides, parents first.
const MERGE: &str = include_str!("merge.sql");

impl Database {
    /// Takes in everything of another store, all of it or nothing. The other stays as it is.
    pub fn merge(&mut self, other: &Path) -> Result<Merged, StoreError> {
        if other.is_file() && !Self::begins_as_one(other) {
            return Err(StoreError::Foreign(other.to_owned()));
        }
        // In memory, so that neither a lock nor a damage found half way touches what is here.
        let (_there, name) = Self::read(other)?.copied()?;
        self.told(self.connection.execute("ATTACH ?1 AS other", [name]))?;
        let clash = self.told(two_people(&self.connection));
        let merged = match clash {
            Ok(None) => self.merged(),
            Ok(Some([pseudonym, here, there])) => Err(StoreError::TwoPeople {
                path: other.to_owned(),
                pseudonym,
                here,
                there,
            }),
            Err(error) => Err(error),
        };
        self.told(self.connection.execute("DETACH other", []))?;
        merged
    }

    fn merged(&mut self) -> Result<Merged, StoreError> {
        self.change(|transaction| {
            let count = |sql: &str| transaction.query_row(sql, [], |row| row.get::<_, u32>(0));
            let sessions = || count("SELECT count(*) FROM main.session");
            let trainees = || count("SELECT count(*) FROM main.trainee");
            let before = (sessions()?, trainees()?);
            let known = count(
                "SELECT count(*) FROM other.session WHERE hash IN (SELECT hash FROM main.session)",
            )?;
            let erased = count(
                "SELECT count(*) FROM other.session WHERE hash IN (SELECT hash FROM main.erased)
                 OR start IN (SELECT hash FROM main.erased)",
            )?;
            transaction.execute_batch(MERGE)?;
            Ok(Merged {
                sessions: sessions()?.saturating_sub(before.0),
                known,
                erased,
                trainees: trainees()?.saturating_sub(before.1),
            })
        })
    }
}

/// A pseudonym that has one real name here and another there, with both.
fn two_people(connection: &Connection) -> rusqlite::Result<Option<[String; 3]>> {
    let find = "SELECT here.pseudonym, own.name, their.name FROM main.trainee AS here
        JOIN main.person AS own ON own.trainee = here.id
        JOIN other.trainee AS there ON there.pseudonym = here.pseudonym
        JOIN other.person AS their ON their.trainee = there.id
        WHERE own.name <> their.name ORDER BY here.pseudonym LIMIT 1";
    connection
        .query_row(find, [], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]))
        .optional()
}

//! What every kind of store understands: SQL with `$1` for what is put in, and rows of numbers, texts and bytes.
//!
//! `SQLite` takes these questions and `PostgreSQL` does too. Where the two differ the question is put so that both answer it
//! (`CAST` for a number that nothing else gives a type, and for a sum, `ON CONFLICT DO NOTHING`, `RETURNING id`).

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, Transaction, params_from_iter};

/// What is put into a question.
#[derive(Debug, Clone, Copy)]
pub(super) enum Cell<'a> {
    Number(i64),
    Real(f64),
    Words(&'a str),
    Bytes(&'a [u8]),
    Missing,
}

impl From<i64> for Cell<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Cell<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<bool> for Cell<'_> {
    fn from(is_so: bool) -> Self {
        Self::Number(is_so.into())
    }
}

impl From<f32> for Cell<'_> {
    fn from(real: f32) -> Self {
        Self::Real(real.into())
    }
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(words: &'a str) -> Self {
        Self::Words(words)
    }
}

impl<'a> From<&'a [u8; 32]> for Cell<'a> {
    fn from(hash: &'a [u8; 32]) -> Self {
        Self::Bytes(hash)
    }
}

impl<'a, T: Into<Cell<'a>>> From<Option<T>> for Cell<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Missing, Into::into)
    }
}

/// What a store says when it cannot answer.
#[derive(Debug)]
pub(super) enum Fault {
    File(rusqlite::Error),
    Server(postgres::Error),
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self::File(error)
    }
}

impl From<postgres::Error> for Fault {
    fn from(error: postgres::Error) -> Self {
        Self::Server(error)
    }
}

/// Within a change of a file.
impl From<Fault> for rusqlite::Error {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::File(error) => error,
            Fault::Server(error) => Self::ToSqlConversionFailure(Box::new(error)),
        }
    }
}

/// A row of an answer.
pub(super) trait Row {
    fn number(&self, at: usize) -> Result<i64, Fault>;
    fn real(&self, at: usize) -> Result<Option<f64>, Fault>;
    fn bytes(&self, at: usize) -> Result<&[u8], Fault>;
    fn words(&self, at: usize) -> Result<Option<&str>, Fault>;
}

/// A store that is asked.
pub(super) trait Reading {
    /// Gives each row of the answer to `take`.
    fn each(
        &self,
        sql: &str,
        cells: &[Cell<'_>],
        take: &mut dyn FnMut(&dyn Row) -> Result<(), Fault>,
    ) -> Result<(), Fault>;
}

/// A change of a store.
pub(super) trait Writing {
    /// Changes rows; gives how many.
    fn execute(&mut self, sql: &str, cells: &[Cell<'_>]) -> Result<u64, Fault>;

    /// The number in the first row of the answer.
    fn find(&mut self, sql: &str, cells: &[Cell<'_>]) -> Result<Option<i64>, Fault>;
}

impl rusqlite::ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match *self {
            Self::Number(number) => ValueRef::Integer(number),
            Self::Real(real) => ValueRef::Real(real),
            Self::Words(words) => ValueRef::Text(words.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
            Self::Missing => ValueRef::Null,
        }))
    }
}

impl Row for rusqlite::Row<'_> {
    fn number(&self, at: usize) -> Result<i64, Fault> {
        Ok(self.get(at)?)
    }

    fn real(&self, at: usize) -> Result<Option<f64>, Fault> {
        Ok(self.get(at)?)
    }

    fn bytes(&self, at: usize) -> Result<&[u8], Fault> {
        let bytes = self.get_ref(at)?.as_blob();
        Ok(bytes.map_err(rusqlite::Error::from)?)
    }

    fn words(&self, at: usize) -> Result<Option<&str>, Fault> {
        let words = self.get_ref(at)?.as_str_or_null();
        Ok(words.map_err(rusqlite::Error::from)?)
    }
}

impl Reading for Connection {
    fn each(
        &self,
        sql: &str,
        cells: &[Cell<'_>],
        take: &mut dyn FnMut(&dyn Row) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let mut statement = self.prepare_cached(sql)?;
        let mut rows = statement.query(params_from_iter(cells))?;
        while let Some(row) = rows.next()? {
            take(row)?;
        }
        Ok(())
    }
}

impl Writing for &Transaction<'_> {
    fn execute(&mut self, sql: &str, cells: &[Cell<'_>]) -> Result<u64, Fault> {
        let changed = self.prepare_cached(sql)?.execute(params_from_iter(cells))?;
        Ok(changed as u64)
    }

    fn find(&mut self, sql: &str, cells: &[Cell<'_>]) -> Result<Option<i64>, Fault> {
        let mut statement = self.prepare_cached(sql)?;
        let found = statement.query_row(params_from_iter(cells), |row| row.get(0));
        Ok(found.optional()?)
    }
}

//! What every store takes in, be it the file of this machine or a server.

use std::collections::BTreeSet;

use super::add::{Added, added, hashes};
use super::database::Database;
use super::drills::{self, DrillEntry};
use super::entry::{Entry, RecordHash};
use super::error::StoreError;
use super::group::{self, GroupEntry};

/// A store that takes records in.
pub trait Keeps {
    /// Adds entries, all of them or none. One that is there already, and one that stops where a longer record of the same
    /// patrol goes on, changes nothing; the longer record takes the place of what it continues.
    fn add(&mut self, entries: &[Entry]) -> Result<Added, StoreError>;

    /// The store of this machine, which also lists what trainees have done; none where it is another.
    fn own(&mut self) -> Option<&mut Database> {
        None
    }

    /// Adds drills, all of them or none. One that is there already, and one that stops where a longer file of the same drill
    /// goes on, changes nothing; the longer one takes the place of what it continues.
    fn add_drills(&mut self, drills: &[DrillEntry]) -> Result<Added, StoreError>;

    /// Adds group sessions, all of them or none. One that is there already, or of which more is there, changes nothing;
    /// one that got further takes the place of its beginning.
    fn add_groups(&mut self, entries: &[GroupEntry]) -> Result<Added, StoreError>;

    /// Records that are in the store.
    fn known(&self) -> Result<BTreeSet<RecordHash>, StoreError>;

    /// Drill files that are in the store.
    fn known_drills(&self) -> Result<BTreeSet<RecordHash>, StoreError>;

    /// Records and drills of people who were erased, and how these began: [`Self::add`] leaves them out.
    fn erased(&self) -> Result<BTreeSet<RecordHash>, StoreError>;

    /// Files of group sessions that are in the store.
    fn known_groups(&self) -> Result<BTreeSet<RecordHash>, StoreError>;
}

impl Keeps for Database {
    fn own(&mut self) -> Option<&mut Database> {
        Some(self)
    }

    fn add(&mut self, entries: &[Entry]) -> Result<Added, StoreError> {
        self.change(|mut transaction| {
            let mut forget = transaction.prepare(
                "DELETE FROM session WHERE hash = ?1 AND id IN (SELECT session FROM mended_session)",
            )?;
            for entry in entries {
                forget.execute([&entry.hash])?;
            }
            Ok(added(&mut transaction, entries)?)
        })
    }

    fn add_drills(&mut self, drills: &[DrillEntry]) -> Result<Added, StoreError> {
        self.change(|mut transaction| {
            let mut forget = transaction.prepare(
                "DELETE FROM drill WHERE hash = ?1 AND id IN (SELECT drill FROM mended_drill)",
            )?;
            for drill in drills {
                forget.execute([&drill.hash])?;
            }
            Ok(drills::added(&mut transaction, drills)?)
        })
    }

    fn add_groups(&mut self, entries: &[GroupEntry]) -> Result<Added, StoreError> {
        self.change(|mut transaction| Ok(group::added(&mut transaction, entries)?))
    }

    fn known(&self) -> Result<BTreeSet<RecordHash>, StoreError> {
        self.told(
            hashes(
                &self.connection,
                "session WHERE id NOT IN (SELECT session FROM mended_session)",
            )
            .map_err(Into::into),
        )
    }

    fn known_drills(&self) -> Result<BTreeSet<RecordHash>, StoreError> {
        self.told(
            hashes(
                &self.connection,
                "drill WHERE id NOT IN (SELECT drill FROM mended_drill)",
            )
            .map_err(Into::into),
        )
    }

    fn erased(&self) -> Result<BTreeSet<RecordHash>, StoreError> {
        self.told(hashes(&self.connection, "erased").map_err(Into::into))
    }

    fn known_groups(&self) -> Result<BTreeSet<RecordHash>, StoreError> {
        self.told(hashes(&self.connection, "group_session").map_err(Into::into))
    }
}

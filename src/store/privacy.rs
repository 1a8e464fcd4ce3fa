//! What belongs to a person: real names, sex and age group, apart from everything else, and the right to be forgotten.

use super::database::Database;
use super::error::StoreError;
use super::pseudonym;

/// What came of another pseudonym.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renamed {
    /// It has it.
    Done,
    /// Nobody has the old one.
    Nobody,
    /// Somebody has the new one, or one that sounds like it.
    Taken,
    /// The new one can be no pseudonym.
    NoPseudonym,
}

impl Database {
    /// Pseudonyms with the real names that are kept, by pseudonym.
    pub fn names(&self) -> Result<Vec<(String, String)>, StoreError> {
        let all = || {
            let mut statement = self.connection.prepare(
                "SELECT pseudonym, name FROM person JOIN trainee ON trainee.id = person.trainee ORDER BY pseudonym",
            )?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            rows.collect()
        };
        self.told(all())
    }

    /// Erases all real names; gives how many there were. Results stay under their pseudonyms.
    pub fn erase_names(&mut self) -> Result<usize, StoreError> {
        self.erased(|store| {
            store.change(|transaction| transaction.execute("DELETE FROM person", []))
        })
    }

    /// Pseudonyms with the sex and age group that are kept, in the words of the store, by pseudonym.
    pub fn backgrounds(&self) -> Result<Vec<[String; 3]>, StoreError> {
        let all = || {
            let mut statement = self.connection.prepare(
                "SELECT pseudonym, coalesce(sex, ''), coalesce(age, '') FROM background
                 JOIN trainee ON trainee.id = background.trainee ORDER BY pseudonym",
            )?;
            let rows =
                statement.query_map([], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]))?;
            rows.collect()
        };
        self.told(all())
    }

    /// Erases sex and age group of everybody; gives of how many.
    pub fn erase_backgrounds(&mut self) -> Result<usize, StoreError> {
        self.erased(|store| {
            store.change(|transaction| transaction.execute("DELETE FROM background", []))
        })
    }

    /// Gives a trainee another pseudonym. False when nobody has the old one; refused when somebody has the new one, or one that
    /// is taken for it.
    pub fn rename(&mut self, from: &str, to: &str) -> Result<Renamed, StoreError> {
        let (from, to) = (pseudonym::kept(from), pseudonym::kept(to));
        if !pseudonym::is_one(&to) {
            return Ok(Renamed::NoPseudonym);
        }
        self.change(|transaction| {
            let mut all =
                transaction.prepare("SELECT pseudonym FROM trainee WHERE pseudonym <> ?1")?;
            let others = all.query_map([&from], |row| row.get::<_, String>(0))?;
            for other in others {
                if pseudonym::heard(&other?) == pseudonym::heard(&to) {
                    return Ok(Renamed::Taken);
                }
            }
            let rename = "UPDATE trainee SET pseudonym = ?2 WHERE pseudonym = ?1";
            Ok(match transaction.execute(rename, [&from, &to])? {
                0 => Renamed::Nobody,
                _ => Renamed::Done,
            })
        })
    }

    /// Erases everything about a trainee: name, sex, age group, enrolments, sessions, what the window lists. False when nobody of that
    /// pseudonym is in the store. The record files are not touched.
    pub fn erase_trainee(&mut self, trainee: &str) -> Result<bool, StoreError> {
        let trainee = pseudonym::kept(trainee);
        self.erased(|store| {
            store.change(|transaction| {
                let erase = "DELETE FROM trainee WHERE pseudonym = ?1";
                Ok(transaction.execute(erase, [&trainee])? > 0)
            })
        })
    }

    /// Erases so that nothing is left in the file, neither in a free page nor in the log.
    fn erased<T>(
        &mut self,
        erase: impl FnOnce(&mut Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let erased = erase(self)?;
        let cleaned = self
            .connection
            .execute_batch("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);");
        self.told(cleaned)?;
        Ok(erased)
    }
}

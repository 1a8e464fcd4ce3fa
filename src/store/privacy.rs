//! What belongs to a person: real names, sex and age group, apart from everything else, and the right to be forgotten.

use super::database::Database;
use super::error::StoreError;
use super::pseudonym;

/// What came of another pseudonym.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renamed {
    /// It has it.
    Done,
    /// Somebody is enrolled under the new one, or has done nothing yet: what the old one did is theirs.
    Joined,
    /// Nobody has the old one.
    Nobody,
    /// Somebody has the new one, or one that sounds like it.
    Taken,
    /// The new one can be no pseudonym.
    NoPseudonym,
}

/// Tables of what somebody did.
const DONE: [&str; 4] = ["session", "drill", "outing", "pushed"];

/// Tables by which somebody is known to an instructor.
const KNOWN_BY: [&str; 4] = ["person", "background", "enrolment", "assignment"];

/// Keeps out from now on what a trainee recorded.
pub(super) const KEEP_OUT: &str = "INSERT INTO erased
    SELECT hash FROM (
        SELECT hash, trainee FROM session UNION SELECT start, trainee FROM session
        UNION SELECT hash, trainee FROM drill UNION SELECT start, trainee FROM drill
    ) AS recorded
    WHERE trainee = (SELECT id FROM trainee WHERE pseudonym = $1)
    ON CONFLICT DO NOTHING";

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

    /// Gives a trainee another pseudonym. Refused when somebody has the new one, or one that is taken for it, with one exception:
    /// whoever is enrolled under the new one and patrolled under a mistyped one too is given what they did.
    pub fn rename(&mut self, from: &str, to: &str) -> Result<Renamed, StoreError> {
        let (from, to) = (pseudonym::kept(from), pseudonym::kept(to));
        if !pseudonym::is_one(&to) {
            return Ok(Renamed::NoPseudonym);
        }
        self.change(|transaction| {
            if from != to && joined(transaction, &from, &to)? {
                return Ok(Renamed::Joined);
            }
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
    /// pseudonym is in the store. The record files are not touched; the store keeps their hashes, and takes none of them in
    /// again.
    pub fn erase_trainee(&mut self, trainee: &str) -> Result<bool, StoreError> {
        let trainee = pseudonym::kept(trainee);
        self.erased(|store| {
            store.change(|transaction| {
                transaction.execute(KEEP_OUT, [&trainee])?;
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

/// Gives what a stray pseudonym did, one without a name and without a course, to somebody who has one of these or did nothing
/// yet. False where it is not so: two people may be meant then.
fn joined(transaction: &rusqlite::Transaction<'_>, from: &str, to: &str) -> rusqlite::Result<bool> {
    let id = |pseudonym: &str| {
        let find = "SELECT id FROM trainee WHERE pseudonym = ?1";
        let found = transaction.query_row(find, [pseudonym], |row| row.get::<_, i64>(0));
        rusqlite::OptionalExtension::optional(found)
    };
    let (Some(stray), Some(person)) = (id(from)?, id(to)?) else {
        return Ok(false);
    };
    let has = |tables: &[&str], trainee: i64| -> rusqlite::Result<bool> {
        for table in tables {
            let any = format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE trainee = ?1)");
            if transaction.query_row(&any, [trainee], |row| row.get(0))? {
                return Ok(true);
            }
        }
        Ok(false)
    };
    let is_somebody = has(&KNOWN_BY, person)? || !has(&DONE, person)?;
    if !is_somebody || has(&KNOWN_BY, stray)? {
        return Ok(false);
    }
    for table in DONE {
        let give = format!("UPDATE OR REPLACE {table} SET trainee = ?2 WHERE trainee = ?1");
        transaction.execute(&give, [stray, person])?;
    }
    transaction.execute("DELETE FROM trainee WHERE id = ?1", [stray])?;
    Ok(true)
}

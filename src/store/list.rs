//! What the window lists: who trains on this machine, and what came of each of its record files.

use std::path::Path;

use rusqlite::{Connection, Transaction, params};

use super::database::{Database, NAME};
use super::error::StoreError;
use super::file;
use super::outing::{Outing, with_slashes};
use super::pseudonym;
use super::results::Results;
use super::salvage;
use super::unread::Unread;
use crate::files::Unwritten;

impl Database {
    /// The store of a data folder, to write in it. A new one begins with the list that an older program kept there.
    pub fn in_folder(data_folder: &Path) -> Result<Self, StoreError> {
        Self::open_or_begin(&data_folder.join(NAME), |transaction| {
            // A list that cannot be read stays for whoever can.
            match file::read(data_folder) {
                Ok(results) => keep(transaction, &results),
                Err(_) => Ok(()),
            }
        })
    }

    fn list(&self, whose: Listed) -> Result<Results, StoreError> {
        self.told(listed(&self.connection, whose))
    }

    /// Lists outings of records that came from elsewhere.
    pub fn list_outings(&mut self, outings: &[(String, Outing)]) -> Result<(), StoreError> {
        self.change(|transaction| {
            let mut enter = transaction
                .prepare("INSERT OR IGNORE INTO trainee (pseudonym, here) VALUES (?1, 0)")?;
            for (name, _) in outings {
                enter.execute([pseudonym::kept(name)])?;
            }
            for (name, outing) in outings {
                keep_outing(transaction, &pseudonym::kept(name), outing)?;
            }
            Ok(())
        })
    }
}

/// Whose outings are listed.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Listed {
    /// Who trains on this machine.
    Here,
    /// Those too whose records came from elsewhere.
    Everybody,
}

fn listed(connection: &Connection, whose: Listed) -> rusqlite::Result<Results> {
    let mut results = Results::default();
    let of = match whose {
        Listed::Here => "here",
        Listed::Everybody => "here OR id IN (SELECT trainee FROM outing)",
    };
    let mut names = connection.prepare(&format!("SELECT pseudonym FROM trainee WHERE {of}"))?;
    for name in names.query_map([], |row| row.get::<_, String>(0))? {
        results.enter(&name?);
    }
    let mut outings = connection.prepare(
        "SELECT pseudonym, body FROM outing JOIN trainee ON trainee.id = trainee WHERE here OR ?1",
    )?;
    let rows = outings.query_map([whose == Listed::Everybody], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
    })?;
    for row in rows {
        let (name, body) = row?;
        // What a later version of this program wrote of an outing is read again from its record.
        if let Ok(mut outing) = ron::from_str::<Outing>(&body) {
            outing.record = with_slashes(&outing.record);
            results.add(&name, outing);
        }
    }
    Ok(results)
}

/// Keeps results. What is in the store and not in them stays, but for whoever was forgotten: of them everything goes.
fn keep(transaction: &Transaction<'_>, results: &Results) -> rusqlite::Result<()> {
    let mut enter = transaction.prepare_cached(
        "INSERT INTO trainee (pseudonym, here) VALUES (?1, 1)
         ON CONFLICT (pseudonym) DO UPDATE SET here = 1 WHERE NOT here",
    )?;
    let mut erase = transaction.prepare_cached("DELETE FROM trainee WHERE pseudonym = ?1")?;
    for name in &results.forgotten {
        erase.execute([name])?;
    }
    for (name, outings) in &results.by_name {
        enter.execute([name])?;
        for outing in outings {
            keep_outing(transaction, name, outing)?;
        }
    }
    Ok(())
}

fn keep_outing(transaction: &Transaction<'_>, name: &str, outing: &Outing) -> rusqlite::Result<()> {
    let mut add = transaction.prepare_cached(
        "INSERT INTO outing SELECT id, ?2, ?3 FROM trainee WHERE pseudonym = ?1
         ON CONFLICT (trainee, record) DO UPDATE SET body = excluded.body WHERE body <> excluded.body",
    )?;
    let body = ron::to_string(outing)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
    add.execute(params![name, outing.record.to_string_lossy(), body])?;
    Ok(())
}

/// Reads the results of who trains here and leaves them as they are; where there are none nobody has trained.
pub fn read(data_folder: &Path) -> Result<Results, Unread> {
    read_of(data_folder, Listed::Here)
}

/// The same with those whose records came from elsewhere.
pub fn read_all(data_folder: &Path) -> Result<Results, Unread> {
    read_of(data_folder, Listed::Everybody)
}

fn read_of(data_folder: &Path, whose: Listed) -> Result<Results, Unread> {
    let path = data_folder.join(NAME);
    if !path.exists() {
        return file::read(data_folder);
    }
    let results = Database::read(&path).and_then(|store| store.list(whose));
    results.map_err(Unread::from)
}

/// Reads the results of a data folder, for whoever goes on with them. A damaged store makes room for what of it can be
/// read.
pub fn open(data_folder: &Path) -> (Results, Option<Unread>) {
    let path = data_folder.join(NAME);
    if !path.exists() {
        return file::open(data_folder);
    }
    match read(data_folder) {
        Ok(results) => (results, None),
        Err(Unread::Damaged { path, .. }) => match salvage::mend(&path) {
            Ok(mended) => {
                let unread = Unread::Damaged {
                    path,
                    kept_as: Some(mended.kept_as),
                };
                (read(data_folder).unwrap_or_default(), Some(unread))
            }
            Err(error) => (Results::default(), Some(error.into())),
        },
        Err(unread) => (Results::default(), Some(unread)),
    }
}

/// Writes the results of a data folder, and makes the folder where there is none yet.
pub fn write(data_folder: &Path, results: &Results) -> Result<(), Unwritten> {
    let written = Database::in_folder(data_folder)
        .and_then(|mut store| store.change(|transaction| keep(transaction, results)));
    written.map_err(|error| {
        Unwritten::Refused(
            data_folder.join(NAME),
            std::io::Error::other(error.to_string()),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Story: on Linux a stick's list, begun on Windows, had every patrol twice, and erasing somebody left their records.
    #[test]
    fn a_list_that_windows_began_names_each_record_once_on_linux() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Database::in_folder(folder.path()).expect("made");
        let body = r#"(record: "Blue_7\\a.gsrec", bytes: 10, written_s: 1, scenario: "road", title: {"en": "Road"}, seed: 1,
            mode: practise, state: BrokenOff, duration_s: 60.0)"#;
        let rows = r"INSERT INTO trainee VALUES (1, 'Blue 7', 1); INSERT INTO outing VALUES (1, 'Blue_7\a.gsrec', '";
        let written = store.connection.execute_batch(&format!("{rows}{body}');"));
        written.expect("written");
        drop(store);
        let mut results = read(folder.path()).expect("read");
        let found = results.by_name["Blue 7"].clone();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].record, Path::new("Blue_7/a.gsrec"));
        results.add("Blue 7", found[0].clone());
        write(folder.path(), &results).expect("written");
        let found = read(folder.path()).expect("read again");
        assert_eq!(found.by_name["Blue 7"].len(), 1);
    }
}

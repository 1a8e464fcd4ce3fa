//! Which pseudonym and which variation somebody gets.

use std::collections::BTreeSet;

use rand::{Rng, RngExt};
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::{CourseError, Enrolling};
use crate::store::pseudonym;

/// Words of pseudonyms that are made: birds, which name nobody.
const WORDS: [&str; 20] = [
    "Heron", "Crane", "Ibis", "Kestrel", "Plover", "Stork", "Swift", "Tern", "Wren", "Lark",
    "Robin", "Finch", "Osprey", "Falcon", "Egret", "Curlew", "Dove", "Quail", "Raven", "Swallow",
];

/// A number that nobody can foresee.
pub(super) fn by_chance() -> u64 {
    getrandom::u64().unwrap_or_else(|_| jiff::Timestamp::now().as_microsecond().unsigned_abs())
}

/// What the pseudonyms of a store sound like.
pub(super) fn taken(connection: &Connection) -> rusqlite::Result<BTreeSet<String>> {
    let mut all = connection.prepare_cached("SELECT pseudonym FROM trainee")?;
    let rows = all.query_map([], |row| row.get::<_, String>(0))?;
    rows.map(|pseudonym| Ok(pseudonym::heard(&pseudonym?)))
        .collect()
}

/// The pseudonym under which a person of that name is enrolled, else the one under which they are known from elsewhere.
pub(super) fn known_as(
    connection: &Connection,
    course: i64,
    person: &Enrolling,
) -> rusqlite::Result<Option<String>> {
    Ok(match enrolled_as(connection, course, person)? {
        Some(enrolled) => Some(enrolled),
        None => elsewhere_as(connection, person)?,
    })
}

/// The pseudonym given and whose it is, when it is that of a person of another name.
pub(super) fn somebody_elses(
    connection: &Connection,
    person: &Enrolling,
) -> rusqlite::Result<Option<(String, String)>> {
    let (Some(given), Some(name)) = (&person.pseudonym, &person.name) else {
        return Ok(None);
    };
    let given = pseudonym::kept(given);
    let mut find = connection.prepare_cached(
        "SELECT name FROM person JOIN trainee ON trainee.id = person.trainee WHERE pseudonym = ?1 AND name <> ?2",
    )?;
    let whose: Option<String> = find
        .query_row(params![given, name], |row| row.get(0))
        .optional()?;
    Ok(whose.map(|whose| (given, whose)))
}

pub(super) fn enrolled_as(
    connection: &Connection,
    course: i64,
    person: &Enrolling,
) -> rusqlite::Result<Option<String>> {
    let mut find = connection.prepare_cached(
        "SELECT pseudonym FROM person JOIN trainee ON trainee.id = person.trainee
         JOIN enrolment ON enrolment.trainee = trainee.id WHERE course = ?1 AND name = ?2",
    )?;
    find.query_row(params![course, person.name], |row| row.get(0))
        .optional()
}

/// The pseudonym of the only person of that name; none where two share it, for nobody can tell which is meant.
pub(super) fn elsewhere_as(
    connection: &Connection,
    person: &Enrolling,
) -> rusqlite::Result<Option<String>> {
    let mut find = connection.prepare_cached(
        "SELECT pseudonym FROM person JOIN trainee ON trainee.id = person.trainee WHERE name = ?1 LIMIT 2",
    )?;
    let rows = find.query_map([&person.name], |row| row.get(0))?;
    let found: Vec<String> = rows.collect::<Result<_, _>>()?;
    Ok(<[String; 1]>::try_from(found).ok().map(|[only]| only))
}

/// A pseudonym by chance that cannot be taken for one of those taken. Two machines that number theirs from 1 would give two
/// people one pseudonym.
pub(super) fn next_free(taken: &BTreeSet<String>, dice: &mut impl Rng) -> String {
    std::iter::repeat_with(|| {
        let word = WORDS[dice.random_range(0..WORDS.len())];
        // With every try one digit more finds a place in any store.
        format!("{word} {}", dice.random_range(100..1_000 + taken.len()))
    })
    .find(|made| !taken.contains(&pseudonym::heard(made)))
    .unwrap_or_default()
}

/// Gives a trainee a variation of every task, those that they had where some are known; why not, where it cannot be.
pub(super) fn assign(
    transaction: &Transaction<'_>,
    course: i64,
    trainee: i64,
    had: &[(String, u64)],
) -> rusqlite::Result<Option<CourseError>> {
    let mut tasks =
        transaction.prepare_cached("SELECT n, scenario, seeds FROM task WHERE course = ?1")?;
    let tasks = tasks.query_map([course], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let tasks: Vec<(i64, String, String)> = tasks.collect::<Result<_, _>>()?;
    let mut given = transaction
        .prepare_cached("SELECT trainee, seed FROM assignment WHERE course = ?1 AND n = ?2")?;
    for (n, scenario, seeds) in tasks {
        let rows = given.query_map([course, n], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let rows: Vec<(i64, String)> = rows.collect::<Result<_, _>>()?;
        if rows.iter().any(|(own, _)| *own == trainee) {
            continue;
        }
        let taken: BTreeSet<String> = rows.into_iter().map(|(_, seed)| seed).collect();
        let seeds: Vec<u64> = serde_json::from_str(&seeds).unwrap_or_default();
        let mut free = seeds
            .iter()
            .filter(|seed| !taken.contains(&seed.to_string()));
        let had = had.iter().find(|(of, _)| *of == scenario);
        let chosen = match had {
            Some((_, had)) => free.find(|seed| *seed == had),
            None => free.next(),
        };
        let Some(seed) = chosen.map(u64::to_string) else {
            return Ok(Some(match had {
                Some((_, seed)) => CourseError::NotFree {
                    scenario,
                    seed: *seed,
                },
                None => CourseError::NoSeedLeft { scenario },
            }));
        };
        transaction.execute(
            "INSERT INTO assignment VALUES (?1, ?2, ?3, ?4)",
            params![course, trainee, n, seed],
        )?;
    }
    Ok(None)
}

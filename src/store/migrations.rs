//! The tables, by numbered steps. `user_version` of the file is the number of steps that it has been through.
//!
//! A change is a new file `migrations/<number>.sql` and its line in [`STEPS`]; a step that stands in a release is never
//! changed. The test in `tests/store.rs` goes through all of them from every earlier version.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::pseudonym;

/// The steps, the first from an empty file.
pub const STEPS: &[&str] = &[
    include_str!("migrations/1.sql"),
    include_str!("migrations/2.sql"),
    include_str!("migrations/3.sql"),
    include_str!("migrations/4.sql"),
    include_str!("migrations/5.sql"),
    include_str!("migrations/6.sql"),
    include_str!("migrations/7.sql"),
    include_str!("migrations/8.sql"),
    include_str!("migrations/9.sql"),
    include_str!("migrations/10.sql"),
    include_str!("migrations/11.sql"),
];

/// From this step on an accent that was typed apart from its letter is kept in it.
const SPELLED_ALIKE: u32 = 10;

/// Marks the file as a store of this program (`application_id`): "GSND".
pub const APPLICATION: i32 = 0x4753_4E44;

/// The version that this program writes.
pub fn version() -> u32 {
    STEPS.len() as u32
}

/// What a file says of itself: the program's mark, and how many steps it has been through.
pub(super) fn state(connection: &Connection) -> rusqlite::Result<(i32, u32)> {
    let pragma = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let (application, steps) = (pragma("application_id")?, pragma("user_version")?);
    Ok((application as i32, u32::try_from(steps).unwrap_or(u32::MAX)))
}

/// Takes a file from the version that it has to today's, all or nothing. `begin` fills a new one.
pub(super) fn migrate(
    connection: &mut Connection,
    begin: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    if state(connection)? == (APPLICATION, version()) {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another process may have done it while this one waited.
    let (_, from) = state(&transaction)?;
    for step in STEPS.iter().skip(from as usize) {
        transaction.execute_batch(step)?;
    }
    if (1..SPELLED_ALIKE).contains(&from) {
        pseudonym::spell_alike(&transaction)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION)?;
    transaction.pragma_update(None, "user_version", version())?;
    if from == 0 {
        begin(&transaction)?;
    }
    transaction.commit()
}

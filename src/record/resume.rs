//! Resume: goes on where a record stops. The patrol is simulated again up to there, so it is the same patrol or none.

use std::fs::OpenOptions;
use std::path::Path;
use std::sync::Arc;

use super::error::RecordError;
use super::loss::Loss;
use super::reader::{bytes_of, parse, unreadable};
use super::replay::Comparison;
use super::session::Session;
use super::writer::{Recorder, lock};
use crate::doctrine::LoadedPack;
use crate::sim::Patrol;
use crate::text::Message;

/// A patrol under way again; [`super::capture::go_on`] takes it from here.
pub struct Resumed {
    /// The patrol, at the last whole tick recorded.
    pub patrol: Patrol,
    /// The session so far.
    pub session: Session,
    /// Writes on behind the last whole block.
    pub recorder: Recorder,
    /// The doctrine pack in force.
    pub doctrine: Arc<LoadedPack>,
    /// The unfinished end that was cut off the file, if there was one.
    pub torn: Option<Loss>,
    /// What whoever goes on with it should know: see [`super::reader::Opened::remarks`].
    pub remarks: Vec<Message>,
}

/// Takes a record up again. The file is touched only when every digest of it has been met, and what it lost is no more
/// than a torn tail: cutting damage away would take what somebody may still mend.
pub fn resume(path: &Path) -> Result<Resumed, RecordError> {
    let file = OpenOptions::new()
        .read(true)
        .write(true)
        .open(path)
        .map_err(|error| unreadable(path, &error))?;
    lock(&file, path)?;
    let contents = parse(&bytes_of(&file, path)?)?;
    if let Some(damage) = contents.loss.as_ref().and_then(Loss::damage) {
        return Err(damage.clone());
    }
    let opened = contents.clone().open()?;
    let remarks = opened.remarks();
    let session = opened.session;
    let mut patrol = Patrol::new(session.exercise.clone());
    Comparison::new(&session)
        .walk(&mut patrol)
        .map_err(|difference| RecordError::Differs {
            difference,
            other_build: session.header.other_build(),
        })?;
    if patrol.ended().is_some() {
        return Err(RecordError::Over);
    }
    Ok(Resumed {
        recorder: Recorder::go_on(file, path, &contents)?,
        patrol,
        session,
        doctrine: opened.doctrine,
        torn: opened.loss,
        remarks,
    })
}

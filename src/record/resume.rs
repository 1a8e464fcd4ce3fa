//! Resume: continues where a record stops. The patrol is re-simulated up to there and must match the record.

use std::fs::OpenOptions;
use std::path::Path;
use std::sync::Arc;

use super::error::RecordError;
use super::loss::Loss;
use super::reader::{bytes_of, parse, unreadable};
use super::replay::{Comparison, patrol_of};
use super::session::Session;
use super::writer::{Recorder, lock};
use crate::doctrine::LoadedPack;
use crate::sim::Patrol;
use crate::text::Message;

/// A resumed patrol; continue with [`super::capture::run_resumed`].
pub struct Resumed {
    /// The patrol, at the last whole tick recorded.
    pub patrol: Patrol,
    /// The session so far.
    pub session: Session,
    /// Appends after the last valid block.
    pub recorder: Recorder,
    /// The doctrine pack in force.
    pub doctrine: Arc<LoadedPack>,
    /// The torn tail that was cut off the file, if any.
    pub torn: Option<Loss>,
    /// What whoever resumes it should know: see [`super::reader::Opened::remarks`].
    pub remarks: Vec<Message>,
}

/// Resumes a record. The file is changed only once every digest has matched, and only to cut a torn tail: cutting
/// damage away would destroy what somebody may still repair.
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
    let mut patrol = patrol_of(&session);
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

//! Writes records: the header at once, then one write per simulated second, so that a killed process loses at most
//! the current second.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Seek, SeekFrom, Write};
use std::path::Path;

use super::block::{Second, pack_header, pack_second};
use super::error::RecordError;
use super::format::{first_chain, frame, prelude};
use super::frames::Predictor;
use super::header::Header;
use super::reader::{Contents, End};
use super::version::FORMAT;
use crate::files::Beside;
use crate::units::Tick;

/// Writer of one record.
pub struct Recorder {
    sink: Box<dyn Write + Send + Sync>,
    end: End,
    predictor: Predictor,
    stopped: bool,
}

impl Recorder {
    /// Begins a record in a new file. Never overwrites.
    pub fn create(path: &Path, header: &Header) -> Result<Self, RecordError> {
        let file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(path)
            .map_err(|error| match error.kind() {
                ErrorKind::AlreadyExists => RecordError::Exists {
                    path: path.to_owned(),
                },
                _ => unwritable(path, &error),
            })?;
        // When not even the header fits on the disk the file is useless and is removed.
        lock(&file, path)
            .and_then(|()| Self::onto(file, header))
            .inspect_err(|_| drop(std::fs::remove_file(path)))
    }

    /// Begins a record on any writer.
    pub fn onto(
        sink: impl Write + Send + Sync + 'static,
        header: &Header,
    ) -> Result<Self, RecordError> {
        let (block, chain) = frame(&first_chain(FORMAT), 0, &pack_header(header));
        let mut recorder = Self {
            sink: Box::new(sink),
            end: End {
                chain,
                blocks: 1,
                last_tick: Tick(0),
            },
            predictor: Predictor::default(),
            stopped: false,
        };
        recorder.write(&[prelude(FORMAT).as_slice(), &block].concat())?;
        Ok(recorder)
    }

    /// Continues a record after cutting its torn tail; `contents` was read from `file`. A record of an older format
    /// is first rewritten in this one.
    pub(super) fn go_on(
        mut file: File,
        path: &Path,
        contents: &Contents,
    ) -> Result<Self, RecordError> {
        if contents.format != FORMAT {
            return Self::written_anew(file, path, contents);
        }
        file.set_len(contents.whole_bytes)
            .and_then(|()| file.seek(SeekFrom::End(0)))
            .map_err(|error| unwritable(path, &error))?;
        Ok(Self {
            sink: Box::new(file),
            end: contents.end.clone(),
            predictor: contents.predictor.clone(),
            stopped: false,
        })
    }

    /// The lock on `file`, the record at `path`, is held until the new one is complete.
    fn written_anew(file: File, path: &Path, contents: &Contents) -> Result<Self, RecordError> {
        let refused = |error| unwritable(path, &error);
        let beside = Beside::begin(path).map_err(refused)?;
        lock(beside.file(), path)?;
        let sink = beside.file().try_clone().map_err(refused)?;
        let mut recorder = Self::onto(sink, &contents.header)?;
        for second in contents.all.each() {
            recorder.second(&second)?;
        }
        drop(file);
        beside.put_in_place().map_err(refused)?;
        Ok(recorder)
    }

    /// Writes one second. After an error it silently writes nothing more: the record stays valid up to there, and the
    /// session in memory continues.
    pub fn second(&mut self, second: &Second) -> Result<(), RecordError> {
        if self.stopped {
            return Ok(());
        }
        let payload = pack_second(second, self.end.last_tick, &mut self.predictor);
        let (block, chain) = frame(&self.end.chain, self.end.blocks, &payload);
        self.write(&block)?;
        self.end = End {
            chain,
            blocks: self.end.blocks + 1,
            last_tick: second.last_tick,
        };
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), RecordError> {
        self.sink
            .write_all(bytes)
            .and_then(|()| self.sink.flush())
            .map_err(|error| {
                self.stopped = true;
                RecordError::WriteFailed {
                    second: self
                        .end
                        .blocks
                        .saturating_sub(u32::from(self.end.last_tick == Tick(0))),
                    why: error.to_string(),
                }
            })
    }
}

/// Keeps other processes from writing the same record; without effect on file systems without locks.
pub(super) fn lock(file: &File, path: &Path) -> Result<(), RecordError> {
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(RecordError::InUse {
            path: path.to_owned(),
        }),
        Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
    }
}

pub(super) fn unwritable(path: &Path, error: &io::Error) -> RecordError {
    RecordError::Unwritable {
        path: path.to_owned(),
        why: error.to_string(),
    }
}

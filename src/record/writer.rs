//! Writes records: the header at once, then one write per simulated second, so that a killed process loses at most
//! the current second. A writer that knows its installation signs the record when the patrol is over, and when it is
//! closed before that.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::Arc;

use super::block::{Second, pack_header, pack_second};
use super::error::RecordError;
use super::format::{PAGE, first_chain, frame, prelude};
use super::frames::Predictor;
use super::header::Header;
use super::page::Page;
use super::reader::{Contents, End};
use super::sealed;
use super::version::FORMAT;
use crate::files::Beside;
use crate::sim::event::Event;
use crate::trust::{ContentKey, Installation, Purpose, TrustError};
use crate::units::Tick;

/// Writer of one record.
pub struct Recorder {
    sink: Box<dyn Write + Send + Sync>,
    end: End,
    predictor: Predictor,
    stopped: bool,
    /// Of every byte written.
    hasher: blake3::Hasher,
    signer: Option<Arc<Installation>>,
    /// True while something follows the last signature.
    unsigned: bool,
    /// What payloads are sealed with, if they are.
    key: Option<ContentKey>,
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
        let mut payload = pack_header(header);
        let mut key = None;
        if let Some(seal) = &header.seal {
            let own = ContentKey::generated()?;
            payload = sealed::locked_header(seal, &own, &payload)?;
            key = Some(own);
        }
        let (block, chain) = frame(&first_chain(FORMAT), 0, &payload);
        let mut recorder = Self {
            sink: Box::new(sink),
            end: End {
                chain,
                blocks: 1,
                last_tick: Tick(0),
            },
            predictor: Predictor::default(),
            stopped: false,
            hasher: blake3::Hasher::new(),
            signer: None,
            unsigned: true,
            key,
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
        let mut hasher = blake3::Hasher::new();
        file.set_len(contents.whole_bytes)
            .and_then(|()| file.rewind())
            .and_then(|()| {
                let mut written = Vec::new();
                file.read_to_end(&mut written)?;
                hasher.update(&written);
                file.seek(SeekFrom::End(0))
            })
            .map_err(|error| unwritable(path, &error))?;
        Ok(Self {
            sink: Box::new(file),
            end: contents.end.clone(),
            predictor: contents.predictor.clone(),
            stopped: false,
            hasher,
            signer: None,
            unsigned: false,
            key: contents.key.clone(),
        })
    }

    /// From here on the record is signed by an installation when the patrol is over, and when it is closed.
    pub fn signed_by(&mut self, installation: Arc<Installation>) {
        self.signer = Some(installation);
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
        let mut payload = pack_second(second, self.end.last_tick, &mut self.predictor);
        if let Some(key) = &self.key {
            payload = sealed::locked(key, self.end.blocks, &payload)?;
        }
        let (block, chain) = frame(&self.end.chain, self.end.blocks, &payload);
        self.write(&block)?;
        self.end = End {
            chain,
            blocks: self.end.blocks + 1,
            last_tick: second.last_tick,
        };
        self.unsigned = true;
        let over = |(_, event): &(Tick, Event)| matches!(event, Event::Ended(_));
        if second.events.iter().any(over) {
            self.sign()?;
        }
        Ok(())
    }

    /// Signs everything written so far, unless it is signed already or nobody is there to sign.
    fn sign(&mut self) -> Result<(), RecordError> {
        let Some(signer) = self
            .signer
            .as_ref()
            .filter(|_| self.unsigned && !self.stopped)
        else {
            return Ok(());
        };
        let signed = signer.sign(Purpose::Record, &self.hasher.finalize().into());
        let page = Page::Signature(signed).to_bytes();
        let (block, chain) = frame(&self.end.chain, PAGE, &page);
        self.write(&block)?;
        self.end.chain = chain;
        self.unsigned = false;
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), RecordError> {
        self.hasher.update(bytes);
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

impl Drop for Recorder {
    fn drop(&mut self) {
        // A patrol that was broken off. What cannot be signed is read all the same.
        let _ = self.sign();
    }
}

impl From<TrustError> for RecordError {
    fn from(error: TrustError) -> Self {
        Self::Trust(error)
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

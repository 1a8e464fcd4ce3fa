//! `groundsign records import`: records and drills into the store.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;
use rayon::prelude::*;

use crate::cli::console::Console;
use crate::cli::exit::ExitStatus;
use crate::cli::locate;
use crate::cli::packs::who;
use crate::cli::stop::Stop;
use crate::record::Signature;
use crate::store::entry::RecordHash;
use crate::store::group::look;
use crate::store::import::{self, Below, Looked};
use crate::store::{Added, Database, Keeps, Outing, StoreError, collected};
use crate::text::Message;
use crate::trust::{Known, Who};

/// Records read at once, and kept in one change of the store: a kill loses at most these.
const AT_ONCE: usize = 32;

/// Score records and drills and keep the results in the store.
///
/// A folder is searched with all folders in it, for records and for drills. A file counts once, however often and under whatever name it is
/// imported; the longer one of a patrol that was resumed takes the place of the shorter. Of a record that lies outside the data
/// folder a copy is kept in its folder records/collected, so that a mark can be defended later. A record whose signature does
/// not hold is left out, and so is one of somebody who was erased, of whom the store keeps the hashes of records and nothing else. A name in a record that can be no pseudonym, and a date that is none or lies ahead, are told. When one cannot be read, is damaged or left out, the others are imported and the status is 1.
#[derive(Debug, Args)]
pub(super) struct Import {
    /// Records, drills, and folders of them
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[arg(
        long,
        value_name = "ADDRESS",
        help = "Keep the results on a PostgreSQL server instead, for example postgres://user@host/groundsign; its password is read from PGPASSWORD"
    )]
    store: Option<String>,
}

impl Import {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let found = locate::records_below(&self.paths)?;
        let came = match &self.store {
            Some(address) => take_in(&mut super::server(address)?.open()?, &found, console)?,
            None => take_in(&mut super::own_store()?, &found, console)?,
        };
        for message in came.messages() {
            console.print_message(&message)?;
        }
        if came.added.new > 0 {
            console.print_message(&came.signed.message())?;
        }
        Ok(came.status())
    }
}

/// Takes in the records that the trainer keeps on this machine. A store that cannot be written is reported on as it stands.
pub(in crate::cli) fn own_records(console: &Console) -> Result<(), Stop> {
    let found = own()?;
    if found == Below::default() {
        return Ok(());
    }
    match Database::in_folder(&crate::files::data_folder()) {
        Ok(mut store) => take_in(&mut store, &found, console).map(|_| ()),
        Err(StoreError::ReadOnly(_)) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// What the trainer keeps on this machine: records, drills and group sessions.
pub(in crate::cli) fn own() -> Result<Below, Stop> {
    let data = crate::files::data_folder();
    let folders = [crate::store::records(&data), crate::store::groups(&data)];
    locate::records_below(
        &folders
            .into_iter()
            .filter(|folder| folder.is_dir())
            .collect::<Vec<PathBuf>>(),
    )
}

/// Signatures of the records that were imported.
#[derive(Debug, Clone, Copy, Default)]
struct Signed {
    trusted: usize,
    unknown: usize,
    unsigned: usize,
    wrong: usize,
}

impl Signed {
    fn count(&mut self, signature: &Signature, known: &Known) {
        let which = match signature {
            Signature::None | Signature::UpTo(..) => &mut self.unsigned,
            Signature::Wrong(_) => &mut self.wrong,
            Signature::Whole(by) if known.who(by) == Who::Unknown => &mut self.unknown,
            Signature::Whole(_) => &mut self.trusted,
        };
        *which += 1;
    }

    fn message(&self) -> Message {
        Message::new("records-imported-signed")
            .with("trusted", self.trusted)
            .with("unknown", self.unknown)
            .with("unsigned", self.unsigned)
            .with("wrong", self.wrong)
    }
}

/// What came of an import.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::cli) struct Came {
    added: Added,
    groups: Added,
    signed: Signed,
    /// Records that nobody has opened yet.
    sealed: usize,
    unread: usize,
    damaged: usize,
    /// Of people who were erased.
    erased: usize,
    /// In the store already, and without their copy.
    copied: usize,
}

impl Came {
    /// In sentences; group sessions are told where there are any.
    pub(in crate::cli) fn messages(&self) -> Vec<Message> {
        let records = Message::new("records-imported")
            .with("new", self.added.new)
            .with("known", self.added.known)
            .with("unread", self.unread);
        let groups = Message::new("group-imported")
            .with("new", self.groups.new)
            .with("known", self.groups.known);
        let any = self.groups != Added::default();
        let copied = Message::new("records-copied-again").with("count", self.copied);
        let sealed = Message::new("records-imported-sealed").with("sealed", self.sealed);
        [records]
            .into_iter()
            .chain((self.sealed > 0).then_some(sealed))
            .chain((self.copied > 0).then_some(copied))
            .chain((self.erased > 0).then_some(left_out(self.erased)))
            .chain(any.then_some(groups))
            .collect()
    }

    pub(in crate::cli) fn status(&self) -> ExitStatus {
        if self.unread + self.sealed + self.damaged + self.signed.wrong == 0 {
            ExitStatus::Done
        } else {
            ExitStatus::CheckFailed
        }
    }
}

/// Records that stay out because whoever they are of was erased.
pub(super) fn left_out(count: usize) -> Message {
    Message::new("records-of-erased").with("count", count)
}

/// A file that was taken in: where it lies, whose it is, its hash, and what is listed of it.
type New<'p> = (&'p Path, String, RecordHash, Option<Outing>);

/// Keeps copies of files that lie outside the data folder, and lists them; gives those that cannot be kept, and why.
fn collect(store: &mut Database, new: Vec<New<'_>>) -> Result<Vec<(PathBuf, Message)>, Stop> {
    let data = crate::files::data_folder();
    let (mut outings, mut failed) = (Vec::new(), Vec::new());
    for (path, trainee, hash, outing) in new {
        // Another copy of a patrol that is there is neither kept nor listed.
        if !store.holds(&hash)? {
            continue;
        }
        match collected::keep(&data, path, &trainee, &hash) {
            Ok(copy) => {
                let outing = outing.map(|outing| collected::moved(outing, &data, &copy));
                outings.extend(outing.map(|outing| (trainee, outing)));
            }
            Err(why) => failed.push((path.to_owned(), Message::from(&why))),
        }
    }
    store.list_outings(&outings)?;
    Ok(failed)
}

/// What is listed and copied of a file that the store has and of which the copy is missing: on a full disk none was made, or
/// somebody deleted it.
fn without_copy<'p>(
    store: &Database,
    path: &'p Path,
    hash: RecordHash,
) -> Result<Option<New<'p>>, Stop> {
    let Some(trainee) = store.holder(&hash)? else {
        return Ok(None);
    };
    let outing = match import::look(path, &BTreeSet::new()) {
        Ok(Looked::New { outing, .. }) => Some(*outing),
        Ok(Looked::Drill { .. } | Looked::Known(_)) | Err(_) => None,
    };
    Ok(Some((path, trainee, hash, outing)))
}

/// Reads and scores records that the store does not have, and works out its group sessions, and keeps them; says of which
/// something is missing.
pub(in crate::cli) fn take_in(
    store: &mut impl Keeps,
    found: &Below,
    console: &Console,
) -> Result<Came, Stop> {
    let mut known = store.known()?;
    known.extend(store.known_drills()?);
    let erased = store.erased()?;
    let singly: Vec<&PathBuf> = found.looked_at().collect();
    let groups = &found.groups;
    let installations = Known::read(&crate::files::data_folder())?;
    let mut came = Came::default();
    let bar = console.progress("records-importing", (singly.len() + groups.len()) as u64);
    let note = |path: &Path, why: Message| {
        bar.suspend(|| {
            console.note(
                &Message::new("results-of-record")
                    .with("path", path.display().to_string())
                    .with("why", why),
            );
        });
    };
    let mut copies = None;
    for paths in singly.chunks(AT_ONCE) {
        let looked: Vec<_> = paths
            .par_iter()
            .map(|path| import::look(path, &known))
            .collect();
        let (mut entries, mut drills, mut new) = (Vec::new(), Vec::new(), Vec::new());
        let mut again = Vec::new();
        for (path, looked) in paths.iter().zip(looked) {
            match looked {
                Ok(Looked::Known(hash)) => {
                    came.added.known += 1;
                    if let Some(own) = store.own() {
                        let copies = copies.get_or_insert_with(|| {
                            collected::Copies::of(&crate::files::data_folder())
                        });
                        if copies.lack(path, &hash) {
                            again.extend(without_copy(own, path, hash)?);
                        }
                    }
                }
                Ok(looked) if looked.is_among(&erased) => came.erased += 1,
                Ok(Looked::New {
                    entry,
                    outing,
                    damage,
                    odd,
                }) => {
                    odd.into_iter().for_each(|odd| note(path, odd));
                    came.signed.count(&entry.signature, &installations);
                    new.push((
                        path.as_path(),
                        entry.trainee.clone(),
                        entry.hash,
                        Some(*outing),
                    ));
                    entries.push(*entry);
                    if let Some(damage) = damage {
                        came.damaged += 1;
                        note(path, damage);
                    }
                }
                Ok(Looked::Drill { entry, odd }) => {
                    odd.into_iter().for_each(|odd| note(path, odd));
                    new.push((path.as_path(), entry.trainee.clone(), entry.hash, None));
                    drills.push(*entry);
                }
                Err(import::Unread::Altered(by)) => {
                    came.signed.wrong += 1;
                    let who = who(&by, &installations);
                    note(
                        path,
                        Message::new("verify-wrong-signature").with("who", who),
                    );
                }
                Err(error) if error.is_sealed() => {
                    came.sealed += 1;
                    note(path, error.message(path));
                }
                Err(error) => {
                    came.unread += 1;
                    note(path, error.message(path));
                }
            }
        }
        came.added += store.add(&entries)?;
        came.added += store.add_drills(&drills)?;
        if let Some(own) = store.own() {
            let count = again.len();
            let failed = collect(own, again)?;
            came.copied += count - failed.len();
            for (path, why) in failed.into_iter().chain(collect(own, new)?) {
                came.damaged += 1;
                note(&path, why);
            }
        }
        bar.inc(paths.len() as u64);
    }
    let known = store.known_groups()?;
    for paths in groups.chunks(AT_ONCE) {
        let looked: Vec<_> = paths.par_iter().map(|path| look(path, &known)).collect();
        let mut entries = Vec::new();
        for (path, looked) in paths.iter().zip(looked) {
            match looked {
                Ok(Some(entry)) => entries.push(entry),
                Ok(None) => came.groups.known += 1,
                Err(error) => {
                    came.unread += 1;
                    note(path, error.message(path));
                }
            }
        }
        came.groups += store.add_groups(&entries)?;
        bar.inc(paths.len() as u64);
    }
    bar.finish_and_clear();
    Ok(came)
}

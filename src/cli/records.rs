//! `groundsign records`: the store of what trainees have done.

mod erase;
mod export;
pub(super) mod import;
mod known;
mod merge;
mod mine;
mod open;
mod package;
mod push;
mod verify;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::console::Console;
use super::exit::ExitStatus;
use super::stop::Stop;
use crate::files;
use crate::report::cells;
use crate::source::suggest::suggest;
use crate::store::course::Unassigned;
use crate::store::{Database, Renamed, Server, StoreError, database, salvage};
use crate::text::Message;

/// Keep the store of what trainees have done.
///
/// The records are the truth; the store is an index of them in the data folder (groundsign.db), from which reports on a
/// class and refreshers are made. A lost store comes back by importing the records again.
#[derive(Debug, Args)]
pub(super) struct Records {
    #[command(subcommand)]
    command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
enum Command {
    Export(export::Export),
    Import(import::Import),
    Merge(merge::Merge),
    Package(package::Package),
    Push(push::Push),
    Verify(verify::Verify),
    Open(open::Open),
    Installation(known::Own),
    Know(known::Know),
    Mine(mine::Mine),
    /// Put everything that can still be read of a damaged store into a new one; the damaged file is kept beside it. The status is
    /// 1 when it can be told that something is lost which stands in no record
    Mend {
        /// The store; that of the data folder if none is named
        store: Option<PathBuf>,
    },
    /// Print which pseudonym is whose, as a table; it holds real names
    Names {
        /// Erase all real names instead; results stay under their pseudonyms
        #[arg(long)]
        erase: bool,
    },
    /// Print sex and age group of those of whom they are kept, as a table; it is about persons
    Backgrounds {
        /// Erase them instead; results stay
        #[arg(long)]
        erase: bool,
    },
    /// Give a trainee another pseudonym: where two people have one, or to give what was done under a mistyped one to whoever is
    /// enrolled under the right one. Records made before keep the old one inside
    Rename {
        /// The pseudonym
        trainee: String,
        /// The new one
        to: String,
    },
    Erase(erase::Erase),
}

impl Records {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        match &self.command {
            Command::Export(export) => export.run(console),
            Command::Import(import) => import.run(console),
            Command::Merge(merge) => merge.run(console),
            Command::Package(package) => package.run(console),
            Command::Push(push) => push.run(console),
            Command::Verify(verify) => verify.run(console),
            Command::Open(open) => open.run(console),
            Command::Installation(_) => known::Own::run(console),
            Command::Know(know) => know.run(console),
            Command::Mine(mine) => mine.run(console),
            Command::Mend { store } => mend(store.as_deref(), console),
            Command::Names { erase } => names(*erase, console),
            Command::Backgrounds { erase } => backgrounds(*erase, console),
            Command::Rename { trainee, to } => rename(trainee, to, console),
            Command::Erase(erase) => erase.run(console),
        }
    }
}

/// The store of the data folder, to write in it.
pub(super) fn own_store() -> Result<Database, Stop> {
    Ok(Database::in_folder(&files::data_folder())?)
}

fn mend(named: Option<&Path>, console: &Console) -> Result<ExitStatus, Stop> {
    let own = files::data_folder().join(database::NAME);
    let path = named.map_or_else(|| own.clone(), Path::to_owned);
    if !path.is_file() {
        return Err(StoreError::Missing(path).into());
    }
    // The own store is one whatever was written over its beginning; of another file that is not known.
    if path != own && !Database::begins_as_one(&path) {
        return Err(StoreError::Foreign(path).into());
    }
    // What is not damaged is not touched, and what another program or a newer one wrote is refused.
    match Database::read(&path).and_then(|store| store.is_whole()) {
        Ok(true) => {
            let whole = Message::new("records-mend-whole").with("path", path.display().to_string());
            console.print_message(&whole)?;
            return Ok(ExitStatus::Done);
        }
        Ok(false) | Err(StoreError::Damaged(_)) => {}
        Err(error) => return Err(error.into()),
    }
    let salvage::Mended {
        kept_as,
        saved,
        lost,
        without_tasks,
    } = salvage::mend(&path)?;
    let told = Message::new("records-mended")
        .with("sessions", saved.sessions)
        .with("drills", saved.drills)
        .with("trainees", saved.trainees)
        .with("names", saved.names)
        .with("courses", saved.courses)
        .with("enrolments", saved.enrolments)
        .with("variations", saved.variations)
        .with("kept", kept_as.display().to_string());
    console.print_message(&told)?;
    for name in &without_tasks {
        console.print_message(&Message::new("records-mend-no-tasks").with("course", name))?;
    }
    for one in &lost {
        console.print_message(&no_variation(one))?;
    }
    if !lost.is_empty() {
        console.print_message(&Message::new("course-no-variation-hint"))?;
    }
    Ok(match lost.is_empty() && without_tasks.is_empty() {
        true => ExitStatus::Done,
        false => ExitStatus::CheckFailed,
    })
}

/// Somebody enrolled has no variation.
pub(super) fn no_variation(one: &Unassigned) -> Message {
    Message::new("course-no-variation")
        .with("trainee", &one.trainee)
        .with("scenario", &one.scenario)
        .with("course", &one.course)
}

fn names(erase: bool, console: &Console) -> Result<ExitStatus, Stop> {
    let mut store = own_store()?;
    if erase {
        let count = store.erase_names()?;
        console.print_message(&Message::new("records-names-erased").with("count", count))?;
        return Ok(ExitStatus::Done);
    }
    let heads = ["cohort-trainee", "cohort-name"].map(|id| console.catalogue.word(id));
    let mut text = cells::line(heads.into());
    for (pseudonym, name) in store.names()? {
        text.push_str(&cells::line(vec![pseudonym, name]));
    }
    console.print(&text)?;
    Ok(ExitStatus::Done)
}

fn backgrounds(erase: bool, console: &Console) -> Result<ExitStatus, Stop> {
    let mut store = own_store()?;
    if erase {
        let count = store.erase_backgrounds()?;
        let message = Message::new("records-backgrounds-erased").with("count", count);
        console.print_message(&message)?;
        return Ok(ExitStatus::Done);
    }
    let heads = ["cohort-trainee", "cohort-by-sex", "cohort-by-age"];
    let mut text = cells::line(heads.map(|id| console.catalogue.word(id)).into());
    for row in store.backgrounds()? {
        text.push_str(&cells::line(row.into()));
    }
    console.print(&text)?;
    Ok(ExitStatus::Done)
}

/// The store on a server. A password that does not stand in the address is read from the environment, as the programs of the
/// server do.
pub(super) fn server(address: &str) -> Result<Server, Stop> {
    Server::at(address, std::env::var("PGPASSWORD").ok())
        .map_err(|refused| Stop::cannot(Message::new(refused.message_id())))
}

fn rename(trainee: &str, to: &str, console: &Console) -> Result<ExitStatus, Stop> {
    let told = |id: &str| Message::new(id).with("from", trainee).with("to", to);
    match own_store()?.rename(trainee, to)? {
        Renamed::Done => {
            console.print_message(&told("records-renamed"))?;
            Ok(ExitStatus::Done)
        }
        Renamed::Joined => {
            console.print_message(&told("records-rename-joined"))?;
            Ok(ExitStatus::Done)
        }
        Renamed::Nobody => Err(nobody(trainee)),
        Renamed::Taken => Err(Stop::cannot(told("records-rename-taken"))),
        Renamed::NoPseudonym => Err(Stop::cannot(told("records-rename-none"))),
    }
}

/// Nobody of a pseudonym is in the store; the one that was probably meant, if one was.
pub(super) fn nobody(trainee: &str) -> Stop {
    let all = own_store().and_then(|store| Ok(store.pseudonyms()?));
    nobody_among(trainee, &all.unwrap_or_default())
}

/// The same of a store with these pseudonyms.
fn nobody_among(trainee: &str, all: &[String]) -> Stop {
    let meant = suggest(trainee, all.iter().map(String::as_str));
    Stop::CannotDo {
        message: Message::new("cohort-no-trainee").with("name", trainee),
        hint: meant.map(|meant| Message::new("cohort-trainee-meant").with("name", meant)),
    }
}

//! `groundsign score`: scores a record without simulating it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::locate;
use super::stop::Stop;
use crate::doctrine::LoadedPack;
use crate::record::Opened;
use crate::report::{Material, json, terminal};
use crate::scoring::{self, Scorecard};
use crate::text::Message;
use crate::{drill, files};

/// Score a recorded patrol, under the doctrine pack that it was played under or another, without simulating it.
///
/// If the record is damaged, the whole seconds before the damage are scored, and the exit status is 1; as it is where the
/// record's signature does not hold.
#[derive(Debug, Args)]
pub(super) struct Score {
    /// The record
    record: PathBuf,
    /// Another doctrine pack: a file, or the id of a shipped one
    #[arg(long, value_name = "PACK")]
    doctrine: Option<PathBuf>,
    /// Print the scorecard as one JSON document and nothing else
    #[arg(long)]
    json: bool,
}

impl Score {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let scored = Scored::read(&self.record, self.doctrine.as_deref(), console)?;
        scored.warn(console);
        let material = scored.material(console);
        console.print(&if self.json {
            json::document(&material)
        } else {
            terminal::scorecard(&material, console.width)
        })?;
        Ok(scored.status())
    }
}

/// The records meant: for a folder those in it and in all its folders, or the folder itself where it has none.
fn within(named: &[PathBuf]) -> Result<Vec<PathBuf>, Stop> {
    let mut found = Vec::new();
    for path in named {
        match path.is_dir() {
            true => match locate::records_below(std::slice::from_ref(path))?.records {
                none if none.is_empty() => found.push(path.clone()),
                records => found.extend(records),
            },
            false => found.push(path.clone()),
        }
    }
    Ok(found)
}

/// A record and its score.
pub(super) struct Scored {
    /// The record.
    pub opened: Opened,
    /// The pack it was scored under.
    pub doctrine: Arc<LoadedPack>,
    /// The score.
    pub card: Scorecard,
}

impl Scored {
    /// Reads a record and scores it, under another pack if one is named.
    pub(super) fn read(
        record: &Path,
        doctrine: Option<&Path>,
        console: &Console,
    ) -> Result<Self, Stop> {
        let opened = locate::record(record)?;
        for remark in opened.remarks() {
            console.note(&remark);
        }
        Self::of(opened, doctrine)
    }

    fn of(opened: Opened, doctrine: Option<&Path>) -> Result<Self, Stop> {
        let doctrine = match doctrine {
            Some(named) => locate::pack(named)?,
            None => Arc::clone(&opened.doctrine),
        };
        let card =
            scoring::score(&opened.session, &doctrine.pack).under(&doctrine, &opened.doctrine);
        Ok(Self {
            opened,
            doctrine,
            card,
        })
    }

    /// Reads and scores many records. What cannot be read, is no patrol or was changed after it was signed is named and left
    /// out, and fails the check.
    pub(super) fn read_all(
        records: &[PathBuf],
        doctrine: Option<&Path>,
        console: &Console,
    ) -> Result<(Vec<Self>, ExitStatus), Stop> {
        let (mut all, mut worst) = (Vec::new(), ExitStatus::Done);
        for path in &within(records)? {
            if path.is_dir() {
                worst = worst.max(ExitStatus::CheckFailed);
                console.left_out(path, Message::new("cli-no-records-in"));
                continue;
            }
            let left_out = if files::has_ending(path, drill::EXTENSION) {
                Message::new("cli-drill-is-no-patrol")
            } else {
                match locate::record(path) {
                    Ok(opened) => match opened.altered() {
                        Some(why) => why,
                        None => {
                            for remark in opened.remarks() {
                                console.note(&remark);
                            }
                            let scored = Self::of(opened, doctrine)?;
                            worst = worst.max(scored.status());
                            all.push(scored);
                            continue;
                        }
                    },
                    Err(Stop::Record(error)) => error.message(),
                    Err(stop) => return Err(stop),
                }
            };
            worst = worst.max(ExitStatus::CheckFailed);
            console.left_out(path, left_out);
        }
        Ok((all, worst))
    }

    /// Says so where nobody may rely on it, because its signature does not hold.
    pub(super) fn warn(&self, console: &Console) {
        if let Some(why) = self.opened.altered() {
            console.note(&why);
        }
    }

    /// A damaged record fails the check, however much of it could be scored, and one whose signature does not hold.
    pub(super) fn status(&self) -> ExitStatus {
        if self.opened.is_sound() {
            ExitStatus::Done
        } else {
            ExitStatus::CheckFailed
        }
    }

    /// Material for the reports.
    pub(super) fn material<'a>(&'a self, console: &'a Console) -> Material<'a> {
        Material {
            card: &self.card,
            pack: &self.doctrine.pack,
            scenario: self.opened.session.scenario(),
            catalogue: &console.catalogue,
        }
    }
}

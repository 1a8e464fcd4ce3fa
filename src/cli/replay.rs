//! `groundsign replay`: simulates the patrol again and compares it with its record.

use std::path::PathBuf;

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::locate;
use super::stop::Stop;
use crate::record::replay::replay;

/// Simulate a recorded patrol again and compare every digest with the record.
///
/// Status 0: the same patrol. Status 1: it differs, or the record is damaged or its signature does not hold. A record made by another build may
/// differ although nobody changed it; the command then says so.
#[derive(Debug, Args)]
pub(super) struct Replay {
    /// The record
    record: PathBuf,
}

impl Replay {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let opened = locate::record(&self.record)?;
        for remark in opened.remarks().into_iter().chain(opened.altered()) {
            console.note(&remark);
        }
        let report = replay(&opened.session);
        console.print_message(&report.message())?;
        Ok(if report.same() && opened.is_sound() {
            ExitStatus::Done
        } else {
            ExitStatus::CheckFailed
        })
    }
}

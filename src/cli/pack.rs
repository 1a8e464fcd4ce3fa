//! `groundsign pack` and `groundsign unpack`: a scenario as one file to hand on, and back.

use std::path::{Path, PathBuf};

use clap::Args;

use super::class_key::{ClassKeyFrom, in_file};
use super::console::Console;
use super::exit::ExitStatus;
use super::locate;
use super::stop::Stop;
use crate::files;
use crate::package::{self, Making};
use crate::text::Message;
use crate::trust::{ClassKey, Installation};

/// Put a scenario and everything it needs into one file to hand on: heights, texts, doctrine pack, author and licence,
/// signed by this installation.
///
/// The same scenario gives the same file. With --seal the answers are locked to a class key: words that you read out when the
/// class begins.
#[derive(Debug, Args)]
#[command(after_long_help = include_str!("help/pack.txt"))]
pub(super) struct Pack {
    /// A scenario file, or the id of a scenario
    scenario: PathBuf,
    /// The pack
    #[arg(short, long, value_name = "FILE.gspack")]
    output: PathBuf,
    /// Under which licence it may be handed on, for example "CC BY 4.0"
    #[arg(long, value_name = "WORDS")]
    licence: String,
    /// Where its data is from, as its licence asks for, beside the scenario's own sources that begin with ©; several may
    /// be given
    #[arg(long, value_name = "WORDS")]
    attribution: Vec<String>,
    /// Seal it for an assessment: print a new class key, or use the one in --key-file. A sealed pack is called as its file,
    /// not as its scenario
    #[arg(long)]
    seal: bool,
    /// With --seal: file with the class key; it is made with a new key when it is not there
    #[arg(long, value_name = "FILE", requires = "seal")]
    key_file: Option<PathBuf>,
}

impl Pack {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        if !package::is_named(&self.output) {
            let shown = self.output.display().to_string();
            return Err(Stop::cannot(
                Message::new("pack-ending").with("path", shown),
            ));
        }
        let loaded = locate::scenario(&self.scenario)?;
        let installation = own_installation(console);
        let class_key = self.seal.then(|| self.class_key()).transpose()?;
        let called = called(&self.output);
        let making = Making {
            licence: &self.licence,
            attribution: self.attribution.clone(),
            installation: installation.as_ref(),
            class_key: class_key.as_ref(),
            called: &called,
        };
        let bytes = package::write(&loaded, &making)?;
        files::write_beside(&self.output, &bytes, &[&loaded.scenario.origin().path])?;
        let written = Message::new("cli-written").with("path", self.output.display().to_string());
        console.note(&written);
        if let (Some(key), None) = (&class_key, &self.key_file) {
            let shown = Message::new("class-key-is").with("words", key.words());
            console.print_message(&shown)?;
        }
        Ok(ExitStatus::Done)
    }

    fn class_key(&self) -> Result<ClassKey, Stop> {
        let Some(path) = &self.key_file else {
            return Ok(ClassKey::generated()?);
        };
        if path.symlink_metadata().is_ok() {
            return Ok(ClassKey::chosen(&in_file(path)?)?);
        }
        let key = ClassKey::generated()?;
        files::write(path, format!("{}\n", key.words()).as_bytes())?;
        Ok(key)
    }
}

/// What a sealed pack is called, as an id: by its file, which whoever gets it sees anyway.
fn called(output: &Path) -> String {
    let stem = output.file_stem().unwrap_or_default().to_string_lossy();
    let plain: String = stem
        .chars()
        .map(|letter| match letter {
            letter if letter.is_ascii_alphanumeric() => letter,
            _ => '-',
        })
        .collect();
    plain.trim_matches('-').to_owned()
}

/// This installation; none when it cannot sign, which is said.
pub(super) fn own_installation(console: &Console) -> Option<Installation> {
    Installation::of(&files::data_folder())
        .inspect_err(|error| {
            console.note(&Message::new("trust-not-signed").with("why", error.message()));
        })
        .ok()
}

/// Put the files of a pack into a new folder, to read or to change them.
///
/// A sealed pack asks for its class key.
#[derive(Debug, Args)]
pub(super) struct Unpack {
    /// The pack
    #[arg(value_name = "FILE.gspack")]
    pack: PathBuf,
    /// The folder; it is made, or is empty
    #[arg(short, long, value_name = "DIR")]
    output: PathBuf,
    #[command(flatten)]
    class_key: ClassKeyFrom,
}

impl Unpack {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let package = package::read(&self.pack)?;
        let key = key_of(&package, &self.class_key, console)?;
        let count = package.unpack(&self.output, key.as_ref())?;
        console.print_message(
            &Message::new("pack-unpacked")
                .with("files", count)
                .with("path", self.output.display().to_string()),
        )?;
        Ok(ExitStatus::Done)
    }
}

/// The class key, when a pack needs one.
pub(super) fn key_of(
    package: &package::Package,
    from: &ClassKeyFrom,
    console: &Console,
) -> Result<Option<ClassKey>, Stop> {
    package
        .manifest
        .sealed
        .then(|| from.ask(console))
        .transpose()
}

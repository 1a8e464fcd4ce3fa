//! `groundsign install` and `groundsign packs`: installed scenario packs.

use std::path::{Path, PathBuf};

use anstyle::Style;
use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::locate;
use super::opening::Window;
use super::stop::Stop;
use crate::files;
use crate::package::shelf::{self, Install as Came};
use crate::package::{Manifest, Package};
use crate::report::layout::TerminalText;
use crate::text::{Message, typed};
use crate::trust::{Known, PublicKey, Who};

/// Install a scenario pack: from then on it is played by its id, as the shipped scenarios are.
///
/// The pack is checked first; what is wrong with it is said and nothing is installed. `groundsign FILE.gspack`, which is what a
/// file manager runs when it is told to open .gspack files with this program, asks in the window whether to install it.
#[derive(Debug, Args)]
pub(super) struct Install {
    /// The pack
    #[arg(value_name = "FILE.gspack")]
    pack: PathBuf,
    /// Put it in the place of another pack of the same id
    #[arg(long)]
    replace: bool,
}

impl Install {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let (package, came) = shelf::install(&files::data_folder(), &self.pack, self.replace)?;
        let known = Known::read(&files::data_folder())?;
        console.print(&about(&package, &known, console))?;
        let said = match came {
            Came::New => "pack-installed",
            Came::Known => "pack-installed-known",
            Came::Replaced => "pack-installed-replaced",
        };
        let id = &package.manifest.id;
        console.print_message(&Message::new(said).with("id", id))?;
        let place = shelf::find(&files::data_folder(), id).unwrap_or_default();
        let played = locate::scenario_file(Path::new(id)).ok();
        if played.is_some_and(|played| played != place) {
            let path = place.display().to_string();
            let message = Message::new("pack-installed-behind").with("id", id);
            console.print_message(&message.with("path", path))?;
        }
        Ok(ExitStatus::Done)
    }
}

/// Ask in the window whether to install a scenario pack, and show those that are installed.
///
/// The same as `groundsign FILE.gspack`. Without a window, the command says so and names the command that installs the pack.
#[derive(Debug, Args)]
pub(super) struct Open {
    /// The pack
    #[arg(value_name = "FILE.gspack")]
    pack: PathBuf,
    #[command(flatten)]
    window: Window,
}

impl Open {
    #[cfg(feature = "gui")]
    pub(super) fn run(
        &self,
        window: &Window,
        language: Option<String>,
        console: &Console,
    ) -> Result<ExitStatus, Stop> {
        use super::opening;

        self.is_there()?;
        let closed = opening::ask(&self.window.or(window), language, self.pack.clone());
        Ok(opening::status(closed, &self.without_window(), console))
    }

    #[cfg(not(feature = "gui"))]
    pub(super) fn run(
        &self,
        _: &Window,
        _: Option<String>,
        console: &Console,
    ) -> Result<ExitStatus, Stop> {
        self.is_there()?;
        console.note(&self.without_window());
        Ok(ExitStatus::CannotDo)
    }

    fn is_there(&self) -> Result<(), Stop> {
        match self.pack.is_file() {
            true => Ok(()),
            false => Err(locate::no_file(&self.pack)),
        }
    }

    fn without_window(&self) -> Message {
        let file = typed(&self.pack.display().to_string());
        Message::new("cli-cannot-open").with("command", format!("groundsign install {file}"))
    }
}

/// List the installed scenario packs with author, licence and who signed them.
#[derive(Debug, Args)]
pub(super) struct Packs {}

impl Packs {
    pub(super) fn run(console: &Console) -> Result<ExitStatus, Stop> {
        let folder = files::data_folder();
        let known = Known::read(&folder)?;
        let installed = shelf::installed(&folder);
        if installed.is_empty() {
            console.print_message(&Message::new("packs-none"))?;
        }
        let mut status = ExitStatus::Done;
        for pack in installed {
            match pack.package {
                Ok(package) => console.print(&about(&package, &known, console))?,
                Err(error) => {
                    status = ExitStatus::CheckFailed;
                    let path = pack.path.display().to_string();
                    let message = Message::new("results-of-record")
                        .with("path", path)
                        .with("why", error.message());
                    console.note(&message);
                }
            }
        }
        Ok(status)
    }
}

/// What a pack says of itself, and who signed it.
pub(super) fn about(package: &Package, known: &Known, console: &Console) -> String {
    let Manifest {
        id,
        title,
        author,
        licence,
        attribution,
        sealed,
        ..
    } = &package.manifest;
    let catalogue = &console.catalogue;
    let mut page = TerminalText::new(console.width);
    page.heading(title.in_language(catalogue.language()), id);
    let mut lines = vec![
        Message::new("pack-about-author").with("author", author),
        Message::new("pack-about-licence").with("licence", licence),
    ];
    let from = |words: &String| Message::new("pack-about-attribution").with("words", words);
    lines.extend(attribution.iter().map(from));
    lines.push(signature(package, known));
    if *sealed {
        lines.push(Message::new("pack-about-sealed"));
    }
    for line in lines {
        page.paragraph(2, &catalogue.say(&line), Style::new());
    }
    page.finish()
}

/// Who signed a pack, or that nobody did.
pub(super) fn signature(package: &Package, known: &Known) -> Message {
    match package.signed_by {
        None => Message::new("pack-about-unsigned"),
        Some(by) => Message::new("pack-about-signed").with("who", who(&by, known)),
    }
}

/// An installation by its name here and its fingerprint.
pub(super) fn who(key: &PublicKey, known: &Known) -> Message {
    let fingerprint = key.fingerprint();
    match known.who(key) {
        Who::Own => Message::new("trust-who-own"),
        Who::Known(name) => Message::new("trust-who-known").with("name", name),
        Who::Unknown => Message::new("trust-who-unknown"),
    }
    .with("fingerprint", fingerprint)
}

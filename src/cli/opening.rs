//! Opens the window, or runs the fallback where there is none.

use clap::{Args, ValueEnum};

use super::console::Console;
use super::demonstration;
use super::exit::ExitStatus;
use super::stop::Stop;
#[cfg(feature = "gui")]
use crate::text::Message;

/// Options of the window.
#[derive(Debug, Clone, Args)]
pub(super) struct Window {
    /// Size of the window
    #[arg(long, value_name = "WIDTHxHEIGHT", value_parser = size)]
    pub(super) window: Option<(u32, u32)>,
    /// Picture quality; it is remembered, and measured if it was never chosen
    #[arg(long, value_enum)]
    pub(super) quality: Option<Quality>,
}

#[cfg(feature = "gui")]
impl Window {
    /// These options, completed by those given elsewhere on the command line.
    pub(super) fn or(&self, other: &Self) -> Self {
        Self {
            window: self.window.or(other.window),
            quality: self.quality.or(other.quality),
        }
    }
}

/// How much the ground shows. What matters to the exercise is there in all three.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Quality {
    /// For an old laptop
    Low,
    /// The standard setting
    Medium,
    /// For a graphics card
    High,
}

/// Accepted sizes, pixels.
const SIZES: std::ops::RangeInclusive<u32> = 320..=16_384;

fn size(text: &str) -> Result<(u32, u32), String> {
    text.split_once(['x', 'X', '×'])
        .and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)))
        .filter(|(width, height)| SIZES.contains(width) && SIZES.contains(height))
        .ok_or_else(|| {
            format!(
                "expected two whole numbers from {} to {}, for example 1280x720",
                SIZES.start(),
                SIZES.end()
            )
        })
}

/// Opens the trainer; without a display, runs the demonstration.
#[cfg(feature = "gui")]
pub(super) fn home(
    window: &Window,
    language: Option<String>,
    console: &Console,
) -> Result<ExitStatus, Stop> {
    match open(window, language, None) {
        Closed::Done => Ok(ExitStatus::Done),
        Closed::NoDisplay(why) | Closed::NoGraphics(why) => demonstration::run(Some(&why), console),
        Closed::Lost(why) => {
            console.note(&why);
            Ok(ExitStatus::CannotDo)
        }
    }
}

/// The status of a command whose work was done in the window; `without` says what can be done where there is none.
#[cfg(feature = "gui")]
pub(super) fn status(closed: Closed, without: &Message, console: &Console) -> ExitStatus {
    match closed {
        Closed::Done => return ExitStatus::Done,
        Closed::NoDisplay(why) | Closed::NoGraphics(why) => {
            console.note(&why);
            console.note(without);
        }
        Closed::Lost(why) => console.note(&why),
    }
    ExitStatus::CannotDo
}

/// Runs the demonstration: this build has no window.
#[cfg(not(feature = "gui"))]
pub(super) fn home(_: &Window, _: Option<String>, console: &Console) -> Result<ExitStatus, Stop> {
    demonstration::run(None, console)
}

#[cfg(feature = "gui")]
pub(super) use gui::{Closed, Play, ask, edit, open};

#[cfg(feature = "gui")]
mod gui {
    use std::path::PathBuf;

    use super::{Quality, Window};
    use crate::assets;
    use crate::front_end::{self, Opening, settings};
    pub(in crate::cli) use crate::front_end::{Closed, Play};
    use crate::text::language_of_system;

    /// Opens the window, with an exercise at once or from its first screen.
    pub(in crate::cli) fn open(
        window: &Window,
        language: Option<String>,
        play: Option<Play>,
    ) -> Closed {
        front_end::open(Opening {
            play,
            ..opening(window, language)
        })
    }

    /// Opens the window in the editor of a scenario.
    pub(in crate::cli) fn edit(
        window: &Window,
        language: Option<String>,
        scenario: PathBuf,
    ) -> Closed {
        front_end::open(Opening {
            edit: Some(scenario),
            ..opening(window, language)
        })
    }

    /// Opens the window with the question whether to install a pack.
    pub(in crate::cli) fn ask(window: &Window, language: Option<String>, pack: PathBuf) -> Closed {
        front_end::open(Opening {
            pack: Some(pack),
            ..opening(window, language)
        })
    }

    fn opening(window: &Window, language: Option<String>) -> Opening {
        Opening {
            language,
            suggested: language_of_system(&assets::folder()),
            window_px: window.window,
            quality: window.quality.map(Into::into),
            ..Opening::default()
        }
    }

    impl From<Quality> for settings::Quality {
        fn from(quality: Quality) -> Self {
            match quality {
                Quality::Low => Self::Low,
                Quality::Medium => Self::Medium,
                Quality::High => Self::High,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn a_size_is_two_numbers_that_a_screen_can_have() {
        assert_eq!(size("640x360"), Ok((640, 360)));
        assert_eq!(size("16384x320"), Ok((16384, 320)));
        for wrong in [
            "640",
            "640x",
            "x360",
            "-1x360",
            "319x360",
            "640x16385",
            "a×b",
        ] {
            assert!(size(wrong).is_err(), "{wrong}");
        }
    }
}

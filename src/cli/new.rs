//! `groundsign new`: a scenario from a template.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::findings;
use super::stop::Stop;
use crate::source::splice::{NoPlace, Splices};
use crate::source::{Locator, file, suggest};
use crate::text::{Message, normal};
use crate::units::dtg::Zone;
use crate::{assets, files, scenario};

/// Make a scenario from a template, ready to run, to be changed a little at a time.
///
/// On a terminal it asks for what no option says; an empty answer takes what the template has. Elsewhere it asks nothing. It
/// never writes over a file.
#[derive(Debug, Args)]
pub(super) struct New {
    /// The scenario's short name, lower-case letters, digits and hyphens; also the name of its file, in this folder or, with
    /// a path, another
    name: PathBuf,
    /// What to begin with: lesson, route, halt, village, town or clean
    #[arg(long, value_name = "TEMPLATE")]
    template: Option<String>,
    /// Title in English
    #[arg(long, value_name = "WORDS")]
    title: Option<String>,
    /// Who writes it
    #[arg(long, value_name = "NAME")]
    author: Option<String>,
    /// The patrol's unit, as it reports
    #[arg(long, value_name = "NAME")]
    unit: Option<String>,
    /// Name of the place in English
    #[arg(long, value_name = "NAME")]
    place: Option<String>,
    /// Latitude and longitude of the place, degrees north and east
    #[arg(long, value_name = "LAT,LON", value_parser = degrees, allow_hyphen_values = true)]
    at: Option<(f64, f64)>,
}

impl New {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let (path, id) = self.file()?;
        let template = file::read_text(&self.template(console)?)
            .map_err(|problem| Stop::cannot(problem.message))?;
        let text = self.filled_in(&template, &id, console)?.map_err(|error| {
            Stop::cannot(Message::new("cli-failed").with("why", error.to_string()))
        })?;
        if let Err(found) = scenario::load_text(&path, text.clone(), &[]) {
            findings::report_text(console, &found, &text);
            return Ok(ExitStatus::CannotDo);
        }
        files::write(&path, text.as_bytes())?;
        let shown = path.display().to_string();
        console.note(&Message::new("cli-written").with("path", shown.as_str()));
        console.note(&Message::new("cli-new-next").with("path", shown));
        Ok(ExitStatus::Done)
    }

    /// The file to write and the id that follows from its name.
    fn file(&self) -> Result<(PathBuf, String), Stop> {
        let path = if files::has_ending(&self.name, "ron") {
            self.name.clone()
        } else {
            self.name.with_added_extension("ron")
        };
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let sound = |letter: char| matches!(letter, 'a'..='z' | '0'..='9' | '-');
        if stem.is_empty() || !stem.chars().all(sound) {
            return Err(Stop::cannot(
                Message::new("cli-new-name").with("name", &*stem),
            ));
        }
        if path.symlink_metadata().is_ok() {
            return Err(Stop::CannotDo {
                message: Message::new("cli-new-exists").with("path", path.display().to_string()),
                hint: Some(Message::new("file-other-name")),
            });
        }
        let id = stem.into_owned();
        Ok((path, id))
    }

    fn template(&self, console: &Console) -> Result<PathBuf, Stop> {
        const FIRST: &str = "lesson";
        let folder = assets::folder().join("templates");
        let found = files::files_in(&folder, "ron").unwrap_or_default();
        let named = |path: &Path| {
            path.file_stem()
                .map(|stem| stem.to_string_lossy().into_owned())
        };
        let names: Vec<String> = found.iter().filter_map(|path| named(path)).collect();
        let wanted = match &self.template {
            Some(named) => normal(named.trim()).into_owned(),
            None => {
                let question = Message::new("cli-new-template").with("names", names.join(", "));
                asked(console, &question, FIRST)?
            }
        };
        let template = found
            .into_iter()
            .find(|path| named(path).as_ref() == Some(&wanted));
        template.ok_or_else(|| {
            let meant = suggest(&wanted, names.iter().map(String::as_str));
            Stop::CannotDo {
                message: Message::new("cli-new-no-template").with("name", wanted.as_str()),
                hint: Some(match meant {
                    Some(meant) => Message::new("cli-did-you-mean").with("name", meant),
                    None => Message::new("cli-there-are").with("names", names.join(", ")),
                }),
            }
        })
    }

    /// The template with what was said and asked.
    fn filled_in(
        &self,
        template: &str,
        id: &str,
        console: &Console,
    ) -> Result<Result<String, NoPlace>, Stop> {
        let locator = Locator::new(template);
        let mut words = Vec::new();
        for (path, said, question) in [
            ("title.en", &self.title, "cli-new-title"),
            ("author", &self.author, "cli-new-author"),
            ("patrol.unit", &self.unit, "cli-new-unit"),
            ("place.name.en", &self.place, "cli-new-place"),
        ] {
            let answer = match said {
                Some(said) => said.clone(),
                None => {
                    let own: String =
                        ron::from_str(&template[locator.span_of(path)]).unwrap_or_default();
                    asked(console, &Message::new(question), &own)?
                }
            };
            words.push((path, in_quotes(&answer)));
        }
        let at = match self.at {
            Some(at) => Some(at),
            None => asked_where(console)?,
        };
        let edit = || -> Result<String, NoPlace> {
            let mut splices = Splices::of(template);
            splices.set("id", &in_quotes(id))?;
            for (path, value) in &words {
                splices.set(path, value)?;
            }
            if let Some((latitude_deg, longitude_deg)) = at {
                splices.set("place.latitude_deg", &latitude_deg.to_string())?;
                splices.set("place.longitude_deg", &longitude_deg.to_string())?;
                splices.set(
                    "when.zone",
                    &format!("'{}'", Zone::at(longitude_deg).letter()),
                )?;
            }
            Ok(splices.applied())
        };
        Ok(edit())
    }
}

/// Where the place is; none to stay where the template is.
fn asked_where(console: &Console) -> Result<Option<(f64, f64)>, Stop> {
    loop {
        let answer = asked(console, &Message::new("cli-new-at"), "")?;
        if answer.is_empty() {
            return Ok(None);
        }
        match degrees(&answer) {
            Ok(at) => return Ok(Some(at)),
            Err(_) => console.note(&Message::new("cli-new-at-wrong")),
        }
    }
}

/// The answer to a question, or what holds without one; asked only where somebody can answer.
fn asked(console: &Console, question: &Message, otherwise: &str) -> Result<String, Stop> {
    if !(std::io::stdin().is_terminal() && std::io::stderr().is_terminal()) {
        return Ok(otherwise.to_owned());
    }
    let answer = console.ask(question, otherwise)?;
    Ok(if answer.is_empty() {
        otherwise.to_owned()
    } else {
        answer
    })
}

/// Latitude and longitude as typed: `14.62, -3.21`, digits of any script.
fn degrees(typed: &str) -> Result<(f64, f64), String> {
    let typed = normal(typed);
    let parts: Vec<&str> = typed
        .split([',', ' ', ';'])
        .filter(|part| !part.is_empty())
        .collect();
    let figures: Option<Vec<f64>> = parts.iter().map(|part| part.parse().ok()).collect();
    match figures.as_deref() {
        Some(&[latitude, longitude]) if latitude.abs() <= 80.0 && longitude.abs() <= 180.0 => {
            Ok((latitude, longitude))
        }
        _ => Err(format!("{typed}: LAT,LON")),
    }
}

/// A string as RON has it.
fn in_quotes(words: &str) -> String {
    ron::to_string(words).expect("a string can be written")
}

#[cfg(test)]
mod tests {
    use super::degrees;

    #[test]
    fn a_place_is_typed_as_two_figures_in_degrees() {
        for typed in ["14.62,-3.21", " 14.62 -3.21", "14.62; -3.21", "١٤.٦٢,-٣.٢١"] {
            assert_eq!(degrees(typed), Ok((14.62, -3.21)), "{typed}");
        }
        for wrong in ["", "14.62", "north", "91,0", "0,181", "1,2,3", "NaN,1"] {
            assert!(degrees(wrong).is_err(), "{wrong}");
        }
    }
}

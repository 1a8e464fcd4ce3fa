//! `groundsign new`: a scenario from a template.

use std::path::{Path, PathBuf};

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::stop::Stop;
use super::{findings, new_scenario};
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
    #[arg(long, value_name = "LAT,LON", allow_hyphen_values = true)]
    at: Option<String>,
}

/// Farther from the equator there is no grid, degrees.
const LATITUDE_DEG: f64 = 80.0;

impl New {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let (path, id) = self.file()?;
        let template = file::read_text(&self.template(console)?)
            .map_err(|problem| Stop::cannot(problem.message))?;
        let text = self.filled_in(&template, &path, &id, console)?;
        if let Err(found) = scenario::load_text(&path, text.clone(), &[]) {
            findings::report_text(console, &found, &text);
            return Ok(ExitStatus::CannotDo);
        }
        files::write(&path, text.as_bytes())?;
        let shown = path.display().to_string();
        console.note(&Message::new("cli-written").with("path", shown.as_str()));
        if let Some(namesake) = new_scenario::namesake(&id, &path) {
            console.note(&namesake);
        }
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
        let id = new_scenario::id_of(&path)?;
        new_scenario::is_free(&path)?;
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
        let chosen = |wanted: &str| -> Result<PathBuf, Stop> {
            let mut templates = found.iter();
            let template = templates.find(|path| named(path).as_deref() == Some(wanted));
            template.cloned().ok_or_else(|| {
                let meant = suggest(wanted, names.iter().map(String::as_str));
                Stop::CannotDo {
                    message: Message::new("cli-new-no-template").with("name", wanted),
                    hint: Some(match meant {
                        Some(meant) => Message::new("cli-did-you-mean").with("name", meant),
                        None => Message::new("cli-there-are").with("names", names.join(", ")),
                    }),
                }
            })
        };
        if let Some(named) = &self.template {
            return chosen(&normal(named.trim()));
        }
        let question = Message::new("cli-new-template").with("names", names.join(", "));
        loop {
            let answer = asked(console, &question, FIRST)?;
            match chosen(&normal(&answer)) {
                Ok(template) => return Ok(template),
                Err(wrong) if answer != FIRST => {
                    wrong.report(console);
                }
                Err(wrong) => return Err(wrong),
            }
        }
    }

    /// The template with what was said and asked.
    fn filled_in(
        &self,
        template: &str,
        path: &Path,
        id: &str,
        console: &Console,
    ) -> Result<String, Stop> {
        let said_at = self.at.as_deref().map(place).transpose();
        let said_at = said_at.map_err(Stop::cannot)?;
        let locator = Locator::new(template);
        let mut values = vec![("id", in_quotes(id))];
        for (field, said, question) in [
            ("title.en", &self.title, "cli-new-title"),
            ("author", &self.author, "cli-new-author"),
            ("patrol.unit", &self.unit, "cli-new-unit"),
            ("place.name.en", &self.place, "cli-new-place"),
        ] {
            if let Some(said) = said {
                values.push((field, in_quotes(said)));
                continue;
            }
            let own: String = ron::from_str(&template[locator.span_of(field)]).unwrap_or_default();
            loop {
                let answer = asked(console, &Message::new(question), &own)?;
                values.push((field, in_quotes(&answer)));
                if answer == own {
                    break;
                }
                let text = with_values(template, &values)?;
                let Err(found) = scenario::load_text(path, text.clone(), &[]) else {
                    break;
                };
                findings::report_text(console, &found, &text);
                values.pop();
            }
        }
        let at = match said_at {
            Some(at) => Some(at),
            None => asked_where(console)?,
        };
        if let Some((latitude_deg, longitude_deg)) = at {
            values.push(("place.latitude_deg", latitude_deg.to_string()));
            values.push(("place.longitude_deg", longitude_deg.to_string()));
            values.push((
                "when.zone",
                format!("'{}'", Zone::at(longitude_deg).letter()),
            ));
        }
        with_values(template, &values)
    }
}

/// A template with other values of some of its fields.
fn with_values(template: &str, values: &[(&str, String)]) -> Result<String, Stop> {
    let edited = || -> Result<String, NoPlace> {
        let mut splices = Splices::of(template);
        for (field, value) in values {
            splices.set(field, value)?;
        }
        Ok(splices.applied())
    };
    edited()
        .map_err(|error| Stop::cannot(Message::new("cli-failed").with("why", error.to_string())))
}

/// Where the place is; none to stay where the template is.
fn asked_where(console: &Console) -> Result<Option<(f64, f64)>, Stop> {
    loop {
        let answer = asked(console, &Message::new("cli-new-at"), "")?;
        if answer.is_empty() {
            return Ok(None);
        }
        match place(&answer) {
            Ok(at) => return Ok(Some(at)),
            Err(why) => console.note(&why),
        }
    }
}

/// The answer to a question, or what holds without one; asked only where somebody can answer.
fn asked(console: &Console, question: &Message, otherwise: &str) -> Result<String, Stop> {
    if !Console::is_answered() {
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
fn place(typed: &str) -> Result<(f64, f64), Message> {
    let typed = normal(typed);
    let parts: Vec<&str> = typed
        .split([',', ' ', ';'])
        .filter(|part| !part.is_empty())
        .collect();
    let figures: Option<Vec<f64>> = parts.iter().map(|part| part.parse().ok()).collect();
    let Some(&[latitude, longitude]) = figures.as_deref() else {
        return Err(Message::new("cli-new-at-wrong"));
    };
    // NaN is within no range.
    if !(-LATITUDE_DEG..=LATITUDE_DEG).contains(&latitude) {
        return Err(Message::new("cli-new-latitude")
            .with("said", parts[0])
            .with("most", LATITUDE_DEG));
    }
    if !(-180.0..=180.0).contains(&longitude) {
        return Err(Message::new("cli-new-longitude").with("said", parts[1]));
    }
    Ok((latitude, longitude))
}

/// A string as RON has it.
fn in_quotes(words: &str) -> String {
    ron::to_string(words).expect("a string can be written")
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn a_place_is_typed_as_two_figures_in_degrees() {
        for typed in ["14.62,-3.21", " 14.62 -3.21", "14.62; -3.21", "١٤.٦٢,-٣.٢١"] {
            assert_eq!(place(typed), Ok((14.62, -3.21)), "{typed}");
        }
        for wrong in ["", "14.62", "north", "91,0", "0,181", "1,2,3", "NaN,1"] {
            assert!(place(wrong).is_err(), "{wrong}");
        }
    }
}

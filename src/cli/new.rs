//! `groundsign new`: a scenario from a template.

use std::io::IsTerminal;
use std::path::PathBuf;

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::findings;
use super::stop::Stop;
use crate::scenario::template::{self, QUESTIONS};
use crate::source::splice::NoPlace;
use crate::source::{file, suggest};
use crate::text::{Message, normal};
use crate::{files, scenario};

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
        if !template::is_short_name(&stem) {
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
        let found = template::templates();
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        let wanted = match &self.template {
            Some(named) => normal(named.trim()).into_owned(),
            None => {
                let question = Message::new("cli-new-template").with("names", names.join(", "));
                asked(console, &question, template::FIRST)?
            }
        };
        let template = found.iter().find(|(name, _)| *name == wanted);
        let template = template.ok_or_else(|| {
            let meant = suggest(&wanted, names.iter().copied());
            Stop::CannotDo {
                message: Message::new("cli-new-no-template").with("name", wanted.as_str()),
                hint: Some(match meant {
                    Some(meant) => Message::new("cli-did-you-mean").with("name", meant),
                    None => Message::new("cli-there-are").with("names", names.join(", ")),
                }),
            }
        })?;
        Ok(template.1.clone())
    }

    /// The template with what was said and asked.
    fn filled_in(
        &self,
        skeleton: &str,
        id: &str,
        console: &Console,
    ) -> Result<Result<String, NoPlace>, Stop> {
        let mut answers = QUESTIONS.map(|question| template::own_answer(skeleton, question));
        let said = [&self.title, &self.author, &self.unit, &self.place];
        for ((answer, question), said) in answers.iter_mut().zip(QUESTIONS).zip(said) {
            *answer = match said {
                Some(said) => said.clone(),
                None => asked(console, &Message::new(question.asks), answer)?,
            };
        }
        let at = match self.at {
            Some(at) => Some(at),
            None => asked_where(console)?,
        };
        Ok(template::filled_in(skeleton, id, &answers, at))
    }
}

/// Where the place is; none to stay where the template is.
fn asked_where(console: &Console) -> Result<Option<(f64, f64)>, Stop> {
    loop {
        let answer = asked(console, &Message::new("cli-new-at"), "")?;
        if answer.is_empty() {
            return Ok(None);
        }
        match template::degrees(&answer) {
            Some(at) => return Ok(Some(at)),
            None => console.note(&Message::new("cli-new-at-wrong")),
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

/// Latitude and longitude as an option.
fn degrees(typed: &str) -> Result<(f64, f64), String> {
    template::degrees(typed).ok_or_else(|| format!("{typed}: LAT,LON"))
}

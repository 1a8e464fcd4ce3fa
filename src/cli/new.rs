//! `groundsign new`: a scenario from a template.

use std::path::{Path, PathBuf};

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::stop::Stop;
use super::{findings, new_scenario};
use crate::scenario::template::{self, QUESTIONS, Question};
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
    #[arg(long, value_name = "LAT,LON", allow_hyphen_values = true)]
    at: Option<String>,
}

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
        let found = template::templates();
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        let chosen = |wanted: &str| -> Result<PathBuf, Stop> {
            let template = found.iter().find(|(name, _)| *name == wanted);
            template.map(|(_, path)| path.clone()).ok_or_else(|| {
                let meant = suggest(wanted, names.iter().copied());
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
            let answer = asked(console, &question, template::FIRST)?;
            match chosen(&normal(&answer)) {
                Ok(template) => return Ok(template),
                Err(wrong) if answer != template::FIRST => {
                    wrong.report(console);
                }
                Err(wrong) => return Err(wrong),
            }
        }
    }

    /// The template with what was said and asked.
    fn filled_in(
        &self,
        skeleton: &str,
        path: &Path,
        id: &str,
        console: &Console,
    ) -> Result<String, Stop> {
        let said_at = self.at.as_deref().map(template::degrees).transpose();
        let said_at = said_at.map_err(Stop::cannot)?;
        let own = QUESTIONS.map(|question| template::own_answer(skeleton, question));
        let mut answers = own.clone();
        let said = [&self.title, &self.author, &self.unit, &self.place];
        for (number, (question, said)) in QUESTIONS.into_iter().zip(said).enumerate() {
            answers[number] = match said {
                Some(said) => said.clone(),
                None => asked_until(console, question, &own[number], |answer| {
                    let mut alone = own.clone();
                    answer.clone_into(&mut alone[number]);
                    let text = filled_in(skeleton, id, &alone, None)?;
                    if let Err(found) = scenario::load_text(path, text.clone(), &[]) {
                        findings::report_text(console, &found, &text);
                        return Ok(false);
                    }
                    Ok(true)
                })?,
            };
        }
        let at = match said_at {
            Some(at) => Some(at),
            None => asked_where(console)?,
        };
        filled_in(skeleton, id, &answers, at)
    }
}

fn filled_in(
    skeleton: &str,
    id: &str,
    answers: &[String; QUESTIONS.len()],
    at: Option<(f64, f64)>,
) -> Result<String, Stop> {
    template::filled_in(skeleton, id, answers, at)
        .map_err(|error| Stop::cannot(Message::new("cli-failed").with("why", error.to_string())))
}

/// Asks again until the answer is fine; the template's own is.
fn asked_until(
    console: &Console,
    question: Question,
    own: &str,
    is_fine: impl Fn(&str) -> Result<bool, Stop>,
) -> Result<String, Stop> {
    loop {
        let answer = asked(console, &Message::new(question.asks), own)?;
        if answer == own || is_fine(&answer)? {
            return Ok(answer);
        }
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

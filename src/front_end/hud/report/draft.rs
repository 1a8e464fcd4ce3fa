//! The report as far as it is written.

use std::path::Path;

use bevy::log::warn;
use serde::{Deserialize, Serialize};

use crate::doctrine::schema::ReportFormat;
use crate::files;
use crate::sim::action::{Answer, Channel, Measure, SeenHow};
use crate::text::normal;
use crate::vocabulary::{Impact, SignKind};

use super::Occasion;
use super::form::{Form, empty_answer, form_of};

/// Which page of the form is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormPage {
    /// A line, by number.
    Line(usize),
    /// What will be sent.
    ReadBack,
}

/// What the buttons of the report form do.
#[derive(Debug, Clone, PartialEq)]
pub enum ReportDoing {
    /// Shows the form for something else that there is to tell.
    About(Occasion),
    /// Shows a line.
    Line(usize),
    /// Shows what will be sent.
    ReadBack,
    /// Stand-off class, none when it cannot be told.
    Class(Option<String>),
    /// A kind of sign, on or off.
    Sign(SignKind),
    /// An asset, on or off, by short name.
    Asset(String),
    /// Nothing of a list.
    Nothing,
    /// Effect on the mission.
    Impact(Impact),
    /// A measure, on or off.
    Measure(Measure),
    /// A way in which the item came to be known, on or off.
    Way(SeenHow),
    /// Priority by short name.
    Priority(String),
    /// Yes or no.
    YesNo(bool),
    /// More or less by so many.
    Number(i32),
    /// The time it is.
    Now,
    /// Words that are on the patrol's own card.
    Fill(String),
    /// A grid reference.
    FillGrid(String),
    /// How it goes.
    Channel(Channel),
    /// Sends it.
    Send,
}

/// The draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// Id of the format it is laid out from.
    pub format: String,
    /// How each line is answered.
    pub forms: Vec<Form>,
    /// One answer a line.
    pub answers: Vec<Answer>,
    /// How it goes.
    pub channel: Channel,
    /// The page that is open.
    pub page: FormPage,
    /// True once it was sent.
    pub sent: bool,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            format: String::new(),
            forms: Vec::new(),
            answers: Vec::new(),
            channel: Channel::Radio,
            page: FormPage::Line(0),
            sent: false,
        }
    }
}

impl Draft {
    /// Nothing written yet.
    pub fn of(format: &ReportFormat) -> Self {
        let forms: Vec<Form> = format
            .lines
            .iter()
            .map(|line| form_of(line.field))
            .collect();
        Self {
            format: format.id.clone(),
            answers: forms.iter().map(|form| empty_answer(*form)).collect(),
            forms,
            ..Self::default()
        }
    }

    /// The draft kept in a file, if it is of this format; else an empty one.
    pub fn kept(path: &Path, format: &ReportFormat) -> Self {
        let fresh = Self::of(format);
        std::fs::read_to_string(path)
            .ok()
            .and_then(|text| ron::from_str::<Self>(&text).ok())
            .filter(|kept| {
                kept.format == fresh.format
                    && kept.forms == fresh.forms
                    && kept.answers.len() == fresh.answers.len()
            })
            .unwrap_or(fresh)
    }

    /// Keeps it. A disk that takes nothing costs the draft when the program ends, nothing else.
    pub fn keep(&self, path: &Path) {
        let empty = self
            .forms
            .iter()
            .zip(&self.answers)
            .all(|(form, answer)| *answer == empty_answer(*form));
        if empty && !path.exists() {
            return;
        }
        let text = ron::ser::to_string(self).unwrap_or_default();
        if let Err(unwritten) = files::write(path, text.as_bytes()) {
            warn!("{unwritten}");
        }
    }

    /// The line that is open.
    pub fn line(&self) -> Option<usize> {
        match self.page {
            FormPage::Line(line) => Some(line).filter(|line| *line < self.answers.len()),
            FormPage::ReadBack => None,
        }
    }

    /// Writes words into a line; `grid` for the grid of a line that has words as well.
    pub fn write(&mut self, line: usize, grid: bool, said: &str) {
        let (Some(form), Some(answer)) = (self.forms.get(line), self.answers.get_mut(line)) else {
            return;
        };
        *answer = match (form, std::mem::replace(answer, Answer::Empty)) {
            (Form::DateTime, _) => Answer::DateTime(said.to_owned()),
            (Form::Grid, _) => Answer::Grid(said.to_owned()),
            (Form::WordsAndGrid, Answer::WordsAndGrid(words, _)) if grid => {
                Answer::WordsAndGrid(words, said.to_owned())
            }
            (Form::WordsAndGrid, Answer::WordsAndGrid(_, there)) => {
                Answer::WordsAndGrid(said.to_owned(), there)
            }
            (Form::WordsAndGrid, _) if grid => Answer::WordsAndGrid(String::new(), said.to_owned()),
            (Form::WordsAndGrid, _) => Answer::WordsAndGrid(said.to_owned(), String::new()),
            (Form::Words, _) => Answer::Words(said.to_owned()),
            (Form::Number, before) => match typed_number(said) {
                Ok(number) => number.map_or(Answer::Empty, Answer::Number),
                Err(NoNumber) => before,
            },
            (_, before) => before,
        };
    }

    /// Fills words into the line that is open: the time, or what stands on a card.
    pub fn fill(&mut self, said: &str) {
        if let Some(line) = self.line() {
            self.write(line, false, said);
        }
    }

    /// Puts a grid into a line, whatever else it holds.
    pub fn put_grid(&mut self, line: usize, grid: &str) {
        let beside = self.forms.get(line) == Some(&Form::WordsAndGrid);
        self.write(line, beside, grid);
    }

    /// Changes the answer of the line that is open.
    pub fn change(&mut self, change: &ReportDoing) {
        let Some(line) = self.line() else {
            return;
        };
        if let ReportDoing::Fill(words) = change {
            self.fill(words);
            return;
        }
        if let ReportDoing::FillGrid(grid) = change {
            self.put_grid(line, grid);
            return;
        }
        let answer = &mut self.answers[line];
        *answer = match (change, std::mem::replace(answer, Answer::Empty)) {
            (ReportDoing::Class(class), Answer::Item { signs, .. }) => Answer::Item {
                class: class.clone(),
                signs,
            },
            (ReportDoing::Class(class), _) => Answer::Item {
                class: class.clone(),
                signs: Vec::new(),
            },
            (ReportDoing::Sign(sign), Answer::Item { class, mut signs }) => {
                turn(&mut signs, *sign);
                Answer::Item { class, signs }
            }
            (ReportDoing::Sign(sign), _) => Answer::Item {
                class: None,
                signs: vec![*sign],
            },
            (ReportDoing::Asset(asset), Answer::Assets(mut assets)) => {
                turn(&mut assets, asset.clone());
                Answer::Assets(assets)
            }
            (ReportDoing::Asset(asset), _) => Answer::Assets(vec![asset.clone()]),
            (ReportDoing::Measure(measure), Answer::Measures(mut measures)) => {
                turn(&mut measures, *measure);
                Answer::Measures(measures)
            }
            (ReportDoing::Measure(measure), _) => Answer::Measures(vec![*measure]),
            (ReportDoing::Way(way), Answer::SeenHow(mut ways)) => {
                turn(&mut ways, *way);
                Answer::SeenHow(ways)
            }
            (ReportDoing::Way(way), _) => Answer::SeenHow(vec![*way]),
            (ReportDoing::Nothing, _) if self.forms[line] == Form::Assets => {
                Answer::Assets(Vec::new())
            }
            (ReportDoing::Nothing, _) if self.forms[line] == Form::Measures => {
                Answer::Measures(Vec::new())
            }
            (ReportDoing::Nothing, _) if self.forms[line] == Form::Item => Answer::YesNo(false),
            (ReportDoing::Impact(impact), _) => Answer::Impact(*impact),
            (ReportDoing::Priority(priority), _) => Answer::Priority(priority.clone()),
            (ReportDoing::YesNo(yes), _) => Answer::YesNo(*yes),
            (ReportDoing::Number(by), Answer::Number(number)) => {
                Answer::Number(number.saturating_add_signed(*by).min(MOST))
            }
            (ReportDoing::Number(by), _) => Answer::Number(0_u32.saturating_add_signed(*by)),
            (_, before) => before,
        };
    }
}

/// The largest number of a report.
pub const MOST: u32 = 999;

/// What was typed is no number of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoNumber;

/// The number that was typed, in digits of any script; none where nothing was.
pub fn typed_number(typed: &str) -> Result<Option<u32>, NoNumber> {
    let typed = normal(typed);
    let digits = typed.trim();
    if digits.is_empty() {
        return Ok(None);
    }
    let number: u32 = digits.parse().map_err(|_| NoNumber)?;
    (number <= MOST).then_some(Some(number)).ok_or(NoNumber)
}

/// Puts something into a list, or takes it out.
fn turn<T: PartialEq>(list: &mut Vec<T>, thing: T) {
    match list.iter().position(|one| *one == thing) {
        Some(at) => {
            list.remove(at);
        }
        None => list.push(thing),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_typed_in_the_digits_of_any_script_and_nothing_else_is_one() {
        assert_eq!(typed_number("12"), Ok(Some(12)));
        assert_eq!(typed_number(" ٣٤ "), Ok(Some(34)));
        assert_eq!(typed_number("۷"), Ok(Some(7)));
        assert_eq!(typed_number(""), Ok(None));
        for no_number in ["two", "-1", "1000", "1.5"] {
            assert_eq!(typed_number(no_number), Err(NoNumber), "{no_number}");
        }
        let mut draft = Draft {
            forms: vec![Form::Number],
            answers: vec![Answer::Empty],
            ..Draft::default()
        };
        draft.write(0, false, "٥");
        assert_eq!(draft.answers, [Answer::Number(5)]);
        draft.write(0, false, "5x");
        assert_eq!(draft.answers, [Answer::Number(5)]);
        draft.change(&ReportDoing::Number(1));
        assert_eq!(draft.answers, [Answer::Number(6)]);
        draft.write(0, false, "");
        assert_eq!(draft.answers, [Answer::Empty], "nothing is filled in");
    }
}

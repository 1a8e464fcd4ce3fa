//! `groundsign refresh`: what is fading and what to play against it.

use std::path::{Path, PathBuf};

use anstyle::Style;
use clap::Args;
use jiff::civil::Date;
use rayon::prelude::*;

use super::console::Console;
use super::exit::ExitStatus;
use super::records;
use super::stop::Stop;
use super::today::today;
use super::value;
use crate::refresher::offer::Play;
use crate::refresher::plan::{Chosen, Refresher};
use crate::refresher::{calendar, json};
use crate::report::layout::{FAINT, TerminalText, styled};
use crate::scenario::{self, LoadedScenario};
use crate::store::outcomes::Past;
use crate::store::{Database, database};
use crate::text::{Figures, Message, number};
use crate::{assets, files};

/// Skills that are named on the terminal.
const SHOWN: usize = 10;

/// Say what of a trainee's skills is fading, and what to play in a few minutes.
///
/// Every skill (a kind of sign at a range in a light, vulnerable points, drill steps, report lines, distances) has its own
/// memory, fed by the trainee's records and drills. Those of the data folder that are not in the store yet are imported first. Exercises and
/// drills are on shipped scenarios, with seeds that the trainee has not had.
#[derive(Debug, Args)]
pub(super) struct Refresh {
    /// Pseudonym of the trainee
    trainee: String,
    /// How many minutes there are; the shortest drill takes two and a half
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = value::whole::<u8>(1..=120, 10))]
    minutes: u8,
    /// Write a reminder for a calendar: the day to come back
    #[arg(long, value_name = "FILE.ics")]
    ics: Option<PathBuf>,
    /// Print the answer as one JSON document and nothing else
    #[arg(long)]
    json: bool,
    #[arg(
        long,
        value_name = "ADDRESS",
        help = "Read what the trainee has done from a PostgreSQL server, for example postgres://user@host/groundsign; its password is read from PGPASSWORD"
    )]
    store: Option<String>,
    /// The day from which it is counted; today if none is given
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = value::day)]
    today: Option<Date>,
}

impl Refresh {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let past = self
            .past(console)?
            .ok_or_else(|| records::nobody(&self.trainee))?;
        let today = self.today.unwrap_or_else(today);
        let minutes = f32::from(self.minutes);
        let refresher = Refresher::of(&past, &shipped()?, minutes, today, false);
        if let Some(path) = &self.ics {
            self.remind(path, refresher.come_back, today, console)?;
        }
        let answer = json::Answer {
            trainee: &self.trainee,
            today,
            refresher: &refresher,
        };
        console.print(&if self.json {
            json::document(&answer, &console.catalogue)
        } else {
            printed(&answer, console)
        })?;
        Ok(ExitStatus::Done)
    }
}

impl Refresh {
    /// Writes the reminder; says so where there is no day to be reminded of.
    fn remind(
        &self,
        path: &Path,
        day: Option<Date>,
        today: Date,
        console: &Console,
    ) -> Result<(), Stop> {
        let Some(day) = day else {
            console.note(&Message::new("refresh-no-reminder"));
            return Ok(());
        };
        let text = calendar::reminder(&console.catalogue, &self.trainee, self.minutes, day, today);
        write_calendar(path, &text)?;
        console.note(&Message::new("cli-written").with("path", path.display().to_string()));
        Ok(())
    }

    /// What the trainee has done, out of the store of this machine or of the server.
    fn past(&self, console: &Console) -> Result<Option<Past>, Stop> {
        if let Some(address) = &self.store {
            let mut store = records::server(address)?.open()?;
            records::import::take_in(&mut store, &records::import::own()?, console)?;
            return Ok(store.past(&self.trainee)?);
        }
        records::import::own_records(console)?;
        let store = Database::read(&files::data_folder().join(database::NAME))?;
        Ok(store.past(&self.trainee)?)
    }
}

/// The shipped scenarios, by name.
fn shipped() -> Result<Vec<LoadedScenario>, Stop> {
    let folder = assets::scenarios();
    let paths = files::files_in(&folder, "ron").map_err(|error| {
        Stop::cannot(
            Message::new("cli-cannot-read")
                .with("path", folder.display().to_string())
                .with("why", error.to_string()),
        )
    })?;
    paths
        .par_iter()
        .map(|path| scenario::load(path).map_err(Stop::Faulty))
        .collect()
}

fn write_calendar(path: &Path, text: &str) -> Result<(), Stop> {
    let refused = |error| files::Unwritten::Refused(path.to_owned(), error);
    match std::fs::read_to_string(path) {
        Ok(there) if !there.is_empty() && !there.starts_with("BEGIN:VCALENDAR") => {
            return Err(files::Unwritten::Other(path.to_owned()).into());
        }
        _ => {}
    }
    let beside = files::Beside::begin(path).map_err(refused)?;
    std::io::Write::write_all(&mut beside.file(), text.as_bytes()).map_err(refused)?;
    Ok(beside.put_in_place().map_err(refused)?)
}

fn printed(answer: &json::Answer<'_>, console: &Console) -> String {
    let catalogue = &console.catalogue;
    let say = |message: &Message| catalogue.say(message);
    let mut page = TerminalText::new(console.width);
    let title = Message::new("refresh-title").with("trainee", answer.trainee);
    page.heading(&say(&title), &answer.today.to_string());
    let refresher = answer.refresher;
    if refresher.due.is_empty() {
        let id = if refresher.held.is_empty() {
            "refresh-nothing-shown"
        } else {
            "refresh-nothing-due"
        };
        page.paragraph(2, &catalogue.word(id), Style::new());
    } else {
        page.line(styled(
            FAINT,
            &format!("  {}", catalogue.word("refresh-due")),
        ));
    }
    for state in refresher.due.iter().take(SHOWN) {
        let held = match state.held {
            Some(held) => format!("{:>3.0} %", held * 100.0),
            None => "    –".to_owned(),
        };
        let why = state.told();
        page.hanging(&format!("  {held}  "), 9, &say(&why), Style::new());
    }
    if refresher.due.len() > SHOWN {
        let more = Message::new("refresh-more").with("count", refresher.due.len() - SHOWN);
        page.paragraph(9, &say(&more), FAINT);
    }
    if !refresher.play.is_empty() {
        page.heading(&catalogue.word("refresh-play"), "");
    }
    for chosen in &refresher.play {
        let offer = &chosen.offer;
        let id = match offer.play {
            Play::Drill(_) => "refresh-drill",
            Play::Patrol => "refresh-exercise",
        };
        let mut play = Message::new(id)
            .with("title", &offer.title)
            .with("minutes", Figures::new(number(f64::from(offer.minutes))))
            .with("skills", chosen.trains.len());
        if let Play::Drill(kind) = offer.play {
            play = play.with("drill", Message::new(kind.title()));
        }
        page.hanging("  → ", 4, &say(&play), Style::new());
        if offer.play == Play::Patrol {
            let command = format!(
                "groundsign play {} --seed {} --mode practise",
                offer.scenario, offer.seed
            );
            page.line(format!("    {}", styled(FAINT, &command)));
        }
    }
    let has_drills = |chosen: &Chosen| chosen.offer.play != Play::Patrol;
    if refresher.play.iter().any(has_drills) {
        page.paragraph(4, &catalogue.word("refresh-in-window"), FAINT);
    }
    for told in refresher.told() {
        page.gap();
        page.paragraph(2, &say(&told), Style::new());
    }
    page.finish()
}

//! `groundsign study`: a simulated year of refreshers.

use std::path::PathBuf;

use anstyle::Style;
use clap::Args;
use rayon::prelude::*;
use unicode_width::UnicodeWidthStr;

use super::console::Console;
use super::exit::ExitStatus;
use super::stop::Stop;
use super::value;
use crate::files;
use crate::refresher::study::{Curve, Week, Year, year};
use crate::report::charts;
use crate::report::layout::{Column, FAINT, TerminalText, in_columns, styled};
use crate::scoring::statistics::Estimate;
use crate::text::{Catalogue, Figures, Message};

/// Days of a month on the axis of the picture.
const MONTH_DAYS: f32 = 365.0 / 12.0;

/// Simulate a year of virtual trainees who forget, with refreshers composed for what is due and with fixed monthly ones of
/// the same minutes, under four forgetting curves.
///
/// It says whether the scheduler is worth its trouble before people are asked. Nothing in it is measured on people.
#[derive(Debug, Args)]
pub(super) struct Study {
    /// How many virtual trainees
    #[arg(long, value_name = "N", default_value_t = 1_000, value_parser = value::whole::<u32>(2..=100_000, 1_000))]
    trainees: u32,
    /// Seed of the virtual trainees
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = value::seed)]
    seed: u64,
    /// Write the year as a picture, with a panel for each forgetting curve
    #[arg(short, long, value_name = "FILE.svg")]
    output: Option<PathBuf>,
    /// Print the figures as one JSON document and nothing else
    #[arg(long)]
    json: bool,
}

impl Study {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let years: Vec<Year> = Curve::ALL
            .par_iter()
            .map(|curve| year(*curve, self.trainees, self.seed))
            .collect();
        if let Some(output) = &self.output
            && let Some(chart) = drawn(&years, self.trainees, &console.catalogue)
        {
            files::write(output, chart.svg.as_bytes())?;
            let written = Message::new("cli-written").with("path", output.display().to_string());
            console.note(&written);
        }
        if self.json {
            let mut text = serde_json::to_string_pretty(&years)
                .expect("the types have string keys and finite numbers only");
            text.push('\n');
            console.print(&text)?;
        } else {
            console.print(&printed(&years, self.trainees, console))?;
        }
        Ok(ExitStatus::Done)
    }
}

/// The picture: a panel for each forgetting curve.
fn drawn(years: &[Year], trainees: u32, catalogue: &Catalogue) -> Option<charts::Chart> {
    let words = charts::year::Words {
        title: catalogue.say(&Message::new("study-title").with("trainees", trainees)),
        across: catalogue.word("study-months"),
        up: catalogue.word("study-hit-rate"),
        note: catalogue.word("study-picture-is"),
    };
    let panels: Vec<charts::year::Panel> = years
        .iter()
        .map(|year| charts::year::Panel {
            title: catalogue.say(
                &Message::new("study-panel").with("curve", Message::new(curve_id(year.curve))),
            ),
            says: catalogue.say(&gain(&year.difference)),
            series: vec![
                series(year, catalogue.word("study-adaptive"), |week| week.adaptive),
                series(year, catalogue.word("study-fixed"), |week| week.fixed),
                series(year, catalogue.word("study-by-chance"), |week| {
                    week.by_chance
                }),
            ],
        })
        .collect();
    charts::year::year(&words, &panels)
}

/// A series: its name, and the month and share of every week.
fn series(year: &Year, name: String, of: fn(&Week) -> Estimate) -> (String, Vec<(f32, Estimate)>) {
    let weeks = year.weeks.iter();
    let points = weeks.map(|week| (week.day as f32 / MONTH_DAYS, of(week)));
    (name, points.collect())
}

/// What adaptive sessions gain over fixed ones, in words: in the picture the two may lie on each other.
fn gain(difference: &Estimate) -> Message {
    let points = |share: f64| Figures::new(format!("{:.2}", share * 100.0).replace('-', "−"));
    let (id, by) = if difference.low > 0.0 {
        ("study-gains", difference.value)
    } else if difference.high < 0.0 {
        ("study-loses", -difference.value)
    } else {
        ("study-equals", difference.value)
    };
    Message::new(id)
        .with("points", points(by))
        .with("low", points(difference.low))
        .with("high", points(difference.high))
}

fn curve_id(curve: Curve) -> &'static str {
    match curve {
        Curve::Assumed => "study-curve-assumed",
        Curve::Exponential => "study-curve-exponential",
        Curve::Hyperbolic => "study-curve-hyperbolic",
        Curve::Sigmoid => "study-curve-sigmoid",
    }
}

fn printed(years: &[Year], trainees: u32, console: &Console) -> String {
    let catalogue = &console.catalogue;
    let mut page = TerminalText::new(console.width);
    let title = Message::new("study-title").with("trainees", trainees);
    page.heading(&catalogue.say(&title), "");
    let heads = [
        "study-curve",
        "study-fixed",
        "study-by-chance",
        "study-adaptive",
        "study-difference",
    ];
    let percent = |share: &Estimate| {
        let shown =
            [share.value, share.low, share.high].map(|share| format!("{:.1}", share * 100.0));
        format!("{} ({} … {})", shown[0], shown[1], shown[2])
    };
    let mut rows = vec![heads.map(|id| catalogue.word(id))];
    rows.extend(years.iter().map(|year| {
        [
            catalogue.word(curve_id(year.curve)),
            percent(&year.fixed),
            percent(&year.by_chance),
            percent(&year.adaptive),
            percent(&year.difference),
        ]
    }));
    let columns: [Column; 5] = std::array::from_fn(|column| {
        let widest = rows.iter().map(|row| row[column].width()).max();
        Column::Left(widest.unwrap_or(0))
    });
    for (at, row) in rows.iter().enumerate() {
        let line = format!("  {}", in_columns(&columns, row));
        page.line(if at == 0 { styled(FAINT, &line) } else { line });
    }
    page.gap();
    page.paragraph(2, &catalogue.word("study-is"), Style::new());
    page.finish()
}

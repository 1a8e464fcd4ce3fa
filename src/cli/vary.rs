//! `groundsign vary`: variations of a scenario for a class.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::console::Console;
use super::diff::predicted;
use super::exit::ExitStatus;
use super::locate;
use super::show::seen_from;
use super::stop::Stop;
use super::value;
use crate::calibration::class::{self, Class, EQUAL, Patrol};
use crate::files::{self, Unwritten};
use crate::rehearsal::fairness_table;
use crate::report::layout::{Column, FAINT, TerminalText, in_columns, styled};
use crate::report::wording::quantity;
use crate::report::{contents, map};
use crate::scenario::{Exercise, LoadedScenario};
use crate::sim::terrain::Terrain;
use crate::text::{Catalogue, Message, plain};

/// Choose equally hard variations of a scenario for a class: each trainee another patrol.
///
/// Every variation holds something else. Chosen are those with as many items whose predicted hit rate, that of virtual
/// novices, is nearest to the one wished for. With a folder, each gets an answer key: a map for the instructor and what lies
/// where; the trainees' own map and the table are beside them. Give a trainee the seed: groundsign play SCENARIO --seed N
#[derive(Debug, Args)]
pub(super) struct Vary {
    /// A scenario file, or the id of a scenario
    scenario: PathBuf,
    /// How many variations
    #[arg(short = 'n', long, value_name = "N", default_value_t = 20, value_parser = value::whole::<u32>(1..=200, 20))]
    number: u32,
    /// Share of novices who should notice the items, 0 to 1; what most variations have when left out
    #[arg(long, value_name = "SHARE", value_parser = value::share)]
    difficulty: Option<f64>,
    /// How many novices patrol, to predict the hit rates
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = value::whole::<u32>(1..=10_000, 100))]
    runs: u32,
    /// A folder for the answer keys, the trainees' map and the table; made when it is not there
    #[arg(short, long, value_name = "FOLDER")]
    output: Option<PathBuf>,
    /// Print the variations as one JSON document and nothing else
    #[arg(long)]
    json: bool,
}

impl Vary {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let loaded = locate::scenario(&self.scenario)?;
        if let Some(folder) = &self.output {
            make_room(folder)?;
        }
        let calibration = predicted(&loaded, self.runs, console)?;
        let class = class::choose(&loaded, &calibration, self.number as usize, self.difficulty);
        if let Some(folder) = &self.output {
            write_all(folder, &loaded, &class, console)?;
        }
        if self.json {
            let document = serde_json::to_string_pretty(&class)
                .expect("the types have string keys and finite numbers only");
            console.print(&format!("{document}\n"))?;
            for why in &class.why_not {
                console.note(why);
            }
        } else {
            console.print(&printed(&class, &console.catalogue, console.width))?;
        }
        let enough = class.patrols.len() == self.number as usize;
        Ok(if class.equal && enough {
            ExitStatus::Done
        } else {
            ExitStatus::CheckFailed
        })
    }
}

fn printed(class: &Class, catalogue: &Catalogue, width: usize) -> String {
    let mut page = TerminalText::new(width);
    page.heading(&catalogue.word("vary-heading"), &class.scenario);
    let columns = [
        Column::Right(4),
        Column::Right(8),
        Column::Right(8),
        Column::Right(12),
        Column::Right(12),
        Column::Right(12),
    ];
    let mut heads: Vec<String> = HEADS.map(|id| catalogue.word(id)).into();
    let holds = heads.pop().unwrap_or_default();
    let head = format!("{}  {holds}", in_columns(&columns, &heads));
    page.line(styled(FAINT, &head));
    for (index, patrol) in class.patrols.iter().enumerate() {
        let cells = [
            (index + 1).to_string(),
            patrol.seed.to_string(),
            patrol.items.to_string(),
            or_nothing(opportunity_s(patrol), |seconds| {
                catalogue.figures(&quantity(seconds, "s"))
            }),
            or_nothing(patrol.hit_rate, |rate| {
                catalogue.figures(&quantity(rate, "share"))
            }),
            patrol.look_alikes.to_string(),
        ];
        page.line(format!(
            "{}  {}",
            in_columns(&columns, &cells),
            patrol.holds.join(", ")
        ));
    }
    page.gap();
    let nothing = class.patrols.iter().all(|patrol| patrol.items == 0);
    let verdict = if nothing {
        Message::new("vary-nothing")
    } else if class.equal {
        Message::new("vary-equal").with("percent", EQUAL * 100.0)
    } else if !class.sure {
        Message::new("vary-unsure")
    } else {
        Message::new("vary-not-equal").with("percent", (class.spread * 100.0).round())
    };
    for message in std::iter::once(&verdict).chain(&class.why_not) {
        page.paragraph(0, &catalogue.say(message), anstyle::Style::new());
    }
    page.finish()
}

/// A figure of a patrol; a dash where there is nothing to notice.
fn or_nothing(figure: Option<f64>, written: impl FnOnce(f64) -> String) -> String {
    figure.map_or_else(|| "–".to_owned(), written)
}

fn opportunity_s(patrol: &Patrol) -> Option<f64> {
    (patrol.items > 0).then(|| f64::from(patrol.opportunity_s))
}

/// Columns of the table.
const HEADS: [&str; 7] = [
    "vary-number",
    "vary-seed",
    "vary-items",
    "vary-opportunity",
    "vary-hit-rate",
    "vary-look-alikes",
    "vary-holds",
];

/// Makes the folder of the keys. One with files in it is left alone: keys of two classes in one folder would be mixed up.
fn make_room(folder: &Path) -> Result<(), Stop> {
    let refused = |error| Unwritten::Refused(folder.to_owned(), error);
    if folder.symlink_metadata().is_ok() && !folder.is_dir() {
        return Err(refused(std::io::ErrorKind::NotADirectory.into()).into());
    }
    std::fs::create_dir_all(folder).map_err(refused)?;
    let mut held = std::fs::read_dir(folder).map_err(refused)?.flatten();
    if held.any(|entry| !files::is_passed_over(&entry.path())) {
        return Err(Stop::CannotDo {
            message: Message::new("vary-folder-in-use").with("path", folder.display().to_string()),
            hint: Some(Message::new("vary-other-folder")),
        });
    }
    Ok(())
}

/// Keys, the trainees' map and the table.
fn write_all(
    folder: &Path,
    loaded: &LoadedScenario,
    class: &Class,
    console: &Console,
) -> Result<(), Stop> {
    let terrain = Terrain::of(&loaded.scenario);
    let seen = seen_from(&fairness_table(loaded));
    let drawn_map = |exercise: &Exercise, instructor: bool| {
        map::svg(
            &map::Map {
                height_m: Some(&|at| terrain.height_m(at)),
                instructor,
                pack: Some(&loaded.doctrine.pack),
                seen_from: if instructor { &seen } else { &[] },
                ..map::Map::in_hand(exercise)
            },
            &console.catalogue,
        )
    };
    let progress = console.progress("cli-drawing-keys", class.patrols.len() as u64);
    for (index, patrol) in class.patrols.iter().enumerate() {
        let exercise = Exercise::draw(Arc::clone(&loaded.scenario), patrol.seed);
        let name = format!("key-{:02}-seed-{}", index + 1, patrol.seed);
        let words = contents::printed(
            &loaded.scenario,
            &loaded.doctrine.pack,
            Some(&exercise),
            &console.catalogue,
            KEY_COLUMNS,
        );
        let words = anstream::adapter::strip_str(&plain::on_a_terminal(&words)).to_string();
        files::write(&folder.join(format!("{name}.txt")), words.as_bytes())?;
        files::write(
            &folder.join(format!("{name}.svg")),
            drawn_map(&exercise, true).as_bytes(),
        )?;
        if index == 0 {
            let map = drawn_map(&exercise, false);
            files::write(&folder.join("trainee-map.svg"), map.as_bytes())?;
        }
        progress.inc(1);
    }
    progress.finish_and_clear();
    files::write(
        &folder.join("table.csv"),
        table(&class.patrols, &console.catalogue).as_bytes(),
    )?;
    console.note(&Message::new("cli-written").with("path", folder.display().to_string()));
    console.note(&Message::new("vary-only-keys"));
    Ok(())
}

/// Width of a printed answer key, columns: what fits on A4.
const KEY_COLUMNS: usize = 90;

/// The table for a spreadsheet.
fn table(patrols: &[Patrol], catalogue: &Catalogue) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let rows = patrols.iter().enumerate().map(|(index, patrol)| {
        [
            (index + 1).to_string(),
            patrol.seed.to_string(),
            patrol.items.to_string(),
            or_nothing(opportunity_s(patrol), |seconds| format!("{seconds:.1}")),
            or_nothing(patrol.hit_rate, |rate| format!("{rate:.3}")),
            patrol.look_alikes.to_string(),
            patrol.holds.join(" "),
        ]
    });
    for row in std::iter::once(HEADS.map(|id| catalogue.word(id))).chain(rows) {
        writer
            .write_record(&row)
            .expect("writing to memory cannot fail");
    }
    let bytes = writer.into_inner().expect("writing to memory cannot fail");
    String::from_utf8(bytes).expect("it was made of strings")
}

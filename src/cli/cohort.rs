//! `groundsign cohort`: results of a class or of one trainee.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;

use super::console::Console;
use super::exit::ExitStatus;
use super::records;
use super::stop::Stop;
use super::today::today;
use super::value;
use crate::files;
use crate::report::{cells, cohort as report};
use crate::scoring::cohort::{Cohort, Whose};
use crate::store::cohort::{Asked, NoCohort, cohort, cohort_on};
use crate::store::course::CourseError;
use crate::store::{Database, Server, Shared, StoreError, database};
use crate::text::Message;

/// Show how a class is doing: who has done what, what is missed, and which devices tell nothing.
///
/// Records of the data folder that are not in the store yet are imported first; those of other machines by `groundsign
/// records import` or `merge`. A chance for a false alarm is a harmless thing that looks like a sign and could be noticed, or a
/// stretch of 50 m of the route without anything. Trainees are named by pseudonym; real names, where they are kept, appear with --names only.
#[derive(Debug, Args)]
pub(super) struct CohortCommand {
    /// Only what counts for this course: assessed patrols of the variation that each of those enrolled was given
    #[arg(long, value_name = "NAME")]
    course: Option<String>,
    /// Only this trainee, session by session; with --course what counts for it
    #[arg(long, value_name = "PSEUDONYM")]
    trainee: Option<String>,
    /// Write a page that prints on A4
    #[arg(short, long, value_name = "PAGE.html")]
    output: Option<PathBuf>,
    /// Write a page for each trainee into this folder
    #[arg(long, value_name = "FOLDER")]
    sheets: Option<PathBuf>,
    /// Write a table for a spreadsheet, a row a trainee
    #[arg(long, value_name = "FILE.csv")]
    csv: Option<PathBuf>,
    /// Write the same table as Parquet, typed, for programs that work out figures
    #[arg(long, value_name = "FILE.parquet")]
    parquet: Option<PathBuf>,
    /// Print the results as one JSON document and nothing else
    #[arg(long)]
    json: bool,
    /// Name trainees by their real names too
    #[arg(long)]
    names: bool,
    /// Tell the class by sex and by age group too, of those who gave them; no group of fewer than five people is shown
    #[arg(long)]
    groups: bool,
    #[arg(
        long,
        value_name = "ADDRESS",
        conflicts_with_all = ["names", "groups"],
        help = "Read the results from a PostgreSQL server, for example postgres://user@host/groundsign; its password is read from PGPASSWORD"
    )]
    store: Option<String>,
    /// The day from which it is counted who is due; today if none is given
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = value::day)]
    today: Option<Date>,
}

/// Where the results are.
enum Kept {
    Here(PathBuf),
    There(Box<Server>),
}

impl CohortCommand {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let store = match &self.store {
            Some(address) => {
                let server = records::server(address)?;
                let own = records::import::own()?;
                let mut there = server.open()?;
                records::import::take_in(&mut there, &own, console)?;
                if let Some(course) = &self.course {
                    put_there(course, &server, &mut there)?;
                }
                Kept::There(Box::new(server))
            }
            None => {
                records::import::own_records(console)?;
                Kept::Here(files::data_folder().join(database::NAME))
            }
        };
        let all = self.results(&store, self.whose(self.trainee.as_deref()))?;
        let catalogue = &console.catalogue;
        if let Some(output) = &self.output {
            written(output, report::page(catalogue, &all).as_bytes(), console)?;
        }
        if let Some(csv) = &self.csv {
            let table = cells::for_spreadsheet(&report::table(catalogue, &all));
            written(csv, table.as_bytes(), console)?;
        }
        if let Some(parquet) = &self.parquet {
            let bytes = report::parquet(&all)
                .map_err(|error| files::Unwritten::Refused(parquet.clone(), error))?;
            written(parquet, &bytes, console)?;
        }
        if let Some(folder) = &self.sheets {
            std::fs::create_dir_all(folder)
                .map_err(|error| files::Unwritten::Refused(folder.clone(), error))?;
            let mut taken = BTreeSet::new();
            for trainee in &all.trainees {
                let one = self.results(&store, self.whose(Some(&trainee.pseudonym)))?;
                let file = folder.join(sheet_name(&trainee.pseudonym, &mut taken));
                written(&file, report::page(catalogue, &one).as_bytes(), console)?;
            }
        }
        if self.json {
            console.print(&report::document(&all))?;
        } else if !self.writes_files() {
            console.print(&report::printed(catalogue, &all, console.width))?;
        }
        Ok(ExitStatus::Done)
    }

    /// One trainee or all of them, of the course if one is named.
    fn whose(&self, trainee: Option<&str>) -> Whose {
        match (&self.course, trainee.map(str::to_owned)) {
            (None, None) => Whose::Everybody,
            (None, Some(trainee)) => Whose::Trainee(trainee),
            (Some(course), None) => Whose::Course(course.clone()),
            (Some(course), Some(trainee)) => Whose::Enrolled {
                trainee,
                course: course.clone(),
            },
        }
    }

    fn writes_files(&self) -> bool {
        let files = [&self.output, &self.csv, &self.parquet, &self.sheets];
        files.into_iter().any(Option::is_some)
    }

    fn results(&self, store: &Kept, whose: Whose) -> Result<Cohort, Stop> {
        let asked = Asked {
            whose,
            today: self.today.unwrap_or_else(today),
            names: self.names,
            groups: self.groups,
        };
        let found = match store {
            Kept::Here(path) => cohort(path, &asked),
            Kept::There(server) => cohort_on(server, &asked),
        };
        let listed = match (store, &asked.whose) {
            (Kept::Here(_), Whose::Trainee(name)) => {
                let results = crate::store::read_all(&files::data_folder());
                results.map_or_else(|_| Vec::new(), |results| results.train_next(name))
            }
            _ => Vec::new(),
        };
        let found = found.map(|cohort| Cohort {
            train_next: listed,
            ..cohort
        });
        found.map_err(|error| match error {
            NoCohort::Store(error) => error.into(),
            NoCohort::NobodyMeant(Whose::Course(name)) => {
                Stop::cannot(Message::new("cohort-no-course").with("name", name))
            }
            NoCohort::NobodyMeant(Whose::Trainee(name)) => records::nobody(&name),
            NoCohort::NobodyMeant(Whose::Enrolled { trainee, course }) => Stop::cannot(
                Message::new("cohort-none-enrolled")
                    .with("trainee", trainee)
                    .with("course", course),
            ),
            NoCohort::NobodyMeant(Whose::Everybody) => Stop::cannot(Message::new("results-nobody")),
        })
    }
}

/// Puts a course of this machine on the server, so that results of it are the same from there. One that is not of this machine
/// may be there already.
fn put_there(course: &str, server: &Server, there: &mut Shared) -> Result<(), Stop> {
    let own = Database::read(&files::data_folder().join(database::NAME));
    let copied = match own
        .map_err(CourseError::from)
        .and_then(|own| own.copied_course(course))
    {
        Ok(copied) => copied,
        Err(CourseError::Missing(_) | CourseError::Store(StoreError::Missing(_))) => return Ok(()),
        Err(error) => return Err(super::course::stop(error)),
    };
    if there.take_course(&copied)? {
        return Ok(());
    }
    Err(Stop::cannot(
        Message::new("cohort-another-course")
            .with("name", course)
            .with("path", server.shown().display().to_string()),
    ))
}

/// The name of a trainee's sheet; no two pseudonyms share one, whatever letters a file's name lacks.
fn sheet_name(pseudonym: &str, taken: &mut BTreeSet<String>) -> String {
    let name = files::name_from(pseudonym);
    let numbered = (2..).map(|number: u32| format!("{name}-{number}"));
    let free = std::iter::once(name.clone())
        .chain(numbered)
        .find(|name| taken.insert(name.to_lowercase()));
    format!("{}.html", free.unwrap_or(name))
}

fn written(path: &Path, bytes: &[u8], console: &Console) -> Result<(), Stop> {
    files::write(path, bytes)?;
    console.note(&Message::new("cli-written").with("path", path.display().to_string()));
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::sheet_name;

    /// Story: the sheet of `Blue 7` took the place of that of `Blue_7`.
    #[test]
    fn no_two_trainees_share_a_sheet() {
        let mut taken = BTreeSet::new();
        let names = ["Blue 7", "Blue_7", "blue.7", "con", "Con_"]
            .map(|pseudonym| sheet_name(pseudonym, &mut taken));
        let expected = [
            "Blue_7.html",
            "Blue_7-2.html",
            "blue_7-3.html",
            "con_.html",
            "Con_-2.html",
        ];
        assert_eq!(names, expected);
    }
}

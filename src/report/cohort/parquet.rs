//! A row a trainee as Parquet, for `DuckDB` and other programs that work out figures: the columns of the table for a
//! spreadsheet, typed, with names that are the same in every language.

use std::sync::Arc;

use jiff::civil::{Date, date};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, FloatType, Int32Type};
use parquet::errors::Result;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::parser::parse_message_type;

use crate::record::Mode;
use crate::scoring::cohort::{Cohort, TraineeResults};
use crate::scoring::scorecard::{Points, Verdict};

/// A column's content, a value a trainee.
enum Column {
    Words(Vec<Option<String>>),
    Counts(Vec<u32>),
    Figures(Vec<Option<f32>>),
    Days(Vec<Option<i32>>),
    Flags(Vec<bool>),
}

/// The file.
///
/// # Errors
///
/// When the bytes cannot be put together, which memory alone prevents.
pub fn parquet(cohort: &Cohort) -> std::io::Result<Vec<u8>> {
    written(&columns(&cohort.trainees), cohort.trainees.len()).map_err(std::io::Error::other)
}

fn columns(trainees: &[TraineeResults]) -> Vec<(&'static str, Column)> {
    let counts = |of: fn(&TraineeResults) -> u32| Column::Counts(trainees.iter().map(of).collect());
    let words = |of: fn(&TraineeResults) -> Option<String>| {
        Column::Words(trainees.iter().map(of).collect())
    };
    let best = |of: fn(Points) -> f32| {
        Column::Figures(trainees.iter().map(|one| one.best.map(of)).collect())
    };
    vec![
        ("trainee", words(|one| Some(one.pseudonym.clone()))),
        ("name", words(|one| one.name.clone())),
        ("sessions", counts(|one| one.sessions)),
        ("ready", counts(|one| one.verdicts.ready)),
        ("not_yet", counts(|one| one.verdicts.not_yet)),
        ("incomplete", counts(|one| one.verdicts.incomplete)),
        (
            "last_verdict",
            words(|one| one.last_verdict.map(|verdict| word(verdict).to_owned())),
        ),
        (
            "last_day",
            Column::Days(trainees.iter().map(last_day).collect()),
        ),
        (
            "due",
            Column::Flags(trainees.iter().map(|one| one.due).collect()),
        ),
        ("points_earned", best(|points| points.earned)),
        ("points_possible", best(|points| points.possible)),
        ("hits", counts(|one| one.counts.hits)),
        ("misses", counts(|one| one.counts.misses)),
        (
            "chances_with_alarm",
            counts(|one| one.counts.chances_with_alarm),
        ),
        (
            "chances_without_alarm",
            counts(|one| one.counts.chances_without_alarm),
        ),
        ("with_critical_error", counts(|one| one.critical)),
        ("drills", counts(|one| one.drills)),
        ("sessions_assessed", counts(|one| one.modes.assess.total())),
        (
            "sessions_practised",
            counts(|one| one.modes.practise.total()),
        ),
        ("sessions_coached", counts(|one| one.modes.learn.total())),
        ("ready_assessed", counts(|one| one.modes.assess.ready)),
        (
            "last_mode",
            words(|one| one.last_mode.map(|mode| mode_word(mode).to_owned())),
        ),
        (
            "best_mode",
            words(|one| one.best_mode.map(|mode| mode_word(mode).to_owned())),
        ),
    ]
}

fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Ready => "ready",
        Verdict::NotYet => "not-yet",
        Verdict::Incomplete => "incomplete",
    }
}

fn mode_word(mode: Mode) -> &'static str {
    match mode {
        Mode::Learn => "learn",
        Mode::Practise => "practise",
        Mode::Assess => "assess",
    }
}

/// Days since 1970.
fn last_day(trainee: &TraineeResults) -> Option<i32> {
    let day: Date = trainee.last_day.as_deref()?.parse().ok()?;
    Some(date(1970, 1, 1).until(day).ok()?.get_days())
}

fn written(columns: &[(&str, Column)], rows: usize) -> Result<Vec<u8>> {
    let fields: String = columns
        .iter()
        .map(|(name, column)| match column {
            Column::Words(_) => format!("OPTIONAL BYTE_ARRAY {name} (UTF8);"),
            Column::Counts(_) => format!("REQUIRED INT32 {name} (INTEGER(32,false));"),
            Column::Figures(_) => format!("OPTIONAL FLOAT {name};"),
            Column::Days(_) => format!("OPTIONAL INT32 {name} (DATE);"),
            Column::Flags(_) => format!("REQUIRED BOOLEAN {name};"),
        })
        .collect();
    let schema = Arc::new(parse_message_type(&format!("message cohort {{{fields}}}"))?);
    let made_by = concat!("Groundsign ", env!("CARGO_PKG_VERSION")).to_owned();
    let properties = WriterProperties::builder().set_created_by(made_by).build();
    let mut bytes = Vec::new();
    let mut writer = SerializedFileWriter::new(&mut bytes, schema, Arc::new(properties))?;
    if rows > 0 {
        let mut group = writer.next_row_group()?;
        let mut columns = columns.iter();
        while let (Some(mut into), Some((_, column))) = (group.next_column()?, columns.next()) {
            write(&mut into, column)?;
            into.close()?;
        }
        group.close()?;
    }
    writer.close()?;
    Ok(bytes)
}

fn write(into: &mut SerializedColumnWriter<'_>, column: &Column) -> Result<usize> {
    match column {
        Column::Words(all) => {
            let words = all.iter().flatten();
            let words: Vec<ByteArray> = words.map(|words| words.as_str().into()).collect();
            let writer = into.typed::<ByteArrayType>();
            writer.write_batch(&words, Some(&there(all)), None)
        }
        Column::Counts(all) => {
            // The bits of an unsigned number, as the format has it.
            let bits: Vec<i32> = all.iter().map(|count| count.cast_signed()).collect();
            into.typed::<Int32Type>().write_batch(&bits, None, None)
        }
        Column::Figures(all) => {
            let figures: Vec<f32> = all.iter().flatten().copied().collect();
            let writer = into.typed::<FloatType>();
            writer.write_batch(&figures, Some(&there(all)), None)
        }
        Column::Days(all) => {
            let days: Vec<i32> = all.iter().flatten().copied().collect();
            let writer = into.typed::<Int32Type>();
            writer.write_batch(&days, Some(&there(all)), None)
        }
        Column::Flags(all) => into.typed::<BoolType>().write_batch(all, None, None),
    }
}

/// Which values of a column are there, as the format has it.
fn there<T>(all: &[Option<T>]) -> Vec<i16> {
    all.iter().map(|value| i16::from(value.is_some())).collect()
}

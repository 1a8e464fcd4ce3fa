//! The results as a table for each trainee.

use anstyle::Style;
use unicode_width::UnicodeWidthStr;

use crate::cli::console::Console;
use crate::report::layout::{BAD, Column, FAINT, GOOD, HALF, TerminalText, padded, styled};
use crate::report::wording;
use crate::scoring::scorecard::Verdict;
use crate::store::{Outing, Results};
use crate::text::Catalogue;

/// Date, seed, mode, verdict, points, scenario.
const COLUMNS: usize = 6;

/// The column of the verdict, which has a colour.
const VERDICT: usize = 3;

const HEADS: [&str; COLUMNS] = [
    "results-date",
    "calibrate-seed",
    "results-mode",
    "results-verdict",
    "sheet-points-head",
    "results-scenario",
];

/// All results, trainee by trainee.
pub(super) fn printed(results: &Results, console: &Console) -> String {
    let catalogue = &console.catalogue;
    let mut page = TerminalText::new(console.width);
    for name in results.by_name.keys() {
        let outings = results.outings(name);
        if outings.is_empty() {
            continue;
        }
        page.heading(name, "");
        rows(&mut page, catalogue, &outings);
        let next = results.train_next(name);
        if !next.is_empty() {
            let label = catalogue.word("sheet-train-next");
            page.line(format!("  {}", styled(FAINT, &label)));
        }
        for advice in &next {
            page.hanging("  → ", 4, &catalogue.say(advice), Style::new());
        }
    }
    let printed = page.finish();
    if printed.is_empty() {
        format!("{}\n", catalogue.word("results-nobody"))
    } else {
        printed
    }
}

fn rows(page: &mut TerminalText, catalogue: &Catalogue, outings: &[&Outing]) {
    let heads = HEADS.map(|id| catalogue.word(id));
    let lines: Vec<[String; COLUMNS]> = outings
        .iter()
        .map(|outing| cells(outing, catalogue))
        .collect();
    let widths: [usize; COLUMNS] = std::array::from_fn(|column| {
        let all = lines.iter().chain([&heads]);
        all.map(|cells| cells[column].width()).max().unwrap_or(0)
    });
    let columns: [Column; COLUMNS] = std::array::from_fn(|column| match HEADS[column] {
        "calibrate-seed" | "sheet-points-head" => Column::Right(widths[column]),
        _ => Column::Left(widths[column]),
    });
    let line = |cells: &[String; COLUMNS], verdict: Style| {
        let cells: [String; COLUMNS] = std::array::from_fn(|column| {
            let cell = padded(&cells[column], columns[column]);
            if column == VERDICT {
                styled(verdict, &cell)
            } else {
                cell
            }
        });
        format!("  {}", cells.join("  "))
    };
    page.line(styled(FAINT, line(&heads, Style::new()).trim_end()));
    for (cells, outing) in lines.iter().zip(outings) {
        let style = match outing.result().map(|result| result.verdict.into()) {
            Some(Verdict::Ready) => GOOD,
            Some(Verdict::NotYet) => BAD,
            Some(Verdict::Incomplete) => HALF,
            None => FAINT,
        };
        page.line(line(cells, style));
    }
}

fn cells(outing: &Outing, catalogue: &Catalogue) -> [String; COLUMNS] {
    let (verdict, points) = match outing.result() {
        Some(result) => (
            catalogue.word(wording::verdict_id(result.verdict.into())),
            catalogue.figures(&wording::points(result.points())),
        ),
        None => (catalogue.word("results-broken-off"), String::new()),
    };
    [
        outing.date(),
        outing.seed.to_string(),
        catalogue.word(wording::mode_id(outing.mode)),
        verdict,
        points,
        outing.scenario.clone(),
    ]
}

//! Results by seed, one line each, and the groups of equal seeds.

use anstyle::Style;
use unicode_width::UnicodeWidthStr;

use super::rows::row;
use crate::calibration::{Alike, Calibration, Demand, Ease, LEAST_PATROLS};
use crate::report::layout::{Column, FAINT, TerminalText, in_columns};
use crate::scoring::scorecard::Verdict;
use crate::text::{Catalogue, Message};

pub(super) fn printed(page: &mut TerminalText, catalogue: &Catalogue, calibration: &Calibration) {
    page.heading(&catalogue.word("calibrate-variations"), "");
    let mut columns = vec![
        Column::Right(6),
        Column::Left(15),
        Column::Right(8),
        Column::Right(9),
    ];
    let mut heads: Vec<String> = [
        "calibrate-seed",
        "calibrate-ease",
        "calibrate-to-find",
        "calibrate-harmless",
    ]
    .map(|id| catalogue.word(id))
    .into();
    for summary in &calibration.trainees {
        columns.push(Column::Right(summary.name.width()));
        heads.push(summary.name.clone());
    }
    row(page, FAINT, &columns, &heads);
    for variation in &calibration.variations {
        let mut cells = vec![
            variation.seed.to_string(),
            catalogue.word(ease(variation.demand.ease)),
            to_find(variation.demand),
            variation.harmless.to_string(),
        ];
        let verdicts = variation.verdicts.iter();
        cells.extend(verdicts.map(|of| glyph(of.verdict).to_owned()));
        row(page, Style::new(), &columns, &cells);
    }
    page.gap();
    page.paragraph(0, &catalogue.word("calibrate-glyphs"), FAINT);
    let words = Message::new("calibrate-ease-is").with("least", LEAST_PATROLS);
    page.paragraph(0, &catalogue.say(&words), FAINT);
    alike(page, catalogue, &calibration.alike);
}

fn alike(page: &mut TerminalText, catalogue: &Catalogue, groups: &[Alike]) {
    page.heading(&catalogue.word("calibrate-alike"), "");
    for group in groups {
        let columns = [Column::Left(15), Column::Right(8)];
        let cells = [
            catalogue.word(ease(group.demand.ease)),
            to_find(group.demand),
        ];
        let lead = format!("  {}  ", in_columns(&columns, &cells));
        let seeds: Vec<String> = group.seeds.iter().map(u64::to_string).collect();
        page.hanging(&lead, lead.width(), &seeds.join(" "), Style::new());
    }
    page.gap();
    page.paragraph(0, &catalogue.word("calibrate-alike-is"), FAINT);
}

/// First items, with second ones after a plus sign.
fn to_find(demand: Demand) -> String {
    match demand.second_items {
        0 => demand.items.to_string(),
        second => format!("{} + {second}", demand.items),
    }
}

/// Message id of an ease.
pub(super) fn ease(ease: Ease) -> &'static str {
    match ease {
        Ease::Nothing => "calibrate-ease-nothing",
        Ease::Easy => "calibrate-ease-easy",
        Ease::Fair => "calibrate-ease-fair",
        Ease::Hard => "calibrate-ease-hard",
        Ease::Unknown => "calibrate-ease-unknown",
    }
}

fn glyph(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Ready => "✓",
        Verdict::NotYet => "✗",
        Verdict::Incomplete => "–",
    }
}

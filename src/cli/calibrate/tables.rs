//! Calibration results as tables.

use anstyle::Style;

use super::rows::row;
use super::variations::{self, ease};
use crate::calibration::{Calibration, CriterionSeparation, DeviceDifficulty, TraineeSummary};
use crate::report::layout::{Column, FAINT, TerminalText, in_columns};
use crate::report::wording::{number, quantity};
use crate::scoring::statistics::{Estimate, LEAST_TRIALS};
use crate::text::{Catalogue, Figures, Message};

/// The whole result for a terminal of this width.
pub(super) fn printed(calibration: &Calibration, catalogue: &Catalogue, width: usize) -> String {
    let mut page = TerminalText::new(width);
    let title = calibration.title.in_language(catalogue.language());
    let doctrine = format!("{} {}", calibration.doctrine, calibration.doctrine_version);
    page.heading(title, &doctrine);
    let runs = Message::new("calibrate-runs").with("runs", calibration.runs);
    page.paragraph(0, &catalogue.say(&runs), FAINT);
    page.rule();
    trainees(&mut page, catalogue, &calibration.trainees);
    devices(&mut page, catalogue, &calibration.devices);
    variations::printed(&mut page, catalogue, calibration);
    criteria(&mut page, catalogue, &calibration.criteria);
    page.finish()
}

fn trainees(page: &mut TerminalText, catalogue: &Catalogue, all: &[TraineeSummary]) {
    page.heading(&catalogue.word("calibrate-trainees"), "");
    let columns = [
        Column::Left(10),
        Column::Right(6),
        Column::Right(8),
        Column::Right(10),
        Column::Right(20),
        Column::Right(12),
        Column::Right(14),
    ];
    let heads = [
        "calibrate-who",
        "calibrate-ready",
        "calibrate-not-yet",
        "calibrate-incomplete",
        "calibrate-hit-rate",
        "calibrate-false-alarms",
        "calibrate-d-prime",
    ];
    row(page, FAINT, &columns, &heads.map(|id| catalogue.word(id)));
    let figures = |figures: Figures| catalogue.figures(&figures);
    for summary in all {
        let cells = [
            summary.name.clone(),
            summary.verdicts.ready.to_string(),
            summary.verdicts.not_yet.to_string(),
            summary.verdicts.incomplete.to_string(),
            figures(percent(summary.detection.hit_rate.as_ref())),
            figures(number(summary.false_alarms_per_patrol)),
            match &summary.detection.d_prime {
                Some(d_prime) => figures(interval(Some(d_prime), 1.0, "")),
                None => catalogue.word("calibrate-too-few"),
            },
        ];
        row(page, Style::new(), &columns, &cells);
    }
    page.gap();
    page.paragraph(0, &catalogue.word("calibrate-intervals"), FAINT);
    let d_prime = Message::new("calibrate-d-prime-is").with("least", LEAST_TRIALS);
    page.paragraph(0, &catalogue.say(&d_prime), FAINT);
}

fn devices(page: &mut TerminalText, catalogue: &Catalogue, all: &[DeviceDifficulty]) {
    if all.is_empty() {
        return;
    }
    page.heading(&catalogue.word("calibrate-devices"), "");
    let columns = [
        Column::Left(24),
        Column::Left(10),
        Column::Right(10),
        Column::Right(20),
        Column::Right(10),
        Column::Left(15),
    ];
    let heads = [
        "calibrate-device",
        "calibrate-who",
        "calibrate-found",
        "calibrate-hit-rate",
        "calibrate-range",
        "calibrate-ease",
    ];
    row(page, FAINT, &columns, &heads.map(|id| catalogue.word(id)));
    for device in all {
        let range = device
            .mark_range_m
            .map_or_else(Figures::none, |m| quantity(m, "m"));
        let cells = [
            device.device.clone(),
            device.trainee.clone(),
            format!("{} / {}", device.found, device.scored),
            catalogue.figures(&percent(device.hit_rate.as_ref())),
            catalogue.figures(&range),
            catalogue.word(ease(device.ease)),
        ];
        row(page, Style::new(), &columns, &cells);
    }
}

fn criteria(page: &mut TerminalText, catalogue: &Catalogue, all: &[CriterionSeparation]) {
    let telling: Vec<&CriterionSeparation> = all.iter().filter(|c| c.separates).collect();
    if all.is_empty() {
        return;
    }
    page.heading(&catalogue.word("calibrate-criteria"), "");
    if telling.is_empty() {
        page.paragraph(
            2,
            &catalogue.word("calibrate-nothing-separates"),
            Style::new(),
        );
        return;
    }
    let columns = [Column::Right(9), Column::Right(9), Column::Right(20)];
    let heads = [
        "calibrate-trained",
        "calibrate-novice",
        "calibrate-difference",
    ];
    row(page, FAINT, &columns, &heads.map(|id| catalogue.word(id)));
    let figures = |figures: Figures| catalogue.figures(&figures);
    for criterion in telling {
        let share = |share: f64| figures(Figures::new(format!("{} %", number(share * 100.0))));
        let cells = [
            share(criterion.trained),
            share(criterion.novice),
            figures(percent(Some(&criterion.difference))),
        ];
        let lead = format!("  {}  ", in_columns(&columns, &cells));
        let width = lead.chars().count();
        let title = catalogue.word(&format!("criterion-{}", criterion.id));
        page.hanging(&lead, width, &title, Style::new());
    }
}

fn percent(estimate: Option<&Estimate>) -> Figures {
    interval(estimate, 100.0, " %")
}

/// `67 % (45–84)`.
fn interval(estimate: Option<&Estimate>, scale: f64, unit: &str) -> Figures {
    estimate.map_or_else(Figures::none, |e| {
        let shown = |value: f64| {
            if unit.is_empty() {
                number(value * scale)
            } else {
                Figures::new(format!("{:.0}", value * scale))
            }
        };
        let (value, low, high) = (shown(e.value), shown(e.low), shown(e.high));
        Figures::new(format!("{value}{unit} ({low}–{high})"))
    })
}

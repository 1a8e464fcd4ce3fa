//! Fairness of each item of a scenario: how long it can be noticed at the planned pace before it is too late.

use crate::doctrine::Pack;
use crate::rehearsal::FairnessRow;
use crate::report::layout::{BAD, Column, FAINT, GOOD, TerminalText, in_columns, styled};
use crate::report::wording::{number, quantity};
use crate::sim::perception::model::{
    PUBLISHED_DETECTION_CYCLES, PUBLISHED_IDENTIFICATION_CYCLES, PUBLISHED_RECOGNITION_CYCLES,
    PerceptionModel,
};
use crate::text::{Catalogue, Message};

/// The table for a terminal of this width; none when the scenario has no items.
pub(super) fn printed(
    rows: &[FairnessRow],
    pack: &Pack,
    catalogue: &Catalogue,
    width: usize,
) -> String {
    let mut page = TerminalText::new(width);
    if rows.is_empty() {
        return page.finish();
    }
    let least = quantity(f64::from(pack.scoring.least_opportunity_s.value), "s");
    let least = catalogue.say(&Message::new("show-fair-least").with("least", least));
    page.heading(&catalogue.word("show-fairness"), &least);
    let figures = |value: f32, unit| catalogue.figures(&quantity(f64::from(value), unit));
    let columns = [
        Column::Left(24),
        Column::Right(12),
        Column::Right(12),
        Column::Right(14),
    ];
    let heads = [
        "show-fair-item",
        "show-fair-mandatory",
        "show-fair-from",
        "show-fair-time",
    ];
    let heads = heads.map(|id| catalogue.word(id));
    page.line(format!(
        "  {}",
        styled(FAINT, &in_columns(&columns, &heads))
    ));
    for row in rows {
        let (symbol, style) = if row.fair() {
            ("✓", GOOD)
        } else {
            ("✗", BAD)
        };
        let time = if row.shown_in_the_drill {
            catalogue.word("show-fair-drill")
        } else {
            figures(row.opportunity_s, "s")
        };
        let from = row
            .first_range_m
            .map_or_else(|| "–".to_owned(), |m| figures(m, "m"));
        let cells = [
            row.device.clone(),
            figures(row.mandatory_m, "m"),
            from,
            time,
        ];
        page.line(format!(
            "{} {}",
            styled(style, symbol),
            in_columns(&columns, &cells)
        ));
    }
    page.gap();
    page.paragraph(2, &catalogue.say(&cycles_needed(catalogue)), FAINT);
    page.finish()
}

/// Cycles across a sign that an attentive look needs, next to the published figures.
fn cycles_needed(catalogue: &Catalogue) -> Message {
    let figure = |cycles: f32| catalogue.figures(&number(f64::from(cycles)));
    let in_a_row = |cycles: [f32; 3]| cycles.map(figure).join(" / ");
    let model = PerceptionModel::default();
    Message::new("show-fair-cycles")
        .with("used", in_a_row(model.notice_cycles))
        .with("behaviour", figure(model.behaviour_cycles))
        .with("detection", in_a_row(PUBLISHED_DETECTION_CYCLES))
        .with("recognition", figure(PUBLISHED_RECOGNITION_CYCLES))
        .with("identification", figure(PUBLISHED_IDENTIFICATION_CYCLES))
}

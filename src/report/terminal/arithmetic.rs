//! The arithmetic: for every criterion the threshold, the measurement, the points and the source.

use anstyle::Style;

use super::{findings, style_of};
use crate::report::Material;
use crate::report::layout::{Column, FAINT, TerminalText, padded, styled};
use crate::report::tally::{BlockTally, tally};
use crate::report::wording;
use crate::scoring::scorecard::{BlockScore, CriterionScore, Points};

const MEASURED: usize = 9;
const EXPECTED: usize = 10;
const POINTS: usize = 13;
const GAP: usize = 2;

/// Every block with its criteria, then how points are computed.
pub(super) fn blocks(page: &mut TerminalText, material: &Material<'_>) {
    let card = material.card;
    for (score, shown) in card.blocks.iter().zip(&tally(card).blocks) {
        block(page, material, (score, shown));
    }
    if card.blocks.iter().any(|block| !block.criteria.is_empty()) {
        page.gap();
        page.paragraph(0, &material.word("sheet-how-points"), FAINT);
    }
}

fn block(
    page: &mut TerminalText,
    material: &Material<'_>,
    (score, shown): (&BlockScore, &BlockTally),
) {
    let points = material.say(&wording::points_message(shown.points));
    page.heading(&material.word(wording::block_id(score.block)), &points);
    if let Some(not_shown) = wording::not_shown(shown) {
        page.paragraph(2, &material.say(&not_shown), FAINT);
    }
    for (criterion, points) in score.criteria.iter().zip(&shown.criteria) {
        row(page, material, (criterion, *points));
        findings(page, material, &criterion.findings);
    }
}

/// The question and, where it was tested, the answer: in words, then in figures.
fn row(
    page: &mut TerminalText,
    material: &Material<'_>,
    (criterion, points): (&CriterionScore, Points),
) {
    let style = style_of(criterion.outcome);
    let sign = styled(style, wording::symbol(criterion.outcome));
    let title = material.criterion_title(criterion.id);
    let words = wording::in_words(material.catalogue, criterion, points);
    let title_style = if words.is_some() { Style::new() } else { FAINT };
    page.hanging(&format!("{sign} "), 2, &title, title_style);
    let Some(words) = words else {
        return;
    };
    page.paragraph(2, &material.say(&words), style);
    let gap = " ".repeat(GAP);
    let measured = material.figures(&wording::measured(material.catalogue, criterion));
    let expected = material.figures(&wording::expected(criterion));
    let points = material.figures(&wording::points(points));
    page.line(format!(
        "{gap}{}{gap}{}{gap}{}{gap}{}",
        styled(style, &padded(&measured, Column::Right(MEASURED))),
        styled(FAINT, &padded(&expected, Column::Left(EXPECTED))),
        padded(&points, Column::Right(POINTS)),
        styled(FAINT, &criterion.source),
    ));
}

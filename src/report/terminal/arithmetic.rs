//! The arithmetic: for every criterion the threshold, the measurement, the points and the source.

use anstyle::Style;

use super::{findings, style_of};
use crate::report::Material;
use crate::report::layout::{Column, FAINT, TerminalText, broken, padded, styled};
use crate::report::tally::{BlockTally, tally};
use crate::report::wording;
use crate::scoring::Outcome;
use crate::scoring::scorecard::{BlockScore, CriterionScore, Points};

const MEASURED: usize = 9;
const EXPECTED: usize = 10;
const POINTS: usize = 13;
const GAP: usize = 2;

/// Every block with its criteria, then how points are computed.
pub(super) fn blocks(page: &mut TerminalText, material: &Material<'_>) {
    let card = material.card;
    let criteria = || card.blocks.iter().flat_map(|block| &block.criteria);
    let source_width = criteria()
        .map(|criterion| criterion.source.chars().count())
        .max()
        .unwrap_or(0);
    // Symbol, then four columns with a gap before each.
    let title_width = page
        .width
        .saturating_sub(2 + MEASURED + EXPECTED + POINTS + source_width + 4 * GAP)
        .max(16);
    for (score, shown) in card.blocks.iter().zip(&tally(card).blocks) {
        block(page, material, (score, shown), title_width);
    }
    if criteria().next().is_some() {
        page.gap();
        page.paragraph(0, &material.word("sheet-how-points"), FAINT);
    }
}

fn block(
    page: &mut TerminalText,
    material: &Material<'_>,
    (score, shown): (&BlockScore, &BlockTally),
    title_width: usize,
) {
    let points = material.say(&wording::points_message(shown.points));
    page.heading(&material.word(wording::block_id(score.block)), &points);
    if let Some(not_shown) = wording::not_shown(shown) {
        page.paragraph(2, &material.say(&not_shown), FAINT);
    }
    for (criterion, points) in score.criteria.iter().zip(&shown.criteria) {
        row(page, material, (criterion, *points), title_width);
        findings(page, material, &criterion.findings);
    }
}

fn row(
    page: &mut TerminalText,
    material: &Material<'_>,
    (criterion, points): (&CriterionScore, Points),
    title_width: usize,
) {
    let style = style_of(criterion.outcome);
    let never = criterion.outcome == Outcome::NeverEvaluated;
    let title_style = if never { FAINT } else { Style::new() };
    let measured = match criterion.measured {
        Some(_) if !never => material.figures(&wording::measured(material.catalogue, criterion)),
        _ => "–".to_owned(),
    };
    let (expected, points) = if never {
        (String::new(), "–".to_owned())
    } else {
        (
            material.figures(&wording::expected(criterion)),
            material.figures(&wording::points(points)),
        )
    };
    let title = material.criterion_title(criterion.id);
    let gap = " ".repeat(GAP);
    for (i, part) in broken(&title, title_width).iter().enumerate() {
        if i > 0 {
            page.line(format!("  {}", styled(title_style, part)));
            continue;
        }
        let part = padded(part, Column::Left(title_width));
        page.line(format!(
            "{} {}{gap}{}{gap}{}{gap}{}{gap}{}",
            styled(style, wording::symbol(criterion.outcome)),
            styled(title_style, &part),
            styled(style, &padded(&measured, Column::Right(MEASURED))),
            styled(FAINT, &padded(&expected, Column::Left(EXPECTED))),
            styled(title_style, &padded(&points, Column::Right(POINTS))),
            styled(FAINT, &criterion.source),
        ));
    }
}

//! Chart: points earned of those possible, by block.

use super::{
    At, BLUE, Chart, FAINT, HALF_PX, INK, LETTER_PX, bar, drawing, letters, line, stroke,
    widest_px, write, write_within,
};
use crate::report::tally::tally;
use crate::report::{Material, wording};
use plotters::prelude::Color;

const ROW_PX: i32 = 44;
const NAMES_PX: std::ops::RangeInclusive<i32> = 136..=230;
const FIGURES_PX: std::ops::RangeInclusive<i32> = 90..=170;

/// The chart; none when nothing was evaluated.
pub fn points(material: &Material<'_>) -> Option<Chart> {
    let shown = tally(material.card).blocks;
    let blocks: Vec<_> = material
        .card
        .blocks
        .iter()
        .zip(&shown)
        .filter(|(block, _)| block.points.possible > 0.0)
        .collect();
    let most = blocks
        .iter()
        .map(|(block, _)| block.points.possible)
        .fold(0.0, f32::max);
    if most <= 0.0 {
        return None;
    }
    let names: Vec<String> = blocks
        .iter()
        .map(|(block, _)| material.word(wording::block_id(block.block)))
        .collect();
    let bold = letters(LETTER_PX, INK, true, At::End);
    let names_px = widest_px(names.iter().map(String::as_str), bold, NAMES_PX);
    let from_px = names_px + 14;
    let figures: Vec<String> = blocks
        .iter()
        .map(|(_, shown)| material.figures(&wording::points(shown.points)))
        .collect();
    let style = letters(LETTER_PX, INK, false, At::Start);
    let figures_px = widest_px(figures.iter().map(String::as_str), style, FIGURES_PX);
    let to_px = HALF_PX as i32 - figures_px - 16;
    let height_px = ROW_PX as u32 * blocks.len() as u32 + 16;
    let svg = drawing((HALF_PX, height_px), |area| {
        for (row, (((block, _), name), words)) in
            blocks.iter().zip(&names).zip(&figures).enumerate()
        {
            let y = 8 + ROW_PX * row as i32;
            let middle = y + ROW_PX / 2;
            let reach = |points: f32| from_px + ((to_px - from_px) as f32 * points / most) as i32;
            let (earned, possible) = (block.points.earned, block.points.possible);
            write_within(area, name, (names_px, middle), bold, names_px)?;
            let (top, foot) = (y + 7, y + ROW_PX - 7);
            bar(area, (from_px, top), (reach(earned), foot), BLUE.filled())?;
            // Lost points are hatched, to be distinct from earned ones in grey too.
            let mut x = reach(earned) + 8;
            while x < reach(possible) {
                let to = (x + foot - top).min(reach(possible));
                line(area, &[(x, foot), (to, foot - (to - x))], stroke(FAINT, 1))?;
                x += 12;
            }
            bar(
                area,
                (from_px, top),
                (reach(possible), foot),
                stroke(INK, 2),
            )?;
            write(area, words, (reach(possible) + 10, middle), style)?;
        }
        Ok(())
    })?;
    Some(Chart {
        says: material.word("chart-points"),
        svg,
    })
}

//! Points earned of those possible, block by block.

use super::{
    At, BLUE, Chart, FAINT, HALF_PX, INK, LETTER_PX, bar, drawing, letters, line, stroke, write,
};
use crate::report::tally::tally;
use crate::report::{Material, wording};
use plotters::prelude::Color;

const ROW_PX: i32 = 44;
const FROM_PX: i32 = 150;
const TO_PX: i32 = HALF_PX as i32 - 120;

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
    let height_px = ROW_PX as u32 * blocks.len() as u32 + 16;
    let svg = drawing((HALF_PX, height_px), |area| {
        for (row, (block, shown)) in blocks.iter().enumerate() {
            let y = 8 + ROW_PX * row as i32;
            let middle = y + ROW_PX / 2;
            let reach = |points: f32| FROM_PX + ((TO_PX - FROM_PX) as f32 * points / most) as i32;
            let name = material.word(wording::block_id(block.block));
            let (earned, possible) = (block.points.earned, block.points.possible);
            let style = letters(LETTER_PX, INK, true, At::End);
            write(area, &name, (FROM_PX - 14, middle), style)?;
            let (top, foot) = (y + 7, y + ROW_PX - 7);
            bar(area, (FROM_PX, top), (reach(earned), foot), BLUE.filled())?;
            // What was lost is hatched, so that it is not a lighter shade of what was earned.
            let mut x = reach(earned) + 8;
            while x < reach(possible) {
                let to = (x + foot - top).min(reach(possible));
                line(area, &[(x, foot), (to, foot - (to - x))], stroke(FAINT, 1))?;
                x += 12;
            }
            bar(
                area,
                (FROM_PX, top),
                (reach(possible), foot),
                stroke(INK, 2),
            )?;
            let words = wording::points(shown.points);
            let style = letters(LETTER_PX, INK, false, At::Start);
            write(area, &words, (reach(possible) + 10, middle), style)?;
        }
        Ok(())
    })?;
    Some(Chart {
        says: material.word("chart-points"),
        svg,
    })
}

//! Chart: how much of the required distance was kept, over all items of a class.

use plotters::prelude::Color;

use super::{
    At, BLUE, Chart, INK, LETTER_PX, LINE, VERMILLION, WIDTH_PX, bar, drawing, letters, line,
    stroke, write,
};
use crate::text::{Catalogue, Message};

const HEIGHT_PX: u32 = 300;
const LEFT_PX: i32 = 60;
const FOOT_PX: i32 = 240;
const TOP_PX: i32 = 40;

/// The chart of counts by tenths of the required distance, the last of them for the double and more; none of none.
pub fn kept(catalogue: &Catalogue, bins: &[u32]) -> Option<Chart> {
    let most = bins.iter().copied().max().filter(|most| *most > 0)?;
    let step_px = (WIDTH_PX as i32 - 2 * LEFT_PX) / bins.len() as i32;
    let svg = drawing((WIDTH_PX, HEIGHT_PX), |area| {
        let small = letters(LETTER_PX, INK, false, At::Middle);
        let end_px = LEFT_PX + step_px * bins.len() as i32;
        line(
            area,
            &[(LEFT_PX, FOOT_PX), (end_px, FOOT_PX)],
            stroke(INK, 2),
        )?;
        for (at, count) in bins.iter().enumerate() {
            let x = LEFT_PX + step_px * at as i32;
            let height = (FOOT_PX - TOP_PX) * *count as i32 / most as i32;
            // Too near is outlined as well: the distinction holds in grey.
            let near = at < 10;
            let colour = if near { VERMILLION } else { BLUE };
            let (from, to) = ((x + 3, FOOT_PX - height), (x + step_px - 3, FOOT_PX));
            if *count > 0 {
                bar(area, from, to, colour.filled())?;
                if near {
                    bar(area, from, to, stroke(INK, 2))?;
                }
                write(
                    area,
                    &count.to_string(),
                    (x + step_px / 2, FOOT_PX - height - 12),
                    small,
                )?;
            }
            if at % 5 == 0 {
                let tenths = if at + 1 == bins.len() { "≥ " } else { "" };
                line(area, &[(x, FOOT_PX), (x, FOOT_PX + 6)], stroke(INK, 1))?;
                write(
                    area,
                    &format!("{tenths}{} %", at * 10),
                    (x, FOOT_PX + 20),
                    small,
                )?;
            }
        }
        let required = LEFT_PX + step_px * 10;
        line(
            area,
            &[(required, TOP_PX - 20), (required, FOOT_PX)],
            stroke(VERMILLION, 3),
        )?;
        line(
            area,
            &[(LEFT_PX, TOP_PX), (LEFT_PX, FOOT_PX)],
            stroke(LINE, 1),
        )?;
        let axis = catalogue.word("cohort-distance-axis");
        write(area, &axis, (WIDTH_PX as i32 / 2, FOOT_PX + 46), small)
    })?;
    let near: u32 = bins.iter().take(10).sum();
    let all: u32 = bins.iter().sum();
    Some(Chart {
        says: catalogue.say(
            &Message::new("cohort-distance-chart")
                .with("near", near)
                .with("all", all),
        ),
        svg,
    })
}

//! Chart: confidence in each mark, against whether there was an item.

use super::{
    At, BLUE, Chart, FAINT, INK, LETTER_PX, LINE, VERMILLION, WIDTH_PX, cross, disc, drawing,
    letters, line, stroke, write, write_within,
};
use crate::report::Material;
use plotters::prelude::Color;

/// Fewest marks that show a pattern.
const LEAST_MARKS: usize = 4;
const FROM_PX: i32 = 230;
const TO_PX: i32 = WIDTH_PX as i32 - 60;
const LANE_PX: i32 = 62;

/// The chart; none with too few marks.
pub fn confidence(material: &Material<'_>) -> Option<Chart> {
    let forecasts = &material.card.detection.forecasts;
    if forecasts.len() < LEAST_MARKS {
        return None;
    }
    let px = |share: f64| FROM_PX + (f64::from(TO_PX - FROM_PX) * share.clamp(0.0, 1.0)) as i32;
    let foot = 10 + 2 * LANE_PX;
    let svg = drawing((WIDTH_PX, foot as u32 + 40), |area| {
        for percent in [0, 25, 50, 75, 100] {
            let x = px(f64::from(percent) / 100.0);
            line(area, &[(x, 8), (x, foot)], stroke(LINE, 1))?;
            let style = letters(LETTER_PX, FAINT, false, At::Middle);
            write(area, &format!("{percent} %"), (x, foot + 18), style)?;
        }
        for (lane, (id, hit)) in [("chart-was-item", true), ("chart-was-harmless", false)]
            .into_iter()
            .enumerate()
        {
            let middle = 10 + LANE_PX * lane as i32 + LANE_PX / 2;
            let style = letters(LETTER_PX, INK, true, At::End);
            let at = (FROM_PX - 20, middle);
            write_within(area, &material.word(id), at, style, FROM_PX - 24)?;
            line(area, &[(FROM_PX, middle), (TO_PX, middle)], stroke(LINE, 1))?;
            let mut placed: Vec<i32> = Vec::new();
            for (share, _) in forecasts.iter().filter(|(_, was)| *was == hit) {
                let x = px(*share);
                let stacked = placed
                    .iter()
                    .filter(|other| (**other - x).abs() < 18)
                    .count();
                placed.push(x);
                let above = if stacked % 2 == 0 { 1 } else { -1 };
                let y = middle + above * stacked.div_ceil(2) as i32 * 16;
                if hit {
                    disc(area, (x, y), 8, BLUE.filled())?;
                } else {
                    cross(area, (x, y), 7, stroke(VERMILLION, 4))?;
                }
            }
        }
        Ok(())
    })?;
    Some(Chart {
        says: material.word("chart-confidence"),
        svg,
    })
}

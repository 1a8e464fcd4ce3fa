//! Chart: items noticed and missed, harmless things left alone and marked.

use super::{Area, Drawn, bar};
use super::{
    At, Chart, FAINT, GREEN, HALF_PX, INK, LETTER_PX, VERMILLION, cross, drawing, letters, stroke,
    tick, triangle, write,
};
use crate::report::Material;
use crate::text::Message;
use plotters::prelude::Color;

/// Most shapes drawn of one kind; the rest is a number.
const MOST: u32 = 7;
const STEP_PX: i32 = 36;
const FROM_PX: i32 = 30;
/// Row height, pixels.
const ROW_PX: i32 = 40;
const HALF_SIDE_PX: i32 = 13;

/// The chart; none when there was nothing to notice and nothing was marked.
pub fn noticing(material: &Material<'_>) -> Option<Chart> {
    let detection = &material.card.detection;
    let (hits, misses) = (detection.hits, detection.misses);
    let (left, marked) = (detection.correct_rejections, detection.false_alarms);
    if hits + misses + left + marked == 0 {
        return None;
    }
    let rows = [
        ("chart-items", hits, "chart-noticed", misses, "chart-missed"),
        (
            "chart-harmless",
            left,
            "chart-left-alone",
            marked,
            "chart-false-alarms",
        ),
    ];
    let svg = drawing((HALF_PX, 6 * ROW_PX as u32 + 4), |area| {
        let mut y = ROW_PX / 2;
        for (row, (name, good, good_word, bad, bad_word)) in rows.into_iter().enumerate() {
            let style = letters(LETTER_PX, INK, true, At::Start);
            write(area, &material.word(name), (FROM_PX - 20, y), style)?;
            y += ROW_PX - 4;
            for (count, word, is_good) in [(good, good_word, true), (bad, bad_word, false)] {
                let x = shapes(area, (FROM_PX, y), count, is_good, row == 0)?;
                let words = material.say(&Message::new(word).with("count", count));
                let style = letters(LETTER_PX, INK, false, At::Start);
                write(area, &words, (x, y), style)?;
                y += ROW_PX;
            }
        }
        Ok(())
    })?;
    Some(Chart {
        says: material.word("chart-noticing"),
        svg,
    })
}

/// Triangles for items, squares for harmless things; a tick for right, a cross for wrong.
fn shapes(
    area: &Area<'_>,
    (mut x, y): (i32, i32),
    count: u32,
    good: bool,
    items: bool,
) -> Result<i32, plotters::drawing::DrawingAreaErrorKind<std::io::Error>> {
    let colour = if good { GREEN } else { VERMILLION };
    for _ in 0..count.min(MOST) {
        let middle = (x + HALF_SIDE_PX, y);
        outline(area, middle, items)?;
        if good {
            tick(area, middle, 9, stroke(colour, 4))?;
        } else {
            cross(area, middle, 8, stroke(colour, 4))?;
        }
        x += STEP_PX;
    }
    Ok(x)
}

fn outline(area: &Area<'_>, (x, y): (i32, i32), items: bool) -> Drawn {
    let pale = FAINT.mix(0.18).filled();
    if items {
        triangle(area, (x, y - 3), HALF_SIDE_PX + 5, pale)
    } else {
        bar(
            area,
            (x - HALF_SIDE_PX - 2, y - HALF_SIDE_PX - 2),
            (x + HALF_SIDE_PX + 2, y + HALF_SIDE_PX + 2),
            pale,
        )
    }
}

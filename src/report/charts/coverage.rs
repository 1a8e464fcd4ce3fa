//! Chart: search coverage of the route, as a strip: left above, right below.

use super::{
    Area, At, BLUE, Chart, Drawn, FAINT, INK, LETTER_PX, Legend, SKY, VERMILLION, WIDTH_PX, bar,
    cross, drawing, letters, line, room_px, stroke, write, write_within,
};
use crate::report::Material;
use crate::scoring::facts::{EVERY_M, Seen, Stretch};
use crate::text::Message;
use crate::units::Point;
use crate::units::place::nearest_on_segment;
use plotters::prelude::Color;

const FROM_PX: i32 = 130;
const TO_PX: i32 = WIDTH_PX as i32 - 30;
const LANE_PX: i32 = 42;
const TOP_PX: i32 = 56;

/// The chart; none when nothing was walked.
pub fn coverage(material: &Material<'_>, route: &[Stretch]) -> Option<Chart> {
    let last_m = route.last()?.along_m;
    let px = |along_m: f32| {
        FROM_PX + ((TO_PX - FROM_PX) as f32 * along_m / (last_m + EVERY_M / 2.0)) as i32
    };
    let foot = TOP_PX + 2 * LANE_PX + 8;
    let svg = drawing((WIDTH_PX, foot as u32 + 78), |area| {
        for (side, id) in ["chart-left", "chart-right"].into_iter().enumerate() {
            let top = TOP_PX + (LANE_PX + 8) * side as i32;
            let style = letters(LETTER_PX, INK, true, At::End);
            let at = (FROM_PX - 14, top + LANE_PX / 2);
            write_within(area, &material.word(id), at, style, FROM_PX - 18)?;
            for stretch in route {
                let from = (px(stretch.along_m - EVERY_M / 2.0) + 1, top);
                let to = (px(stretch.along_m + EVERY_M / 2.0), top + LANE_PX);
                cell(area, from, to, stretch.sides[side].seen)?;
            }
        }
        vulnerable_points(area, material, last_m, &px)?;
        let every_m = step_m(last_m);
        let mut along_m = 0.0;
        while along_m <= last_m {
            let x = px(along_m);
            line(area, &[(x, foot + 2), (x, foot + 9)], stroke(INK, 1))?;
            let words = material.say(&Message::new("map-metres").with("metres", along_m));
            let style = letters(LETTER_PX, FAINT, false, At::Middle);
            write(area, &words, (x, foot + 21), style)?;
            along_m += every_m;
        }
        let mut legend = Legend {
            area,
            x: FROM_PX,
            y: foot + 56,
        };
        for (word, seen) in [
            ("chart-viewed", Seen::Viewed),
            ("chart-glimpsed", Seen::Glimpsed),
            ("chart-not-viewed", Seen::No),
        ] {
            legend.add(&material.word(word), |area, (x, y)| {
                cell(area, (x - 14, y - 11), (x + 14, y + 11), seen)
            })?;
        }
        Ok(())
    })?;
    Some(Chart {
        says: material.word("chart-coverage"),
        svg,
    })
}

/// Dark: from near. Half: from afar only. White with a cross: never.
fn cell(area: &Area<'_>, from: (i32, i32), to: (i32, i32), seen: Seen) -> Drawn {
    match seen {
        Seen::Viewed => bar(area, from, to, BLUE.filled()),
        Seen::Glimpsed => {
            bar(area, from, to, SKY.mix(0.35).filled())?;
            let half = (from.1 + to.1) / 2;
            bar(area, (from.0, half), to, SKY.filled())
        }
        Seen::No => {
            bar(area, from, to, stroke(VERMILLION, 1))?;
            let middle = ((from.0 + to.0) / 2, (from.1 + to.1) / 2);
            let half_px = ((to.0 - from.0) / 2 - 2).clamp(2, 6);
            cross(area, middle, half_px, stroke(VERMILLION, 2))
        }
    }
}

/// A pin above the strip at each vulnerable point, numbered as on the route card.
fn vulnerable_points(
    area: &Area<'_>,
    material: &Material<'_>,
    last_m: f32,
    px: &dyn Fn(f32) -> i32,
) -> Drawn {
    let route = &material.scenario.route;
    let line_of: Vec<Point> = route.line();
    let language = material.catalogue.language();
    let mut free_px = 0;
    for point in &route.vulnerable_points {
        let along_m = along_m(&line_of, point.at);
        if along_m > last_m {
            continue;
        }
        let x = px(along_m);
        line(area, &[(x, TOP_PX - 16), (x, TOP_PX - 3)], stroke(INK, 2))?;
        let name = point.name.in_language(language);
        let style = letters(LETTER_PX - 1.0, INK, false, At::Middle);
        let half = room_px(name, style) / 2;
        let at = x.max(half + 4).min(WIDTH_PX as i32 - half - 4);
        // Overlapping names are stacked.
        let y = if at - half < free_px { 12 } else { TOP_PX - 26 };
        free_px = at + half + 10;
        write(area, name, (at, y), style)?;
    }
    Ok(())
}

/// Distance along a line of its point nearest to a place, metres.
fn along_m(line_of: &[Point], at: Point) -> f32 {
    let mut start_m = 0.0;
    let mut best = (f32::INFINITY, 0.0);
    for pair in line_of.windows(2) {
        let (nearest, share) = nearest_on_segment(at, pair[0], pair[1]);
        let leg_m = pair[0].distance_m(pair[1]);
        let off_m = at.distance_m(nearest);
        if off_m < best.0 {
            best = (off_m, start_m + share * leg_m);
        }
        start_m += leg_m;
    }
    best.1
}

fn step_m(length_m: f32) -> f32 {
    [20.0, 50.0, 100.0, 200.0, 500.0, 1_000.0]
        .into_iter()
        .find(|step_m| length_m / step_m <= 8.0)
        .unwrap_or(5_000.0)
}

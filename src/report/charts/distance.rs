//! Chart: everybody's distance from the item over time, against the required one.

use plotters::chart::ChartBuilder;
use plotters::prelude::{Color, DashedLineSeries, LineSeries, RGBColor};

use super::axis::Axis;
use super::{
    Area, At, BLUE, Chart, Drawn, FAINT, GREEN, INK, LETTER_PX, LINE, ORANGE, PURPLE, SKY,
    VERMILLION, WIDTH_PX, cross, disc, drawing, letters, line, lines, stroke, triangle, widest_px,
    write,
};
use crate::report::Material;
use crate::report::wording::{clock, quantity};
use crate::scoring::review::{Moment, Ranges, Topic};
use crate::text::Message;
use crate::units::Tick;

const HEIGHT_PX: u32 = 470;
/// Width for names on the right; longer ones are truncated, and the table under the chart has them in full.
const NAMES_PX: std::ops::RangeInclusive<i32> = 150..=330;
/// Width of the shape before a name, pixels.
const SHAPE_PX: i32 = 28;
/// Line height of names, pixels.
const NAME_STEP_PX: i32 = 20;

const COLOURS: [RGBColor; 6] = [BLUE, GREEN, ORANGE, PURPLE, SKY, FAINT];

/// The chart; none when no distance was required or nobody's is known.
pub fn distance(material: &Material<'_>, ranges: &Ranges, moments: &[Moment]) -> Option<Chart> {
    let curves = || ranges.people.iter().map(|person| &person.curve);
    let first = curves()
        .filter_map(|curve| curve.first())
        .min_by_key(|at| at.0)?;
    let last = curves()
        .filter_map(|curve| curve.last())
        .max_by_key(|at| at.0)?;
    let (from, until) = (
        minutes(first.0),
        minutes(last.0).max(minutes(first.0) + 0.5),
    );
    let most_m = ranges
        .people
        .iter()
        .flat_map(|person| &person.curve)
        .map(|(_, range_m)| *range_m)
        .fold(ranges.required_m, f32::max);
    // Values far beyond the required distance are clipped: how far does not matter.
    let top_m = (most_m * 1.05).min(ranges.required_m * 1.6).max(10.0);
    let names: Vec<String> = ranges
        .people
        .iter()
        .map(|person| material.say(&person.name))
        .collect();
    let bold = letters(LETTER_PX, INK, true, At::Start);
    let names_px = widest_px(names.iter().map(String::as_str), bold, NAMES_PX);
    let svg = drawing((WIDTH_PX, HEIGHT_PX), |area| {
        let (plot, margin) = area.split_horizontally(WIDTH_PX - (SHAPE_PX + names_px) as u32);
        let mut chart = ChartBuilder::on(&plot)
            .margin_top(66)
            .margin_right(4)
            .x_label_area_size(40)
            .y_label_area_size(86)
            .build_cartesian_2d(Axis::new(from..until, 7), Axis::new(0.0..top_m, 6))?;
        chart
            .configure_mesh()
            .bold_line_style(LINE)
            .axis_style(INK)
            .x_label_formatter(&|minute: &f32| clock(minute * 60.0))
            .y_label_formatter(&|range_m: &f32| {
                material.figures(&quantity(f64::from(*range_m), "m"))
            })
            .label_style(letters(LETTER_PX, INK, false, At::Middle).style())
            .draw()?;
        for (range_m, dash, colour) in [
            (ranges.required_m, (14, 7), VERMILLION),
            (ranges.mandatory_m, (4, 5), VERMILLION),
        ] {
            if range_m <= top_m {
                chart.draw_series(DashedLineSeries::new(
                    [(from, range_m), (until, range_m)],
                    dash.0,
                    dash.1,
                    stroke(colour, 3),
                ))?;
            }
        }
        for (index, person) in ranges.people.iter().enumerate() {
            let style = stroke(colour_of(index), if index == 0 { 4 } else { 2 });
            let points = person
                .curve
                .iter()
                .map(|(tick, range_m)| (minutes(*tick), range_m.min(top_m)));
            chart.draw_series(LineSeries::new(points, style))?;
        }
        let at =
            |tick: Tick, range_m: f32| chart.backend_coord(&(minutes(tick), range_m.min(top_m)));
        for (index, person) in ranges.people.iter().enumerate() {
            // Staggered, because people in file have nearly the same curve.
            for (tick, range_m) in person.curve.iter().skip(4 + 5 * index).step_by(48) {
                marker(area, at(*tick, *range_m), index)?;
            }
        }
        label_names(&margin, &names, names_px, ranges, &|range_m| {
            at(last.0, range_m).1
        })?;
        label_moments(
            area,
            material,
            ranges,
            moments,
            &|tick| at(tick, 0.0),
            top_px(&at, top_m),
        )?;
        for (range_m, id) in [
            (ranges.required_m, "chart-required"),
            (ranges.mandatory_m, "chart-mandatory"),
        ] {
            if range_m <= top_m {
                let words = Message::new(id).with("metres", quantity(f64::from(range_m), "m"));
                let (x, y) = at(first.0, range_m);
                let style = letters(LETTER_PX, VERMILLION, true, At::Start);
                write(area, &material.say(&words), (x + 8, y - 12), style)?;
            }
        }
        Ok(())
    })?;
    let says = Message::new("chart-distance").with("device", ranges.name.clone());
    Some(Chart {
        says: material.say(&says),
        svg,
    })
}

fn top_px(at: &dyn Fn(Tick, f32) -> (i32, i32), top_m: f32) -> i32 {
    at(Tick(0), top_m).1
}

fn minutes(tick: Tick) -> f32 {
    tick.seconds() / 60.0
}

fn colour_of(index: usize) -> RGBColor {
    if index == 0 {
        INK
    } else {
        COLOURS[(index - 1) % COLOURS.len()]
    }
}

/// The marker that tells a person's line from the others.
fn marker(area: &Area<'_>, at: (i32, i32), index: usize) -> Drawn {
    let colour = colour_of(index);
    match index % 4 {
        0 => disc(area, at, 6, colour.filled()),
        1 => triangle(area, at, 7, colour.filled()),
        2 => cross(area, at, 6, stroke(colour, 3)),
        _ => disc(area, at, 6, stroke(colour, 3)),
    }
}

/// Names at the ends of the lines, moved apart where they would overlap.
fn label_names(
    margin: &Area<'_>,
    names: &[String],
    names_px: i32,
    ranges: &Ranges,
    y_of: &dyn Fn(f32) -> i32,
) -> Drawn {
    let mut ends: Vec<(i32, usize)> = ranges
        .people
        .iter()
        .enumerate()
        .filter_map(|(index, person)| {
            let (_, range_m) = person.curve.last()?;
            Some((y_of(*range_m), index))
        })
        .collect();
    ends.sort_unstable();
    let room = HEIGHT_PX as i32 - 50 - NAME_STEP_PX * ends.len() as i32;
    let mut free_px = 70;
    let begin = ends.first().map_or(0, |(y, ..)| *y).min(room.max(70));
    for (row, (y, index)) in ends.into_iter().enumerate() {
        let wanted = y.min(begin.max(room) + NAME_STEP_PX * row as i32);
        let y = wanted.max(free_px);
        free_px = y + NAME_STEP_PX;
        marker(margin, (SHAPE_PX / 2, y), index)?;
        let style = letters(LETTER_PX, INK, index == 0, At::Start);
        let parts = lines(&names[index], style, names_px);
        let more = if parts.len() > 1 { "…" } else { "" };
        write(margin, &format!("{}{more}", parts[0]), (SHAPE_PX, y), style)?;
    }
    Ok(())
}

/// The moments that explain the lines: discovery, orders, report.
fn label_moments(
    area: &Area<'_>,
    material: &Material<'_>,
    ranges: &Ranges,
    moments: &[Moment],
    at: &dyn Fn(Tick) -> (i32, i32),
    top: i32,
) -> Drawn {
    let mut shown = vec![(ranges.since, Message::new("chart-known"))];
    for (id, word) in [
        ("moment-order-withdraw", "chart-withdraw"),
        ("moment-report-sent", "chart-report"),
        ("moment-handed-over", "chart-handed-over"),
    ] {
        let found = moments.iter().find(|moment| {
            let fits = matches!(moment.topic, Topic::Order | Topic::Report);
            fits && moment.message.id == id && moment.tick >= ranges.since
        });
        shown.extend(found.map(|moment| (moment.tick, Message::new(word))));
    }
    for (row, (tick, words)) in shown.iter().enumerate() {
        let (x, foot) = at(*tick);
        let y = 14 + 17 * (row as i32 % 3);
        line(area, &[(x, y + 8), (x, foot)], stroke(FAINT, 1))?;
        disc(area, (x, top), 4, FAINT.filled())?;
        let end = x > WIDTH_PX as i32 - 320;
        let (side, x) = if end {
            (At::End, x - 6)
        } else {
            (At::Start, x + 6)
        };
        let words = format!("{} {}", clock(tick.seconds()), material.say(words));
        write(
            area,
            &words,
            (x, y),
            letters(LETTER_PX - 1.0, INK, false, side),
        )?;
    }
    Ok(())
}

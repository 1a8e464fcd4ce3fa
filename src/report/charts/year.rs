//! Chart: shares over a year, a panel for each of several assumptions, with intervals. Series are told apart by line, mark and
//! a name at their end, so that it can be read in grey and where they lie on each other.

use plotters::chart::ChartBuilder;
use plotters::prelude::{Color, DashedLineSeries, LineSeries, RGBColor};

use super::axis::Axis;
use super::{
    Area, At, BLUE, Chart, Drawn, FAINT, INK, LETTER_PX, LINE, VERMILLION, WIDTH_PX, bar, disc,
    drawing, letters, line, stroke, triangle, write, write_within,
};
use crate::scoring::statistics::Estimate;

/// A panel, and what stands between two.
const PANEL_PX: (i32, i32) = (485, 400);
const MARGIN_PX: i32 = 10;

/// Above the panels and below them.
const HEAD_PX: i32 = 50;
const FOOT_PX: i32 = 96;

/// Right of the curves, where their names stand.
const NAMES_PX: i32 = 128;

/// Marks of one series are so many points apart, and those of the next begin one third later.
const MARK_EVERY: usize = 6;

/// Months of the year.
const MONTHS: f32 = 12.0;

/// What is said around the curves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// What the picture shows.
    pub title: String,
    /// The axis from left to right, with its unit.
    pub across: String,
    /// The axis upwards, with its unit.
    pub up: String,
    /// How it is to be read.
    pub note: String,
}

/// One panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// What it assumes.
    pub title: String,
    /// What comes of it, in a sentence.
    pub says: String,
    /// The series, three at most: name, and the month and share of each point.
    pub series: Vec<(String, Vec<(f32, Estimate)>)>,
}

/// The chart; none without a point.
pub fn year(words: &Words, panels: &[Panel]) -> Option<Chart> {
    let series = panels.iter().flat_map(|panel| &panel.series);
    let points = || series.clone().flat_map(|(_, points)| points);
    let low = points().map(|(_, share)| share.low).reduce(f64::min)?;
    let high = points().map(|(_, share)| share.high).reduce(f64::max)?;
    // The same in every panel, to the next twentieth.
    let range = ((low * 20.0).floor() / 20.0) as f32..((high * 20.0).ceil() / 20.0) as f32;
    let rows = panels.len().div_ceil(2) as i32;
    let height_px = HEAD_PX + rows * PANEL_PX.1 + FOOT_PX;
    let svg = drawing((WIDTH_PX, height_px as u32), |area| {
        let middle = WIDTH_PX as i32 / 2;
        let title = letters(LETTER_PX * 1.25, INK, true, At::Middle);
        write_within(
            area,
            &words.title,
            (middle, 26),
            title,
            WIDTH_PX as i32 - 40,
        )?;
        for (at, panel) in panels.iter().enumerate() {
            let (column, row) = (at as i32 % 2, at as i32 / 2);
            let x = MARGIN_PX + column * (PANEL_PX.0 + MARGIN_PX);
            let y = HEAD_PX + row * PANEL_PX.1;
            let own = area.clone().shrink((x, y), PANEL_PX);
            draw(&own, words, panel, &range)?;
        }
        let note = letters(LETTER_PX, INK, false, At::Middle);
        let y = height_px - FOOT_PX / 2;
        write_within(area, &words.note, (middle, y), note, WIDTH_PX as i32 - 60)
    })?;
    Some(Chart {
        says: words.title.clone(),
        svg,
    })
}

fn draw(area: &Area<'_>, words: &Words, panel: &Panel, range: &std::ops::Range<f32>) -> Drawn {
    let middle = PANEL_PX.0 / 2;
    let bold = letters(LETTER_PX, INK, true, At::Middle);
    write(area, &panel.title, (middle, 16), bold)?;
    let small = letters(LETTER_PX * 0.88, INK, false, At::Middle);
    write_within(area, &panel.says, (middle, 48), small, PANEL_PX.0 - 10)?;
    let mut chart = ChartBuilder::on(area)
        .margin_top(96)
        .margin_right(NAMES_PX)
        .margin_bottom(26)
        .x_label_area_size(26)
        .y_label_area_size(56)
        .build_cartesian_2d(
            Axis::new(0.0..MONTHS * 1.02, 7),
            Axis::new(range.clone(), 7),
        )?;
    chart
        .configure_mesh()
        .bold_line_style(LINE)
        .axis_style(INK)
        .y_label_formatter(&|share: &f32| format!("{:.0} %", share * 100.0))
        .x_label_formatter(&|month: &f32| format!("{month:.0}"))
        .label_style(letters(LETTER_PX * 0.88, INK, false, At::Middle).style())
        .draw()?;
    let (left, right) = (56, PANEL_PX.0 - NAMES_PX);
    let across = ((left + right) / 2, PANEL_PX.1 - 16);
    write(area, &words.across, across, small)?;
    let up = letters(LETTER_PX * 0.88, INK, false, At::Start);
    write(area, &words.up, (6, 84), up)?;

    let mut ends: Vec<(usize, i32)> = Vec::new();
    for (index, (_, points)) in panel.series.iter().enumerate() {
        let look = LOOKS[index % LOOKS.len()];
        let values = points.iter();
        let values = values.map(|(month, share)| (*month, share.value as f32));
        let style = stroke(look.colour, look.width_px);
        match look.dash_px {
            None => chart.draw_series(LineSeries::new(values, style))?,
            Some((dash, gap)) => {
                chart.draw_series(DashedLineSeries::new(values, dash, gap, style))?
            }
        };
        let marked = points.iter().skip(index * MARK_EVERY / 3);
        for (month, share) in marked.step_by(MARK_EVERY) {
            let at = |share: f64| chart.backend_coord(&(*month, share as f32));
            let origin = area.get_base_pixel();
            let own = |(x, y): (i32, i32)| (x - origin.0, y - origin.1);
            let (low, high) = (own(at(share.low)), own(at(share.high)));
            let style = stroke(look.colour, 2);
            line(area, &[low, high], style)?;
            for (x, y) in [low, high] {
                line(area, &[(x - 7, y), (x + 7, y)], style)?;
            }
            (look.mark)(area, own(at(share.value)), look.colour)?;
        }
        if let Some((month, share)) = points.last() {
            let (_, y) = chart.backend_coord(&(*month, share.value as f32));
            ends.push((index, y - area.get_base_pixel().1));
        }
    }
    // Names that would stand on each other move apart, the highest curve first.
    ends.sort_by_key(|(_, y)| *y);
    let step_px = (LETTER_PX * 2.2) as i32;
    let mut free = i32::MIN;
    for (index, y) in ends {
        let look = LOOKS[index % LOOKS.len()];
        let row = y.max(free);
        free = row + step_px;
        let from = (right + 2, y);
        line(area, &[from, (right + 12, row)], stroke(FAINT, 1))?;
        (look.mark)(area, (right + 20, row), look.colour)?;
        let name = letters(LETTER_PX * 0.88, INK, false, At::Start);
        let name_at = (right + 30, row);
        write_within(area, &panel.series[index].0, name_at, name, NAMES_PX - 32)?;
    }
    Ok(())
}

/// How a series looks.
#[derive(Clone, Copy)]
struct Look {
    colour: RGBColor,
    width_px: u32,
    /// A dash and a gap; none of an unbroken line.
    dash_px: Option<(i32, i32)>,
    mark: fn(&Area<'_>, (i32, i32), RGBColor) -> Drawn,
}

const LOOKS: [Look; 3] = [
    Look {
        colour: BLUE,
        width_px: 3,
        dash_px: None,
        mark: |area, at, colour| disc(area, at, 4, colour.filled()),
    },
    Look {
        colour: VERMILLION,
        width_px: 2,
        dash_px: Some((9, 5)),
        mark: |area, at, colour| triangle(area, at, 5, colour.filled()),
    },
    Look {
        colour: FAINT,
        width_px: 2,
        dash_px: Some((2, 4)),
        mark: |area, (x, y), colour| {
            let corners = ((x - 4, y - 4), (x + 4, y + 4));
            bar(
                area,
                corners.0,
                corners.1,
                plotters::prelude::WHITE.filled(),
            )?;
            bar(area, corners.0, corners.1, stroke(colour, 2))
        },
    },
];

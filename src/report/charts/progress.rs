//! Chart: curves of shares with their intervals, step by step: progress over attempts, retention over a year.

use plotters::chart::ChartBuilder;
use plotters::prelude::{Color, LineSeries, RGBColor};

use super::axis::Axis;
use super::{
    At, BLUE, Chart, FAINT, GREEN, INK, LETTER_PX, LINE, Legend, VERMILLION, WIDTH_PX, disc,
    drawing, letters, line, stroke, triangle,
};
use crate::scoring::statistics::Estimate;

const HEIGHT_PX: u32 = 380;
const COLOURS: [RGBColor; 4] = [BLUE, VERMILLION, GREEN, FAINT];

/// A curve: its name, and a share at each place of the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// Its name.
    pub name: String,
    /// Place on the axis, and the share there with its interval.
    pub points: Vec<(f32, Estimate)>,
}

/// The chart; none without two points.
pub fn progress(says: String, curves: &[Curve]) -> Option<Chart> {
    let places = || curves.iter().flat_map(|curve| &curve.points);
    let last = places().map(|(place, _)| *place).fold(0.0, f32::max);
    if places().count() < 2 {
        return None;
    }
    // Places are whole: no line between two of them.
    let most_lines = (last as usize + 1).clamp(2, 13);
    let svg = drawing((WIDTH_PX, HEIGHT_PX), |area| {
        let mut chart = ChartBuilder::on(area)
            .margin_top(46)
            .margin_right(30)
            .x_label_area_size(34)
            .y_label_area_size(70)
            .build_cartesian_2d(
                Axis::new(0.0..last * 1.04, most_lines),
                Axis::new(0.0..1.0, 6),
            )?;
        chart
            .configure_mesh()
            .bold_line_style(LINE)
            .axis_style(INK)
            .y_label_formatter(&|share: &f32| format!("{:.0} %", share * 100.0))
            .x_label_formatter(&|place: &f32| format!("{place:.0}"))
            .label_style(letters(LETTER_PX, INK, false, At::Middle).style())
            .draw()?;
        let mut legend = Legend { area, x: 76, y: 20 };
        for (index, curve) in curves.iter().enumerate() {
            let colour = COLOURS[index % COLOURS.len()];
            let points = curve.points.iter();
            chart.draw_series(LineSeries::new(
                points.map(|(place, share)| (*place, share.value as f32)),
                stroke(colour, 3),
            ))?;
            for (place, share) in &curve.points {
                let at = |share: f64| chart.backend_coord(&(*place, share as f32));
                line(area, &[at(share.low), at(share.high)], stroke(colour, 1))?;
                shape(area, at(share.value), index, colour)?;
            }
            legend.add(&curve.name, |area, at| shape(area, at, index, colour))?;
        }
        Ok(())
    })?;
    Some(Chart { says, svg })
}

/// Discs and triangles in turn, so that curves are told apart in grey.
fn shape(area: &super::Area<'_>, at: (i32, i32), index: usize, colour: RGBColor) -> super::Drawn {
    if index.is_multiple_of(2) {
        disc(area, at, 5, colour.filled())
    } else {
        triangle(area, at, 6, colour.filled())
    }
}

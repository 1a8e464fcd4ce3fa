//! The height map of the land, when files know its heights.

use super::elevation::{self, Mosaic};
use super::land::MARGIN_M;
use super::notation::plain;
use super::plan::Plan;
use super::request::{Sources, Wishes};
use super::shape::Frame;
use super::track::Fix;
use crate::text::Message;
use crate::units::Point;
use crate::units::grid::GridFrame;

/// Samples of the height map are this far apart, metres.
const SAMPLE_M: f32 = 10.0;

/// Land as steep as this is told: rise by distance.
const STEEP: f32 = 0.5;

/// Share of the land whose heights a file must know: hills made up from the edge of a tile are none.
const LEAST_KNOWN: f32 = 0.5;

/// A height map and what its black and white stand for.
pub(super) struct Heights {
    pub(super) file: (String, Vec<u8>),
    pub(super) low_m: f32,
    pub(super) high_m: f32,
    pub(super) origin_m: f32,
}

/// Heights over the land, when a file knows some.
pub(super) fn heights(
    plan: &Plan,
    sources: &Sources,
    wishes: &Wishes,
    notes: &mut Vec<Message>,
) -> Option<Heights> {
    if sources.elevation.is_empty() {
        return None;
    }
    let frame = Frame::around(&plan.walk, MARGIN_M);
    let grid = GridFrame::at(plan.origin.latitude_deg, plan.origin.longitude_deg)?;
    let mosaic = Mosaic::of(&sources.elevation);
    let height_at = |at: Point| {
        let (latitude_deg, longitude_deg) = grid.lat_long(at);
        mosaic.height_m(Fix {
            latitude_deg,
            longitude_deg,
        })
    };
    let size = (frame.to.0 - frame.from.0, frame.to.1 - frame.from.1);
    let columns = (size.0 / SAMPLE_M).ceil() as usize + 1;
    let rows = (size.1 / SAMPLE_M).ceil() as usize + 1;
    let mut samples: Vec<Option<f32>> = Vec::with_capacity(columns * rows);
    for row in 0..rows {
        for column in 0..columns {
            let share = |index: usize, count: usize| index as f32 / (count - 1) as f32;
            samples.push(height_at(Point(
                frame.from.0 + size.0 * share(column, columns),
                frame.to.1 - size.1 * share(row, rows),
            )));
        }
    }
    let all = samples.len();
    let known = samples.iter().flatten().count();
    if known > 0 && (known as f32) < LEAST_KNOWN * all as f32 {
        let percent = (100.0 * known as f32 / all as f32).floor();
        notes.push(Message::new("import-few-heights").with("percent", percent));
        return None;
    }
    let Some(holes) = elevation::filled(&mut samples, columns) else {
        notes.push(Message::new("import-no-heights"));
        return None;
    };
    if holes > 0 {
        notes.push(
            Message::new("import-holes")
                .with("percent", (100.0 * holes as f32 / all as f32).ceil()),
        );
    }
    if let Some(files) = mosaic.finest_first() {
        let named = |(name, metres): (&str, f64)| format!("{} ({metres:.0} m)", plain(name));
        let files: Vec<String> = files.into_iter().map(named).collect();
        notes.push(Message::new("import-finest").with("files", files.join(", ")));
    }
    let metres: Vec<f32> = samples.into_iter().flatten().collect();
    let spaced_m = (size.0 / (columns - 1) as f32, size.1 / (rows - 1) as f32);
    if let Some(step) = steepest(&metres, columns, spaced_m) {
        let at = Point(
            frame.from.0 + spaced_m.0 * (step.index % columns) as f32,
            frame.to.1 - spaced_m.1 * (step.index / columns) as f32,
        );
        let (latitude_deg, longitude_deg) = grid.lat_long(at);
        notes.push(
            Message::new("import-steep")
                .with("rise", step.rise_m.round())
                .with("within", step.within_m.round())
                .with("latitude", format!("{latitude_deg:.4}"))
                .with("longitude", format!("{longitude_deg:.4}")),
        );
    }
    let origin_m = height_at(Point(0.0, 0.0))
        .unwrap_or(metres[metres.len() / 2])
        .round();
    let low = metres.iter().copied().fold(f32::INFINITY, f32::min).floor();
    let high = metres
        .iter()
        .copied()
        .fold(f32::NEG_INFINITY, f32::max)
        .ceil()
        .max(low + 1.0);
    let brightness: Vec<u8> = metres
        .iter()
        .flat_map(|metres| {
            let share = (metres - low) / (high - low);
            ((share * f32::from(u16::MAX)).round() as u16).to_be_bytes()
        })
        .collect();
    let bytes = grey_png(columns as u32, rows as u32, &brightness)?;
    Some(Heights {
        file: (format!("{}-heights.png", wishes.id), bytes),
        low_m: low - origin_m,
        high_m: high - origin_m,
        origin_m,
    })
}

/// Where land rises or falls between two samples.
struct Step {
    index: usize,
    rise_m: f32,
    within_m: f32,
}

/// The steepest place, where one is steeper than [`STEEP`].
fn steepest(metres: &[f32], columns: usize, spaced_m: (f32, f32)) -> Option<Step> {
    let steps = (0..metres.len()).flat_map(|index| {
        let east = (index % columns + 1 < columns).then_some((index + 1, spaced_m.0));
        let south = (index + columns < metres.len()).then_some((index + columns, spaced_m.1));
        let steps = [east, south].into_iter().flatten();
        steps.map(move |(other, within_m)| Step {
            index,
            rise_m: (metres[other] - metres[index]).abs(),
            within_m,
        })
    });
    let slope = |step: &Step| step.rise_m / step.within_m;
    steps
        .filter(|step| slope(step) > STEEP)
        .max_by(|a, b| slope(a).total_cmp(&slope(b)))
}

fn grey_png(width: u32, height: u32, samples: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Sixteen);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(samples).ok()?;
    writer.finish().ok()?;
    Some(bytes)
}

//! Marginal information: title, scale bar, north arrow, legend.

use bevy::math::ops;
use svg::Node;
use svg::node::element::Group;

use super::Map;
use super::grid;
use super::ink::{INK, TEXT_MM, VERMILLION, mm, of_words, sentence, shape, text};
use super::labels::LETTER;
use super::sheet::{Frame, Sheet};
use crate::text::{Catalogue, Message};

/// Row height of the legend, millimetres.
const ROW_MM: f32 = 5.4;
/// Least column width of the legend, millimetres.
const COLUMN_MM: f32 = 52.0;
/// Offset of a column's text, millimetres.
const WORDS_MM: f32 = 10.0;
/// Mean letter width in long text, as a share of the text's height: narrower than the worst case.
const LETTER_OF_MANY: f32 = 0.5;
/// Gap between columns, millimetres.
const GAP_MM: f32 = 4.0;
/// Right page margin, millimetres: printers cut it off.
const PAPER_EDGE_MM: f32 = 8.0;
/// Height of the legend's heading, millimetres.
const HEADING_MM: f32 = 6.0;

/// Legend entries in the order drawn, without duplicates.
#[derive(Debug, Clone, Default)]
pub(super) struct Legend {
    rows: Vec<(Message, Group)>,
}

impl Legend {
    /// Adds an entry; `swatch` is at most 8 mm wide and 4 mm high.
    pub(super) fn add(&mut self, word: &str, swatch: impl Node) {
        self.add_message(Message::new(word), swatch);
    }

    /// As [`Self::add`], for text with numbers in it.
    pub(super) fn add_message(&mut self, words: Message, swatch: impl Node) {
        if self.rows.iter().all(|(known, _)| *known != words) {
            self.rows.push((words, Group::new().add(swatch)));
        }
    }
}

/// Everything outside the frame, and the frame.
pub(super) fn around(map: &Map, sheet: &Sheet, legend: &Legend, catalogue: &Catalogue) -> Group {
    Group::new()
        .add(title(map, sheet, catalogue))
        .add(
            sheet
                .frame
                .outline()
                .set("fill", "none")
                .set("stroke", INK)
                .set("stroke-width", 0.4),
        )
        .add(scale_bar(map, sheet, catalogue))
        .add(rows(legend, sheet, catalogue))
        .add(grid::labels(map, sheet, catalogue))
}

fn title(map: &Map, sheet: &Sheet, catalogue: &Catalogue) -> Group {
    let scenario = &map.exercise.scenario;
    let language = catalogue.language();
    let left = sheet.frame.left;
    let right = sheet.page_mm.0 - 10.0;
    let mut group = Group::new().add(
        text(scenario.title.in_language(language), (left, 14.0), 6.0).set("font-weight", "bold"),
    );
    let subtitle = Message::new("map-subtitle")
        .with("place", &scenario.place.name)
        .with("date", &scenario.when.date)
        .with("time", &scenario.when.time)
        .with("zone", scenario.when.zone.to_string())
        .with("variation", map.exercise.seed.to_string());
    group = group.add(sentence(&subtitle, (left, 20.5), 2.9, catalogue).set("fill", "#444444"));
    if let Some(session) = map.session {
        let who = Message::new("map-session").with("trainee", session.header.trainee());
        group = group.add(sentence(&who, (right, 20.5), 2.9, catalogue).set("text-anchor", "end"));
    }
    // Nothing is secret after the patrol. Above the title, because both lines below can be long.
    if map.instructor && map.session.is_none() {
        group = group.add(
            text(&catalogue.word("map-instructor"), (right, 7.5), 3.4)
                .set("fill", of_words(VERMILLION))
                .set("font-weight", "bold")
                .set("text-anchor", "end"),
        );
    }
    group
}

/// Scale bar, scale, grid square and north arrow, below the land.
fn scale_bar(map: &Map, sheet: &Sheet, catalogue: &Catalogue) -> Group {
    let top = sheet.frame.bottom() + 6.4;
    let left = sheet.frame.left + 10.0;
    let unit_m = [
        5.0, 10.0, 25.0, 50.0, 100.0, 250.0, 500.0, 1_000.0, 2_500.0, 5_000.0,
    ]
    .into_iter()
    .find(|&unit_m| sheet.length_mm(unit_m) >= 12.0)
    .unwrap_or(10_000.0);
    let unit_mm = sheet.length_mm(unit_m);
    let mut group = Group::new();
    for part in 0..4_u8 {
        let x = left + f32::from(part) * unit_mm;
        let fill = if part % 2 == 0 { INK } else { "#ffffff" };
        let corners = [
            (x, top),
            (x + unit_mm, top),
            (x + unit_mm, top + 1.4),
            (x, top + 1.4),
        ];
        group = group.add(
            shape(&corners, fill)
                .set("stroke", INK)
                .set("stroke-width", 0.2),
        );
    }
    for part in [0, 1, 2, 4_u8] {
        let length_m = f32::from(part) * unit_m;
        let words = if part == 4 {
            catalogue.say(&Message::new("map-metres").with("metres", length_m))
        } else {
            length_m.to_string()
        };
        let at = (left + f32::from(part) * unit_mm, top + 4.4);
        group = group.add(text(&words, at, TEXT_MM).set("text-anchor", "middle"));
    }
    let scale = Message::new("map-scale").with("scale", sheet.scale.to_string());
    let (x, y) = (left + 4.0 * unit_mm + 12.0, top + 1.6);
    if let Some((frame, step_m, digits)) = grid::step(map, sheet) {
        let (from, to) = sheet.land();
        let reference = frame.mgrs(from.lerp(to, 0.5), 4);
        let square = reference.split(' ').next().unwrap_or_default();
        let words = Message::new("map-grid")
            .with("square", square)
            .with("step_m", step_m)
            .with("digits", digits);
        let said = catalogue.say(&words);
        let room_mm = sheet.page_mm.0 - PAPER_EDGE_MM - x;
        let size_mm = room_mm / (said.chars().count().max(1) as f32 * LETTER_OF_MANY);
        group = group.add(text(&said, (x, y + 3.6), size_mm.min(TEXT_MM)));
    }
    // North is as far to the left of the page's upper edge as that is to the right of north.
    let (sin, cos) = ops::sin_cos(-sheet.up_deg.to_radians());
    let turned = |(right, down): (f32, f32)| {
        (
            left - 8.0 + right * cos - down * sin,
            top + 0.6 + right * sin + down * cos,
        )
    };
    let arrow = shape(&[(0.0, -1.8), (1.2, 1.8), (-1.2, 1.8)].map(turned), INK);
    group
        .add(text(&catalogue.say(&scale), (x, y), TEXT_MM))
        .add(arrow)
        .add(
            text(
                &catalogue.word("map-grid-north"),
                (left - 8.0, top + 5.0),
                TEXT_MM,
            )
            .set("text-anchor", "middle")
            .set("font-weight", "bold"),
        )
}

/// Layout of a legend's rows.
struct Columns {
    rows: usize,
    columns: usize,
    row_mm: f32,
    column_mm: f32,
    print_mm: f32,
}

impl Legend {
    /// Width of a column for its longest text, millimetres.
    fn column_mm(&self, catalogue: &Catalogue) -> f32 {
        let letters = |words: &Message| catalogue.say(words).chars().count();
        let longest = self.rows.iter().map(|(words, _)| letters(words)).max();
        let words_mm = longest.unwrap_or(0) as f32 * LETTER * TEXT_MM;
        COLUMN_MM.max(WORDS_MM + words_mm + GAP_MM)
    }

    fn columns(&self, sheet: &Sheet, catalogue: &Catalogue) -> Columns {
        let count = self.rows.len().max(1);
        let room_mm = sheet.margin.height - HEADING_MM;
        if !sheet.margin_is_below() {
            // As large as the labels, as far as there is room for all rows.
            let print_mm = sheet.print_mm.max(TEXT_MM);
            let row_mm = (ROW_MM * print_mm / TEXT_MM).min(room_mm / count as f32);
            return Columns {
                rows: count,
                columns: 1,
                row_mm,
                column_mm: sheet.margin.width,
                print_mm: (TEXT_MM * row_mm / ROW_MM).max(TEXT_MM),
            };
        }
        let column_mm = self.column_mm(catalogue);
        let most_columns = ((sheet.margin.width / column_mm).floor() as usize).max(1);
        let rows = ((room_mm / ROW_MM).floor() as usize)
            .max(count.div_ceil(most_columns))
            .max(1);
        Columns {
            rows,
            columns: count.div_ceil(rows),
            row_mm: ROW_MM.min(room_mm / rows as f32),
            column_mm,
            print_mm: TEXT_MM,
        }
    }

    /// Room of the margin that the legend leaves free.
    pub(super) fn free_below_or_beside(&self, sheet: &Sheet, catalogue: &Catalogue) -> Frame {
        let columns = self.columns(sheet, catalogue);
        let used_mm = if sheet.margin_is_below() {
            (columns.columns as f32 * columns.column_mm, 0.0)
        } else {
            (0.0, HEADING_MM + columns.rows as f32 * columns.row_mm)
        };
        Frame {
            left: sheet.margin.left + used_mm.0,
            top: sheet.margin.top + used_mm.1,
            width: sheet.margin.width - used_mm.0,
            height: sheet.margin.height - used_mm.1,
        }
    }
}

fn rows(legend: &Legend, sheet: &Sheet, catalogue: &Catalogue) -> Group {
    let margin = &sheet.margin;
    let columns = legend.columns(sheet, catalogue);
    let mut group = Group::new().add(
        text(
            &catalogue.word("map-legend"),
            (margin.left, margin.top + 3.0),
            3.2,
        )
        .set("font-weight", "bold"),
    );
    for (index, (words, swatch)) in legend.rows.iter().enumerate() {
        let left = margin.left + (index / columns.rows) as f32 * columns.column_mm;
        let top = margin.top + HEADING_MM + (index % columns.rows) as f32 * columns.row_mm;
        let move_to = format!("translate({},{})", mm(left), mm(top));
        group = group.add(swatch.clone().set("transform", move_to));
        let said = catalogue.say(words);
        let room = (columns.column_mm - WORDS_MM) / (LETTER_OF_MANY * columns.print_mm);
        let whole_words = textwrap::Options::new(room as usize)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        let lines = textwrap::wrap(&said, whole_words);
        // Text too long for one line wraps to two, in smaller letters.
        let size_mm = if lines.len() > 1 {
            0.8 * columns.print_mm
        } else {
            columns.print_mm
        };
        let first_mm = 2.0 - 0.5 * size_mm * (lines.len() - 1) as f32;
        for (number, said) in lines.iter().enumerate() {
            let down_mm = first_mm + size_mm * number as f32 + 0.35 * size_mm;
            group = group.add(text(said, (left + WORDS_MM, top + down_mm), size_mm));
        }
    }
    group
}

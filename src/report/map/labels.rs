//! Label placement: each beside its thing, without overlap, important ones first.

use svg::node::element::Group;

use super::ink::{TEXT_MM, line, mm, of_words, text};
use super::sheet::{Frame, Sheet};
use crate::units::maths::hypot;

/// Mean letter width as a share of the text's height (measured on Noto Sans).
pub(super) const LETTER: f32 = 0.57;

/// Priority of a label: the higher one wins a contested place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// The control point, marks, devices: never dropped.
    First,
    /// Vulnerable points and waypoints.
    Second,
    /// Everything else.
    Third,
}

#[derive(Debug, Clone)]
struct Label {
    words: String,
    at: (f32, f32),
    /// Half the size of its thing.
    clear_mm: f32,
    weight: Weight,
    colour: &'static str,
}

/// Labels to be placed.
#[derive(Debug, Clone, Default)]
pub(super) struct Labels {
    wanted: Vec<Label>,
    taken: Vec<Frame>,
}

impl Labels {
    /// Requests a label beside a thing.
    pub(super) fn want(
        &mut self,
        words: impl Into<String>,
        at: (f32, f32),
        clear_mm: f32,
        weight: Weight,
        colour: &'static str,
    ) {
        self.wanted.push(Label {
            words: words.into(),
            at,
            clear_mm,
            weight,
            colour,
        });
        self.keep_clear(at, clear_mm);
    }

    /// Keeps labels off a thing.
    pub(super) fn keep_clear(&mut self, at: (f32, f32), half_mm: f32) {
        self.taken.push(Frame {
            left: at.0 - half_mm,
            top: at.1 - half_mm,
            width: 2.0 * half_mm,
            height: 2.0 * half_mm,
        });
    }

    /// Keeps labels off a line.
    pub(super) fn keep_clear_along(&mut self, points: &[(f32, f32)]) {
        const STEP_MM: f32 = 1.5;
        for pair in points.windows(2) {
            let (east, south) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
            let steps = (hypot(east, south) / STEP_MM).ceil().clamp(1.0, 1_000.0);
            for step in 0..steps as u16 {
                let share = f32::from(step) / steps;
                self.keep_clear((pair[0].0 + share * east, pair[0].1 + share * south), 0.5);
            }
        }
    }

    /// Places and draws the labels.
    pub(super) fn draw(mut self, sheet: &Sheet) -> Group {
        self.wanted.sort_by_key(|label| label.weight);
        let mut group = Group::new().set("paint-order", "stroke");
        for label in std::mem::take(&mut self.wanted) {
            // What finds no place in large print may find one in small print.
            let prints = [1.0, 0.8, 0.65].map(|share: f32| (share * sheet.print_mm).max(TEXT_MM));
            let placed = prints
                .into_iter()
                .find_map(|print_mm| Some((self.place_for(&label, sheet, print_mm)?, print_mm)));
            let Some((place, print_mm)) = placed else {
                continue;
            };
            if far_from(&place, label.at, label.clear_mm) {
                group = group.add(line(
                    &[nearest(&place, label.at), label.at],
                    label.colour,
                    0.15,
                ));
            }
            group = group.add(
                text(
                    &label.words,
                    (place.left, place.bottom() - 0.25 * print_mm),
                    print_mm,
                )
                .set("fill", of_words(label.colour))
                .set("stroke", "#ffffff")
                .set("stroke-opacity", 0.9)
                .set("stroke-width", mm(0.27 * print_mm))
                .set("stroke-linejoin", "round")
                .set("paint-order", "stroke"),
            );
            self.taken.push(place);
        }
        group
    }

    fn place_for(&self, label: &Label, sheet: &Sheet, print_mm: f32) -> Option<Frame> {
        let frame = &sheet.frame;
        if !frame.holds(label.at) {
            return None;
        }
        let width = label.words.chars().count() as f32 * LETTER * print_mm;
        let height = 1.2 * print_mm;
        let (x, y) = label.at;
        let places: Vec<Frame> = [0.6, 2.5, 5.0, 8.0]
            .iter()
            .flat_map(|further| {
                let off = label.clear_mm + further * (print_mm / TEXT_MM).max(1.0);
                let diagonal = 0.75 * off;
                [
                    (x + off, y - height / 2.0),
                    (x - off - width, y - height / 2.0),
                    (x - width / 2.0, y - off - height),
                    (x - width / 2.0, y + off),
                    (x + diagonal, y - diagonal - height),
                    (x + diagonal, y + diagonal),
                    (x - diagonal - width, y - diagonal - height),
                    (x - diagonal - width, y + diagonal),
                ]
            })
            .map(|(left, top)| Frame {
                left,
                top,
                width,
                height,
            })
            .filter(|place| {
                frame.holds((place.left, place.top)) && frame.holds((place.right(), place.bottom()))
            })
            .collect();
        let free = places
            .iter()
            .find(|place| !self.taken.iter().any(|other| place.meets(other)));
        match (free, label.weight) {
            (Some(place), _) => Some(*place),
            (None, Weight::First) => places.first().copied(),
            (None, _) => None,
        }
    }
}

/// True when a label is far enough from its thing to need a leader line.
fn far_from(place: &Frame, at: (f32, f32), clear_mm: f32) -> bool {
    let (x, y) = nearest(place, at);
    hypot(x - at.0, y - at.1) > clear_mm + 2.0
}

/// The point of a frame nearest to a point.
fn nearest(frame: &Frame, (x, y): (f32, f32)) -> (f32, f32) {
    (
        x.clamp(frame.left, frame.right()),
        y.clamp(frame.top, frame.bottom()),
    )
}

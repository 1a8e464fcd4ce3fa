//! New values of a shape, as small as they can be: what an author adds and then fills in.

use std::collections::BTreeSet;

use super::copies;
use super::written::{point, quoted};
use crate::scenario::shape::{Holds, Shape};
use crate::units::Point;

/// Figures to begin with, by the unit that a field's name ends in.
const FIGURES: [(&str, &str); 8] = [
    ("latitude_deg", "0"),
    ("field_of_view_deg", "7"),
    ("_deg", "0"),
    ("_mps", "1.2"),
    ("_s", "60"),
    ("_m", "3"),
    ("contrast", "0.4"),
    ("count", "10"),
];

/// A figure of any other field.
const OTHERWISE: &str = "1";

/// Words that are to be replaced.
const WORDS: &str = "…";

/// Side of a line or an outline to begin with, metres.
const SIDE_M: f32 = 10.0;

/// What new values are made from.
pub(super) struct Blanks<'d> {
    /// Where they lie.
    pub(super) at: Point,
    /// The language of their words.
    pub(super) language: String,
    /// Short names that are taken.
    pub(super) taken: BTreeSet<String>,
    /// Names of a family that there are.
    pub(super) names: &'d dyn Fn(&str) -> Vec<String>,
}

impl Blanks<'_> {
    /// A new value of a shape, as RON; `field` is the field that it is for.
    pub(super) fn of(&mut self, shape: Shape, field: &str) -> String {
        if let Some(first) = shape.variants().first() {
            return self.of_choice(shape, first.name);
        }
        if shape.is_truth() {
            return "false".to_owned();
        }
        if shape.is_number() {
            let known = FIGURES.iter().find(|(end, _)| field.ends_with(end));
            return known.map_or(OTHERWISE, |(_, figure)| figure).to_owned();
        }
        if shape.is_letter() {
            return "'Z'".to_owned();
        }
        if shape.is_text() {
            return quoted(&self.name(shape));
        }
        if shape.places() == Some(2) {
            return match shape.type_name() {
                Some("Point") => point(self.at),
                _ => format!("({OTHERWISE}, {OTHERWISE})"),
            };
        }
        if shape.is_list() {
            return self.of_list(shape);
        }
        if shape.has_fields() {
            return self.of_fields(shape);
        }
        format!("{{{}: {}}}", quoted(&self.language), quoted(WORDS))
    }

    /// A choice by its name, with what it must hold.
    pub(super) fn of_choice(&mut self, shape: Shape, name: &str) -> String {
        match shape.variant(name).map(|variant| variant.holds) {
            Some(Holds::Fields(inner)) => format!("{name}{}", self.of_fields(inner)),
            Some(Holds::One(inner)) => format!("{name}({})", self.of(inner, "")),
            Some(Holds::Nothing) | None => name.to_owned(),
        }
    }

    /// A line or an outline has corners at once, and things have one of their parts; other lists are empty.
    fn of_list(&mut self, shape: Shape) -> String {
        let Some(item) = shape.item(0) else {
            return "[]".to_owned();
        };
        if item.type_name() == Some("Point") {
            let Point(east, north) = self.at;
            let corners = [
                Point(east, north),
                Point(east + SIDE_M, north),
                Point(east + SIDE_M, north + SIDE_M),
            ];
            return format!("[{}]", corners.map(point).join(", "));
        }
        if item.has_fields() || !shape.wants().is_empty() {
            return format!("[{}]", self.of(item, ""));
        }
        "[]".to_owned()
    }

    fn of_fields(&mut self, shape: Shape) -> String {
        let needed = shape.fields().into_iter().filter(|field| {
            // A place would by default be the middle of something that is not there.
            field.required || field.shape.type_name() == Some("Point") && field.name == "at"
        });
        let said: Vec<String> = needed
            .map(|field| format!("{}: {}", field.name, self.of(field.shape, field.name)))
            .collect();
        format!("({})", said.join(", "))
    }

    /// A name of its own for what is named; of what refers to another thing, that one's.
    fn name(&mut self, shape: Shape) -> String {
        if let Some(family) = shape.names() {
            let stem = if family == "map-feature" {
                "feature"
            } else {
                family
            };
            return copies::free(stem, &mut self.taken);
        }
        let wanted = shape.wants();
        let known = wanted.iter().flat_map(|family| (self.names)(family)).next();
        known.unwrap_or_else(|| WORDS.to_owned())
    }
}

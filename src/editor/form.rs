//! Forms: every field of a thing, or of a page of the scenario, as the types of the file format tell it. A new field of a
//! type is in its form without any doing; its label is the message `field-…`.

use std::collections::BTreeMap;

use serde_json::Value;

use super::document::Document;
use super::format::{at, scenario};
use super::names::Names;
use super::thing::{Thing, holds_things};
use super::worded::figure;
use super::written::{Written, joined};
use crate::scenario::shape::{Field, Holds, Shape};

/// Fields of the whole scenario that are not to be edited: the format, and the name that is the file's.
const KEPT: [&str; 2] = ["format", "id"];

/// A field in a form.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Where its value is.
    pub path: String,
    /// What it is called.
    pub label: Label,
    /// Its explanation in the format.
    pub about: Option<&'static str>,
    /// How deep it stands in the form.
    pub depth: usize,
    /// True when the text says it; else a default holds.
    pub is_written: bool,
    /// True when it can be taken away.
    pub may_go: bool,
    /// What it takes.
    pub takes: Takes,
}

/// What a row is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// A field.
    Field(&'static str),
    /// An item of a list, from 0.
    Item(usize),
}

/// What a field takes, with what stands there.
#[derive(Debug, Clone, PartialEq)]
pub enum Takes {
    /// A number, as the text has it.
    Figure(String),
    /// Two numbers.
    Pair(String),
    /// Words in a line.
    Line(String),
    /// The short name of a thing, which others may refer to.
    OwnName(String),
    /// One letter.
    Letter(String),
    /// Words by language.
    Words(BTreeMap<String, String>),
    /// Yes or no.
    Truth(bool),
    /// One of several.
    OneOf {
        /// Whose choices they are.
        of: Choices,
        /// All there are.
        offers: Vec<String>,
        /// The present one; none when there is none.
        now: Option<String>,
    },
    /// Any of several.
    Several {
        /// Whose choices they are.
        of: Choices,
        /// All there are.
        offers: Vec<String>,
        /// Those that are in the list.
        now: Vec<String>,
    },
    /// A list: its items follow one deeper.
    List(usize),
    /// A bracket: its fields follow one deeper.
    Bracket,
    /// A bracket that is not there.
    Absent,
    /// A thing of its own.
    Thing,
}

/// Whose choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choices {
    /// A type's of the format.
    Type(&'static str),
    /// Short names of a family.
    Family(&'static str),
}

/// The pages of the whole scenario: [`WHOLE`], and the fields that are brackets.
pub fn pages() -> Vec<&'static str> {
    let fields = ordered(scenario()).into_iter();
    let brackets = fields.filter(|field| field.shape.has_fields() && !holds_things(field.name));
    std::iter::once(WHOLE)
        .chain(brackets.map(|field| field.name))
        .collect()
}

/// The page of what stands in no bracket.
pub const WHOLE: &str = "scenario";

/// The page on which a value of the scenario is.
pub fn page_of(path: &str) -> &'static str {
    let field = path.split(['.', '[']).next().unwrap_or_default();
    let mut pages = pages().into_iter();
    pages.find(|page| *page == field).unwrap_or(WHOLE)
}

impl Row {
    /// True when its value is typed.
    pub fn is_typed(&self) -> bool {
        matches!(
            self.takes,
            Takes::Figure(_)
                | Takes::Pair(_)
                | Takes::Line(_)
                | Takes::OwnName(_)
                | Takes::Letter(_)
                | Takes::Words(_)
        )
    }
}

/// The form of a thing.
pub fn of_thing(document: &Document, thing: &Thing) -> Vec<Row> {
    let mut form = Form::of(document);
    form.own = Some(&thing.path);
    if let Some((shape, value)) = at(form.whole, &thing.path) {
        form.inner(shape, value, &thing.path, 0);
    }
    form.rows
}

/// The form of a page of the whole scenario.
pub fn of_page(document: &Document, page: &str) -> Vec<Row> {
    let mut form = Form::of(document);
    let whole = form.whole;
    if page != WHOLE {
        if let (Some(field), Some(value)) = (scenario().field(page), whole.get(page)) {
            form.inner(field.shape, value, page, 0);
        }
        return form.rows;
    }
    for field in ordered(scenario()) {
        let on_a_page = field.shape.has_fields();
        if !on_a_page && !KEPT.contains(&field.name) && !holds_things(field.name) {
            form.field(&field, whole, "", 0);
        }
    }
    form.rows
}

/// Fields in the order of a form: the short name and the name first, then what may not be left out.
fn ordered(shape: Shape) -> Vec<Field> {
    let mut fields = shape.fields();
    fields.sort_by_key(|field| match field.name {
        "id" => 0,
        "title" | "name" => 1,
        _ if field.required => 2,
        _ => 3,
    });
    fields
}

struct Form<'d> {
    document: &'d Document,
    written: Written<'d>,
    whole: &'d Value,
    names: Names<'d>,
    /// The thing whose form it is.
    own: Option<&'d str>,
    rows: Vec<Row>,
}

impl<'d> Form<'d> {
    fn of(document: &'d Document) -> Self {
        Self {
            document,
            written: Written::of(document.text()),
            whole: document.content(),
            names: Names::of(document),
            own: None,
            rows: Vec::new(),
        }
    }

    /// What stands in a bracket, or in a choice's.
    fn inner(&mut self, shape: Shape, value: &Value, path: &str, depth: usize) {
        if let Some(now) = chosen(shape, value) {
            let takes = Takes::OneOf {
                of: Choices::Type(shape.type_name().unwrap_or_default()),
                offers: offers(shape),
                now: Some(now),
            };
            // What a thing of the map is stays, save where its kind is a field of its own.
            if depth > 0 {
                self.push(Label::Field("kind"), shape, path, depth, false, takes);
            }
        }
        let (shape, value) = shape.entered(value);
        for field in ordered(shape) {
            self.field(&field, value, path, depth);
        }
    }

    fn field(&mut self, field: &Field, bracket: &Value, outer: &str, depth: usize) {
        let path = joined(outer, field.name);
        let value = bracket.get(field.name).unwrap_or(&Value::Null);
        self.value(
            Label::Field(field.name),
            field.shape,
            value,
            &path,
            depth,
            !field.required,
        );
    }

    fn value(
        &mut self,
        label: Label,
        shape: Shape,
        value: &Value,
        path: &str,
        depth: usize,
        optional: bool,
    ) {
        if holds_things(path) {
            return;
        }
        if self.own != Some(path) && self.document.thing(path).is_some() {
            self.push(label, shape, path, depth, optional, Takes::Thing);
            return;
        }
        let may_go = optional;
        let words = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let takes = if !shape.variants().is_empty() {
            Takes::OneOf {
                of: Choices::Type(shape.type_name().unwrap_or_default()),
                offers: offers(shape),
                now: chosen(shape, value),
            }
        } else if shape.is_truth() {
            Takes::Truth(value.as_bool().unwrap_or_default())
        } else if shape.is_number() {
            Takes::Figure(self.figures(path, value))
        } else if shape.is_letter() {
            Takes::Letter(words(value))
        } else if shape.is_text() && !shape.wants().is_empty() {
            Takes::OneOf {
                of: Choices::Family(shape.wants()[0]),
                offers: self.names.wanted(shape),
                now: value.as_str().map(str::to_owned),
            }
        } else if shape.is_text() {
            let is_own = self.own.is_some_and(|own| joined(own, "id") == path);
            if is_own {
                Takes::OwnName(words(value))
            } else {
                Takes::Line(words(value))
            }
        } else if shape.places() == Some(2) {
            if value.is_null() {
                Takes::Absent
            } else {
                Takes::Pair(self.figures(path, value))
            }
        } else if shape.is_list() {
            self.list(label, shape, value, path, depth, may_go);
            return;
        } else if shape.has_fields() && (shape.entry().is_none() || shape.has_field_of(value)) {
            if value.is_null() {
                Takes::Absent
            } else {
                Takes::Bracket
            }
        } else if shape.entry().is_some() {
            Takes::Words(self.words(path, value))
        } else {
            return;
        };
        let goes_on = matches!(takes, Takes::Bracket | Takes::OneOf { .. });
        self.push(label, shape, path, depth, may_go, takes);
        if goes_on {
            let (shape, value) = shape.entered(value);
            for field in ordered(shape) {
                self.field(&field, value, path, depth + 1);
            }
        }
    }

    fn list(
        &mut self,
        label: Label,
        shape: Shape,
        value: &Value,
        path: &str,
        depth: usize,
        may_go: bool,
    ) {
        let Some(item) = shape.item(0) else {
            return;
        };
        let items = value.as_array().map_or(&[][..], Vec::as_slice);
        let plain =
            !item.variants().is_empty() && offers(item).iter().all(|name| is_plain(item, name));
        if plain || !item.wants().is_empty() {
            let (of, offers) = if plain {
                (
                    Choices::Type(item.type_name().unwrap_or_default()),
                    offers(item),
                )
            } else {
                (Choices::Family(item.wants()[0]), self.names.wanted(item))
            };
            let now = items
                .iter()
                .filter_map(|item| item.as_str().map(str::to_owned))
                .collect();
            let takes = Takes::Several { of, offers, now };
            self.push(label, shape, path, depth, may_go, takes);
            return;
        }
        self.push(label, shape, path, depth, false, Takes::List(items.len()));
        for (index, value) in items.iter().enumerate() {
            if let Some(item) = shape.item(index) {
                let path = format!("{path}[{index}]");
                self.value(Label::Item(index), item, value, &path, depth + 1, true);
            }
        }
    }

    fn push(
        &mut self,
        label: Label,
        shape: Shape,
        path: &str,
        depth: usize,
        optional: bool,
        takes: Takes,
    ) {
        let is_written = self.written.whole(path).is_some();
        let is_item = matches!(label, Label::Item(_));
        self.rows.push(Row {
            path: path.to_owned(),
            label,
            about: if is_item { None } else { shape.about() },
            depth,
            is_written,
            may_go: optional && is_written,
            takes,
        });
    }

    /// Numbers as the text has them; where it leaves them out, as they are by default.
    fn figures(&self, path: &str, value: &Value) -> String {
        let written = self.written.inner(path).filter(|text| !text.contains("//"));
        if let Some(text) = written {
            return text.trim_matches(['(', ')']).to_owned();
        }
        match value {
            Value::Number(number) => figure(number),
            Value::Array(pair) => {
                let said: Vec<String> = pair
                    .iter()
                    .filter_map(|each| match each {
                        Value::Number(number) => Some(figure(number)),
                        _ => None,
                    })
                    .collect();
                said.join(", ")
            }
            _ => String::new(),
        }
    }

    /// Words as the text has them: in what it means, figures of the pack are filled in.
    fn words(&self, path: &str, value: &Value) -> BTreeMap<String, String> {
        let written = self.written.entries(path);
        if !written.is_empty() {
            return written;
        }
        serde_json::from_value(value.clone()).unwrap_or_default()
    }
}

/// The present one of a shape's choices.
fn chosen(shape: Shape, value: &Value) -> Option<String> {
    let name = match value {
        Value::String(name) => name,
        Value::Object(fields) if fields.len() == 1 => fields.keys().next()?,
        _ => return None,
    };
    shape.variant(name).map(|variant| variant.name.to_owned())
}

fn offers(shape: Shape) -> Vec<String> {
    let variants = shape.variants().into_iter();
    variants.map(|variant| variant.name.to_owned()).collect()
}

fn is_plain(shape: Shape, name: &str) -> bool {
    let holds = shape.variant(name).map(|variant| variant.holds);
    matches!(holds, Some(Holds::Nothing))
}

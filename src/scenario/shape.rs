//! The format of a file as its own types tell it: fields, choices, explanations, and which texts name a thing or ask for
//! its name.
//!
//! Everything comes from the JSON Schema that the types derive; the explanations are their doc comments. A field that gives
//! a short name says so in its schema by `names`, with the family of what it names; one that asks for such a name by
//! `wants`, with every family that will do. A list passes that on to its items.

use std::sync::LazyLock;

use serde_json::{Map, Value};

use super::RawScenario;
use crate::doctrine::Pack;
use crate::source::kind::FileKind;

static SCENARIO: LazyLock<Value> = LazyLock::new(|| schemars::schema_for!(RawScenario).to_value());
static PACK: LazyLock<Value> = LazyLock::new(|| schemars::schema_for!(Pack).to_value());

/// What may be written at one place of a file.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    root: &'static Value,
    here: &'static Value,
    /// Where a list of names says so, when this is one of its items.
    list: Option<&'static Value>,
}

/// A field of a bracket.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub shape: Shape,
    /// True when it may not be left out.
    pub required: bool,
}

/// One choice of several.
#[derive(Debug, Clone, Copy)]
pub struct Variant {
    /// Its name.
    pub name: &'static str,
    /// What it means.
    pub about: Option<&'static str>,
    /// What its bracket holds.
    pub holds: Holds,
}

/// What stands in a choice's bracket.
#[derive(Debug, Clone, Copy)]
pub enum Holds {
    /// There is no bracket.
    Nothing,
    /// Fields, at once.
    Fields(Shape),
    /// One value.
    One(Shape),
}

impl Shape {
    /// A whole file of a kind; none of kinds whose format is not told.
    pub fn of(kind: FileKind) -> Option<Self> {
        let root = match kind {
            FileKind::Scenario => &*SCENARIO,
            FileKind::Pack => &*PACK,
            FileKind::Script => return None,
        };
        Some(Self {
            root,
            here: root,
            list: None,
        })
    }

    fn at(self, here: &'static Value) -> Self {
        Self {
            here,
            list: None,
            ..self
        }
    }

    /// The explanation at this place: the field's, else the type's.
    pub fn about(self) -> Option<&'static str> {
        let said = |value: &'static Value| value.get("description")?.as_str();
        said(self.here).or_else(|| self.types().into_iter().find_map(|typed| said(typed.here)))
    }

    /// The explanation of the type, where the field has one of its own besides.
    pub fn about_type(self) -> Option<&'static str> {
        let own = self.here.get("description")?.as_str()?;
        let typed = self.types().into_iter().next()?;
        let said = typed.here.get("description")?.as_str()?;
        (said != own).then_some(said)
    }

    /// The type that has fields, of those that may stand here.
    fn bracket(self) -> Option<(Self, &'static Map<String, Value>)> {
        let with = |typed: Self| Some((typed, typed.object("properties")?));
        self.types().into_iter().find_map(with)
    }

    /// True for a bracket with fields.
    pub fn has_fields(self) -> bool {
        self.bracket().is_some()
    }

    /// True for an object with the fields of this bracket: where words by language may stand too, these are no words.
    pub fn has_field_of(self, value: &Value) -> bool {
        let named = value.as_object().into_iter().flat_map(Map::keys);
        named.into_iter().any(|name| self.field(name).is_some())
    }

    /// The fields of a bracket, those that may not be left out first.
    pub fn fields(self) -> Vec<Field> {
        let Some((typed, properties)) = self.bracket() else {
            return Vec::new();
        };
        let mut fields: Vec<Field> = properties
            .iter()
            .map(|(name, here)| typed.named(name, here))
            .collect();
        fields.sort_by_key(|field| !field.required);
        fields
    }

    /// A field of a bracket.
    pub fn field(self, name: &str) -> Option<Field> {
        let (typed, properties) = self.bracket()?;
        let (name, here) = properties.get_key_value(name)?;
        Some(typed.named(name, here))
    }

    fn named(self, name: &'static str, here: &'static Value) -> Field {
        let required = self.here.get("required").and_then(Value::as_array);
        Field {
            name,
            shape: self.at(here),
            required: required.is_some_and(|names| names.iter().any(|other| other == name)),
        }
    }

    /// The choices.
    pub fn variants(self) -> Vec<Variant> {
        let mut found = Vec::new();
        for typed in self.types() {
            for choice in typed.choices() {
                choice.variants_into(&mut found);
            }
        }
        found
    }

    /// A choice.
    pub fn variant(self, name: &str) -> Option<Variant> {
        let mut variants = self.variants().into_iter();
        variants.find(|variant| variant.name == name)
    }

    /// The item of a list or of a bracket without field names.
    pub fn item(self, index: usize) -> Option<Self> {
        let typed = self.types().into_iter().find_map(|typed| {
            let each = typed.here.get("items").filter(|each| each.is_object());
            let by_place = typed.here.get("prefixItems").and_then(|all| all.get(index));
            by_place.or(each)
        })?;
        let names_things = self.mark("names").is_some() || self.mark("wants").is_some();
        Some(Self {
            list: names_things.then_some(self.here),
            ..self.at(typed)
        })
    }

    /// The value of an entry between braces.
    pub fn entry(self) -> Option<Self> {
        let each = |typed: Self| {
            typed
                .here
                .get("additionalProperties")
                .filter(|each| each.is_object())
        };
        Some(self.at(self.types().into_iter().find_map(each)?))
    }

    /// True where a text may stand.
    pub fn is_text(self) -> bool {
        self.types().iter().any(|typed| typed.is_of_type("string"))
    }

    /// True where a number may stand.
    pub fn is_number(self) -> bool {
        let types = self.types();
        let number = |typed: &Self| typed.is_of_type("number") || typed.is_of_type("integer");
        types.iter().any(number)
    }

    /// True where a single letter stands.
    pub fn is_letter(self) -> bool {
        let one = |typed: &Self| typed.here.get("maxLength").and_then(Value::as_u64) == Some(1);
        self.is_text() && self.types().iter().any(one)
    }

    /// How many values stand in a bracket without field names; none where there is no such bracket.
    pub fn places(self) -> Option<usize> {
        let all = |typed: Self| Some(typed.here.get("prefixItems")?.as_array()?.len());
        self.types().into_iter().find_map(all)
    }

    /// True for a list of any length.
    pub fn is_list(self) -> bool {
        self.places().is_none() && self.item(0).is_some()
    }

    /// Name of its type in the schema; none where the schema gives it none.
    pub fn type_name(self) -> Option<&'static str> {
        let of = |value: &'static Value| value.get("$ref")?.as_str()?.rsplit('/').next();
        let forms = self.here.get("anyOf").and_then(Value::as_array);
        of(self.here).or_else(|| forms.into_iter().flatten().find_map(of))
    }

    /// What stands one step further of a value that is there: the choice that it has taken counts.
    ///
    /// A choice is written around its fields, so the value of a choice is entered together with it.
    pub fn entered(self, value: &Value) -> (Self, &Value) {
        let named = value.as_object().filter(|object| object.len() == 1);
        let Some((name, inner)) = named.and_then(|object| object.iter().next()) else {
            return (self, value);
        };
        match self.variant(name).map(|variant| variant.holds) {
            Some(Holds::Fields(shape) | Holds::One(shape)) => shape.entered(inner),
            _ => (self, value),
        }
    }

    /// Every short name of a family in a value.
    pub fn named_in(self, value: &Value, family: &str, found: &mut Vec<String>) {
        let (shape, value) = self.entered(value);
        match value {
            Value::String(name) if shape.names() == Some(family) && !name.is_empty() => {
                found.push(name.clone());
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    if let Some(shape) = shape.item(index) {
                        shape.named_in(item, family, found);
                    }
                }
            }
            Value::Object(fields) => {
                for (name, value) in fields {
                    let below = shape.field(name).map(|field| field.shape);
                    if let Some(below) = below.or_else(|| shape.entry()) {
                        below.named_in(value, family, found);
                    }
                }
            }
            _ => {}
        }
    }

    /// True for yes or no.
    pub fn is_truth(self) -> bool {
        self.types().iter().any(|typed| typed.is_of_type("boolean"))
    }

    /// The text that stands here when it is left out.
    pub fn by_default(self) -> Option<&'static str> {
        self.here.get("default")?.as_str()
    }

    /// The family of what a text here names.
    pub fn names(self) -> Option<&'static str> {
        self.mark("names")?.as_str()
    }

    /// The families of which a text here gives a name.
    pub fn wants(self) -> Vec<&'static str> {
        let families = self.mark("wants").and_then(Value::as_array);
        families
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect()
    }

    fn mark(self, word: &str) -> Option<&'static Value> {
        let list = self.list.and_then(|list| list.get(word));
        self.here.get(word).or(list)
    }

    fn object(self, key: &str) -> Option<&'static Map<String, Value>> {
        self.here.get(key)?.as_object()
    }

    fn is_of_type(self, name: &str) -> bool {
        match self.here.get("type") {
            Some(Value::String(only)) => only == name,
            Some(Value::Array(several)) => several.iter().any(|other| other == name),
            _ => false,
        }
    }

    /// Follows a reference.
    fn followed(self) -> Self {
        let Some(name) = self.here.get("$ref").and_then(Value::as_str) else {
            return self;
        };
        let pointed = name
            .strip_prefix('#')
            .and_then(|path| self.root.pointer(path));
        pointed.map_or(self, |here| self.at(here))
    }

    /// The types that may stand here, references followed; several where one of several forms may be written.
    fn types(self) -> Vec<Self> {
        let typed = self.followed();
        match typed.here.get("anyOf").and_then(Value::as_array) {
            Some(several) => {
                let forms = several.iter().map(|form| typed.at(form).followed());
                forms.filter(|form| !form.is_of_type("null")).collect()
            }
            None => vec![typed],
        }
    }

    /// The schemas of the choices, when this is a choice.
    fn choices(self) -> Vec<Self> {
        match self.here.get("oneOf").and_then(Value::as_array) {
            Some(several) => several.iter().map(|choice| self.at(choice)).collect(),
            None if self.is_choice() => vec![self],
            None => Vec::new(),
        }
    }

    /// True for a choice written without alternatives.
    fn is_choice(self) -> bool {
        self.here.get("enum").is_some() || self.here.get("const").is_some()
    }

    fn variants_into(self, found: &mut Vec<Variant>) {
        let about = self.here.get("description").and_then(Value::as_str);
        let plain = |name: &'static Value| {
            Some(Variant {
                name: name.as_str()?,
                about,
                holds: Holds::Nothing,
            })
        };
        found.extend(self.here.get("const").and_then(plain));
        let several = self.here.get("enum").and_then(Value::as_array);
        found.extend(several.into_iter().flatten().filter_map(plain));
        for (name, inner) in self.object("properties").into_iter().flatten() {
            let shape = self.at(inner);
            found.push(Variant {
                name,
                about: about.or_else(|| shape.about()),
                // A type of its own stands in a bracket of its own.
                holds: if inner.get("properties").is_some() {
                    Holds::Fields(shape)
                } else {
                    Holds::One(shape)
                },
            });
        }
    }
}

/// An explanation without the links that only programmers can follow: of ``[`a::B`]`` stays `` `B` ``.
pub fn plain(about: &str) -> String {
    let mut said = String::with_capacity(about.len());
    let mut rest = about;
    while let Some((before, link)) = rest.split_once("[`") {
        said.push_str(before);
        let Some((name, after)) = link.split_once("`]") else {
            said.push_str("[`");
            rest = link;
            continue;
        };
        let last = name.rsplit("::").next().unwrap_or(name);
        said.push_str(&format!("`{last}`"));
        rest = after;
    }
    said.push_str(rest);
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scenario() -> Shape {
        Shape::of(FileKind::Scenario).expect("a format")
    }

    fn at(path: &str) -> Shape {
        path.split('.').fold(scenario(), |here, step| match step {
            "[]" => here.item(0).expect("a list"),
            name => here.field(name).expect(name).shape,
        })
    }

    #[test]
    fn fields_choices_and_their_explanations_are_those_of_the_types() {
        let id = scenario().field("id").expect("a field");
        assert!(id.required);
        assert!(!scenario().field("weather").expect("a field").required);
        assert!(
            at("weather.visibility_m")
                .about()
                .is_some_and(|said| said.contains("Meteorological"))
        );
        let light: Vec<&str> = at("weather.light")
            .variants()
            .iter()
            .map(|one| one.name)
            .collect();
        assert_eq!(light, ["Day", "Dull", "Dusk", "Twilight"]);
        let dusk = at("weather.light").variant("Dusk").expect("a choice");
        assert_eq!(dusk.about, Some("Sun on the horizon."));
        assert_eq!(at("doctrine").by_default(), Some("open-nato"));
    }

    #[test]
    fn a_choice_holds_fields_one_value_or_nothing() {
        let what = at("sites.[].may_hold.[].what");
        let holds = |name: &str| what.variant(name).expect(name).holds;
        assert!(matches!(holds("Nothing"), Holds::Nothing));
        let Holds::One(device) = holds("Device") else {
            panic!("no value");
        };
        assert!(device.field("secondary_to").is_some());
        let when = at("injects.[].when").variant("At").expect("a choice");
        let Holds::Fields(fields) = when.holds else {
            panic!("no fields");
        };
        assert!(fields.field("time_s").is_some());
    }

    #[test]
    fn names_and_wishes_for_names_are_told_by_the_types() {
        assert_eq!(at("sites.[].id").names(), Some("site"));
        assert_eq!(at("sites.[].not_with.[]").wants(), ["site"]);
        assert_eq!(at("comms.runner").wants(), ["member"]);
        assert_eq!(at("comms.stations.[]").names(), Some("station"));
        assert_eq!(
            at("civilians.[].knows.[].about").wants(),
            ["site", "device", "look-alike"]
        );
        assert_eq!(at("title").names(), None);
    }

    #[test]
    fn a_pack_is_told_as_a_scenario_is() {
        let pack = Shape::of(FileKind::Pack).expect("a format");
        let classes = pack
            .field("distances")
            .and_then(|field| field.shape.field("classes"));
        let class = classes
            .and_then(|field| field.shape.item(0))
            .expect("a row");
        let distance = class.field("mandatory_m").expect("a distance").shape;
        assert_eq!(
            distance.field("source").expect("a source").shape.wants(),
            ["source"]
        );
    }

    #[test]
    fn an_explanation_has_no_links_of_a_programmer() {
        assert_eq!(
            plain("reads [`FORMAT`] and [`crate::a::B`], `c` and [`d"),
            "reads `FORMAT` and `B`, `c` and [`d"
        );
    }
}

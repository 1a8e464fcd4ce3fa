//! Values as a scenario's text says them, by the shape of its format.

use serde_json::Value;

use super::written::quoted;
use crate::scenario::shape::{Holds, Shape};

/// A value as RON.
pub(super) fn worded(shape: Shape, value: &Value) -> String {
    bracketed(shape, value, &|_| true)
}

/// A value as RON with no more fields than it must have: the others keep their defaults.
pub(super) fn bare(shape: Shape, value: &Value) -> String {
    let needed: Vec<&str> = shape
        .fields()
        .into_iter()
        .filter_map(|field| field.required.then_some(field.name))
        .collect();
    bracketed(shape, value, &|name| needed.contains(&name))
}

fn bracketed(shape: Shape, value: &Value, wanted: &dyn Fn(&str) -> bool) -> String {
    match value {
        Value::String(name) if shape.variant(name).is_some() => name.clone(),
        Value::String(letter) if shape.is_letter() => format!("'{letter}'"),
        Value::String(words) => quoted(words),
        Value::Number(number) => figure(number),
        Value::Bool(truth) => truth.to_string(),
        Value::Null => "None".to_owned(),
        Value::Array(items) => {
            let said: Vec<String> = items
                .iter()
                .enumerate()
                .filter_map(|(index, item)| Some(worded(shape.item(index)?, item)))
                .collect();
            match shape.places() {
                Some(_) => format!("({})", said.join(", ")),
                None => format!("[{}]", said.join(", ")),
            }
        }
        Value::Object(fields) => {
            let only = fields.iter().next().filter(|_| fields.len() == 1);
            let chosen = only.and_then(|(name, inner)| Some((shape.variant(name)?, inner)));
            if let Some((variant, inner)) = chosen {
                return match variant.holds {
                    Holds::Nothing => variant.name.to_owned(),
                    Holds::Fields(shape) => format!("{}{}", variant.name, worded(shape, inner)),
                    Holds::One(shape) => format!("{}({})", variant.name, worded(shape, inner)),
                };
            }
            if let Some(entry) = shape.entry().filter(|_| !shape.has_field_of(value)) {
                let said: Vec<String> = fields
                    .iter()
                    .map(|(key, value)| format!("{}: {}", quoted(key), worded(entry, value)))
                    .collect();
                return format!("{{{}}}", said.join(", "));
            }
            let said: Vec<String> = fields
                .iter()
                .filter(|(name, value)| wanted(name) && !value.is_null())
                .filter_map(|(name, value)| {
                    let field = shape.field(name)?;
                    Some(format!("{name}: {}", worded(field.shape, value)))
                })
                .collect();
            format!("({})", said.join(", "))
        }
    }
}

/// A number as short as it can be written: the file's numbers are of single precision, save degrees of the globe.
pub(super) fn figure(number: &serde_json::Number) -> String {
    let Some(exact) = number.as_f64().filter(|_| number.is_f64()) else {
        return number.to_string();
    };
    let single = exact as f32;
    if f64::from(single) == exact {
        single.to_string()
    } else {
        exact.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::RawScenario;
    use crate::source::kind::FileKind;

    #[test]
    fn every_shipped_scenario_said_anew_means_the_same() {
        let shape = Shape::of(FileKind::Scenario).expect("a format");
        let folder = crate::assets::scenarios();
        for path in crate::files::files_in(&folder, "ron").expect("scenarios") {
            let loaded = crate::scenario::load(&path).expect("a scenario");
            let raw: &RawScenario = &loaded.scenario;
            let value = serde_json::to_value(raw).expect("a value");
            let said = worded(shape, &value);
            let options = ron::Options::default()
                .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
            let again: RawScenario = options.from_str(&said).unwrap_or_else(|why| {
                panic!("{}: {why}: {said}", path.display());
            });
            assert_eq!(&again, raw, "{}", path.display());
        }
    }

    #[test]
    fn a_bare_bracket_leaves_defaults_to_the_format() {
        let shape = Shape::of(FileKind::Scenario).expect("a format");
        let weather = shape.field("weather").expect("a field").shape;
        let value = serde_json::json!({"visibility_m": 9000.0, "light": "Day", "sky": "Rain", "wind_mps": 2.5});
        assert_eq!(bare(weather, &value), "(light: Day, visibility_m: 9000)");
    }
}

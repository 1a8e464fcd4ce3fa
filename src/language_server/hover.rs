//! What a word of a file means, in the words of the file format.

use std::ops::Range;

use super::spots::{Role, Spots};
use crate::scenario::shape::{Shape, plain};

/// The explanation of the token at a byte, as Markdown, and the token's place; none where there is nothing to explain.
/// `required` is the word for a field that may not be left out.
pub(super) fn at(spots: &Spots<'_>, byte: usize, required: &str) -> Option<(String, Range<usize>)> {
    let spot = spots.at(byte)?;
    let said = match spot.role {
        Role::Field(field) => {
            let mark = if field.required {
                format!(" ({required})")
            } else {
                String::new()
            };
            let about = explained(field.shape).unwrap_or_default();
            format!("**{}**{mark}\n\n{about}", field.name)
        }
        Role::Variant(variant) => {
            let about = variant.about.map(plain).unwrap_or_default();
            format!("**{}**\n\n{about}", variant.name)
        }
        Role::Value(shape) => explained(shape)?,
        Role::Unknown => return None,
    };
    Some((said, spot.span.range()))
}

/// The explanation of a place, and of its type where that says more.
pub(super) fn explained(shape: Shape) -> Option<String> {
    let own = plain(shape.about()?);
    Some(match shape.about_type() {
        Some(typed) => format!("{own}\n\n{}", plain(typed)),
        None => own,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::kind::FileKind;

    #[test]
    fn fields_choices_and_values_are_explained() {
        let text = "(weather: (light: Dusk, visibility_m: 900.0), nonsense: 1)";
        let spots = Spots::of(text, Shape::of(FileKind::Scenario));
        let said = |word: &str| {
            let byte = text.find(word).expect("a word");
            at(&spots, byte + 1, "required")
        };
        assert!(said("light").is_some_and(|(said, _)| said.contains("(required)")));
        let (dusk, place) = said("Dusk").expect("an explanation");
        assert!(dusk.ends_with("Sun on the horizon."));
        assert_eq!(&text[place], "Dusk");
        assert!(said("900.0").is_some_and(|(said, _)| said.contains("Meteorological")));
        assert_eq!(said("nonsense"), None);
    }
}

//! Coverage of the bundled fonts, which the window, the maps and the pictures are limited to.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use skrifa::{FontRef, MetadataProvider};
use unicode_general_category::{GeneralCategory, get_general_category};

use crate::assets;

/// The first letters of a text that no bundled font covers, each once.
pub fn without_glyph(words: &str) -> String {
    const MOST: usize = 8;
    let mut missing = String::new();
    for letter in words
        .chars()
        .filter(|letter| !letter.is_ascii() && !has_glyph(*letter))
    {
        if !missing.contains(letter) {
            missing.push(letter);
        }
        if missing.chars().count() >= MOST {
            break;
        }
    }
    missing
}

fn has_glyph(letter: char) -> bool {
    use GeneralCategory::{Control, Format, NonspacingMark, SpaceSeparator};
    let shows_nothing = matches!(
        get_general_category(letter),
        Control | Format | SpaceSeparator
    );
    // A variation selector only picks another shape of the letter before it.
    let selects =
        get_general_category(letter) == NonspacingMark && matches!(letter, '\u{fe00}'..='\u{fe0f}');
    shows_nothing || selects || DRAWN.is_empty() || DRAWN.contains(&u32::from(letter))
}

/// Every letter that some font of `assets/fonts` covers; empty without fonts, which is reported where they are
/// needed.
static DRAWN: LazyLock<BTreeSet<u32>> = LazyLock::new(|| {
    let files = std::fs::read_dir(assets::folder().join("fonts"));
    let paths = files
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path());
    paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "ttf"))
        .filter_map(|path| std::fs::read(path).ok())
        .flat_map(|bytes| {
            let font = FontRef::new(&bytes);
            let letters = font.map(|font| {
                font.charmap()
                    .mappings()
                    .map(|(letter, _)| letter)
                    .collect::<Vec<_>>()
            });
            letters.unwrap_or_default()
        })
        .collect()
});

#[cfg(test)]
mod tests {
    use super::without_glyph;

    #[test]
    fn letters_of_the_languages_spoken_are_drawn_and_others_are_named_once() {
        for words in [
            "The well, 5 m – “here”; ½ × 3 ≥ 2°",
            "L’été à Nîmes : ça va\u{202f}?",
            "¿Dónde está el niño?",
            "البئر عند الطريق، ٥ أمتار؟ شارع\u{200f}",
            "Đường, Łódź, Ελλάδα, Москва",
        ] {
            assert_eq!(without_glyph(words), "", "{words}");
        }
        assert_eq!(without_glyph("Well ውኃ 井 井"), "ውኃ井");
    }
}

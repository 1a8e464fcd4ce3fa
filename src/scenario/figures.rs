//! Placeholders for the doctrine pack's figures in authored text: `{far-check}` in a briefing becomes the pack's
//! `20`.
//!
//! A distance written out in a text is wrong under any other pack. So the text refers to it, and the figure is filled
//! in once, when the scenario has been checked.
//!
//! | written | shown as |
//! |---|---|
//! | `{near-check}` | radius of the check at every halt, metres |
//! | `{far-check}` | radius of the check at a long halt, metres |
//! | `{far-check-minutes}` | length of a halt from which the far check is asked, minutes |
//! | `{short-of-vulnerable-point}` | how far short of a vulnerable point to halt, metres |
//! | `{in-doubt}` | distance kept when the class cannot be told, metres |
//! | `{radio-silence}` | distance within which the patrol's own radio is silent, metres |
//! | `{mandatory:CLASS}` | mandatory distance of a class, metres |
//! | `{required:CLASS}` | required distance of a class, metres |
//! | `{preferred:CLASS}` | preferred distance of a class, metres |
//!
//! Figures are rounded up to whole numbers: no briefing uses decimals, and farther away is never wrong.

use super::RawScenario;
use super::schema::{Happening, Holding, Objective};
use crate::doctrine::Pack;
use crate::text::Text;
use crate::vocabulary::Radio;

/// Placeables without a class, in table order.
pub const PLAIN: [&str; 6] = [
    "near-check",
    "far-check",
    "far-check-minutes",
    "short-of-vulnerable-point",
    "in-doubt",
    "radio-silence",
];

/// Placeables that take a class of the stand-off table after a colon.
pub const OF_A_CLASS: [&str; 3] = ["mandatory", "required", "preferred"];

/// A piece of authored text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Literal text.
    Words(&'t str),
    /// Content of a pair of braces.
    Placeable(&'t str),
    /// An unmatched brace, and what follows it.
    Stray(&'t str),
}

/// Splits a text into pieces.
pub fn pieces(words: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = words;
    while let Some(brace) = rest.find(['{', '}']) {
        let (before, after) = rest.split_at(brace);
        if !before.is_empty() {
            found.push(Piece::Words(before));
        }
        let inside = after.strip_prefix('{');
        match inside.and_then(|inside| Some((inside, inside.find(['{', '}'])?))) {
            Some((inside, end)) if inside[end..].starts_with('}') => {
                found.push(Piece::Placeable(&inside[..end]));
                rest = &inside[end + 1..];
            }
            _ => {
                found.push(Piece::Stray(after));
                return found;
            }
        }
    }
    if !rest.is_empty() {
        found.push(Piece::Words(rest));
    }
    found
}

/// The figure of a placeable, for display; none when the pack has none of that name.
pub fn figure(placeable: &str, pack: &Pack, radio: Radio) -> Option<String> {
    let halts = &pack.halts;
    let value = match placeable.split_once(':') {
        Some((of, class)) => {
            let class = pack.class(class)?;
            match of {
                "mandatory" => class.mandatory_m.value,
                "required" => class.required_m.value,
                "preferred" => class.preferred_m.value,
                _ => return None,
            }
        }
        None => match placeable {
            "near-check" => halts.near_check_m.value,
            "far-check" => halts.far_check_m.value,
            "far-check-minutes" => halts.far_check_after_s.value / 60.0,
            "short-of-vulnerable-point" => halts.short_of_vulnerable_point_m.value,
            "in-doubt" => pack.distances.in_doubt_m.value,
            "radio-silence" => pack.silent_within_m(radio),
            _ => return None,
        },
    };
    Some(format!("{:.0}", value.ceil()))
}

/// Fills the pack's figures into every text that may refer to one: briefing, objectives, task, lessons and radio
/// messages.
pub(super) fn fill(raw: &mut RawScenario, pack: &Pack) {
    let radio = raw.patrol.radio;
    let put_in = |text: &mut Text| {
        for words in text.0.values_mut() {
            if words.contains('{') {
                *words = filled(words, pack, radio);
            }
        }
    };
    put_in(&mut raw.briefing);
    put_in(&mut raw.patrol.mission.task);
    for objective in &mut raw.objectives {
        match objective {
            Objective::Words(text) => put_in(text),
            Objective::Shown(shown) => put_in(&mut shown.text),
        }
    }
    for chance in raw.sites.iter_mut().flat_map(|site| &mut site.may_hold) {
        match &mut chance.what {
            Holding::Nothing => {}
            Holding::Device(device) => put_in(&mut device.lesson),
            Holding::LookAlike(look_alike) => put_in(&mut look_alike.lesson),
        }
    }
    for inject in &mut raw.injects {
        if let Happening::RadioMessage { words, .. } = &mut inject.what {
            put_in(words);
        }
    }
}

/// Unknown placeables stay as written.
fn filled(words: &str, pack: &Pack, radio: Radio) -> String {
    let mut read = String::with_capacity(words.len());
    for piece in pieces(words) {
        match piece {
            Piece::Words(words) | Piece::Stray(words) => read.push_str(words),
            Piece::Placeable(name) => match figure(name, pack, radio) {
                Some(figure) => read.push_str(&figure),
                None => read.extend(["{", name, "}"]),
            },
        }
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_falls_into_words_and_placeables_and_a_stray_brace_ends_it() {
        use Piece::*;
        assert_eq!(
            pieces("at {near-check} m, then {far-check}"),
            [
                Words("at "),
                Placeable("near-check"),
                Words(" m, then "),
                Placeable("far-check"),
            ]
        );
        assert_eq!(pieces("a { b"), [Words("a "), Stray("{ b")]);
        assert_eq!(pieces("a } b"), [Words("a "), Stray("} b")]);
        assert_eq!(pieces("{a{b}"), [Stray("{a{b}")]);
        assert_eq!(pieces("{}"), [Placeable("")]);
        assert_eq!(pieces(""), []);
    }
}

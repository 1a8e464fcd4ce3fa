//! # What it finds
//!
//! A brace in a text: round a name that is no figure of the doctrine pack, without its other half, or in a title or name,
//! where no figure is put in.
//!
//! # Why it matters
//!
//! A text names a distance of the doctrine pack between braces, and the trainee reads the pack's own figure. What cannot
//! be found there is read with its braces.
//!
//! # Example
//!
//! ```ron
//! briefing: {"en": "Check {near-chek} metres round you before anybody sits down."},
//! ```
//!
//! # Write instead
//!
//! ```ron
//! briefing: {"en": "Check {near-check} metres round you before anybody sits down."},
//! ```

use super::inventory::{TextPlace, texts};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::scenario::figures::{OF_A_CLASS, PLAIN, Piece, figure, pieces};
use crate::source::suggest;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S206",
    name: "unknown-placeable",
    severity: Severity::Error,
    looks_at: Some(&["patrol.radio"]),
    source: include_str!("unknown_placeable.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let Some(pack) = &subject.pack else { return };
    let radio = subject.raw.patrol.radio;
    texts(&subject.raw, &mut |text, place, path| {
        let takes_figures = !matches!(
            place,
            TextPlace::Title | TextPlace::OwnName | TextPlace::MapName
        );
        for (language, words) in &text.0 {
            let wrong = pieces(words).into_iter().find_map(|piece| match piece {
                Piece::Placeable(name) if !takes_figures => Some((format!("{{{name}}}"), None)),
                Piece::Placeable(name) if figure(name, pack, radio).is_none() => {
                    Some((format!("{{{name}}}"), meant(name, pack)))
                }
                Piece::Stray(rest) => Some((rest.chars().take(1).collect(), None)),
                Piece::Words(_) | Piece::Placeable(_) => None,
            });
            if let Some((found, meant)) = wrong {
                let hint = match (takes_figures, meant) {
                    (false, _) => Message::new("s206-hint-name"),
                    (true, Some(meant)) => {
                        Message::new("scenario-rule-did-you-mean").with("name", meant)
                    }
                    (true, None) => Message::new("s206-hint").with("names", names()),
                };
                complaints.add_with_hint(
                    format!("{}.{language}", path()),
                    Message::new("s206").with("found", found),
                    hint,
                );
            }
        }
    });
}

/// The placeable probably meant, with its braces.
fn meant(written: &str, pack: &Pack) -> Option<String> {
    let (of, class) = match written.split_once(':') {
        Some((of, class)) => (of, Some(class)),
        None => (written, None),
    };
    let Some(class) = class else {
        return suggest(of, PLAIN).map(|name| format!("{{{name}}}"));
    };
    let classes = pack.distances.classes.iter().map(|class| class.id.as_str());
    let of = suggest(of, OF_A_CLASS)?;
    let class = suggest(class, classes)?;
    Some(format!("{{{of}:{class}}}"))
}

/// Every placeable, as it is written.
fn names() -> String {
    let plain = PLAIN.iter().map(|name| format!("{{{name}}}"));
    let of_a_class = OF_A_CLASS.iter().map(|name| format!("{{{name}:CLASS}}"));
    plain.chain(of_a_class).collect::<Vec<_>>().join(", ")
}

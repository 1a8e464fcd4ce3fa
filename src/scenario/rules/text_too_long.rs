//! # What it finds
//!
//! A text longer than its place has room for: a title over 60 characters, a name on the map over 48, an objective,
//! task or lesson over 280, a radio message over 280, a briefing over 1,500.
//!
//! # Why it matters
//!
//! It is cut off on a small screen, or nobody reads it to the end. In class that costs time; on the route card it
//! hides what counts.
//!
//! # Example
//!
//! ```ron
//! title: {"en": "A patrol on foot along the road from the camp to the ford and back with a halt at the culvert"},
//! ```
//!
//! # Write instead
//!
//! ```ron
//! title: {"en": "The culvert on the ford road"},
//! ```

use super::inventory::{TextPlace, texts};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S137",
    name: "text-too-long",
    severity: Severity::Warning,
    looks_at: Some(&[]),
    source: include_str!("text_too_long.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    texts(&subject.raw, &mut |text, place, path| {
        let most = most_characters(place);
        for (language, words) in &text.0 {
            // Bytes bound characters from above; the count is needed only beyond.
            if words.len() <= most {
                continue;
            }
            let found = words.chars().count();
            if found > most {
                complaints.add_with_hint(
                    format!("{}.{language}", path()),
                    Message::new("s137").with("found", found).with("most", most),
                    Message::new("s137-hint"),
                );
            }
        }
    });
}

fn most_characters(place: TextPlace) -> usize {
    match place {
        TextPlace::Title => 60,
        TextPlace::MapName | TextPlace::OwnName => 48,
        TextPlace::Objective
        | TextPlace::Task
        | TextPlace::Lesson
        | TextPlace::RadioWords
        | TextPlace::LocalWords => 280,
        TextPlace::Briefing => 1_500,
    }
}

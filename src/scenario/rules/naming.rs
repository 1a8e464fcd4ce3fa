//! Names: which are alike, which one was probably meant.

use std::collections::HashMap;

use super::Complaints;
use crate::text::Message;

/// The candidate that was probably meant: the nearest one, when at most a third of its letters differ.
pub(super) fn probably_meant<'a>(
    written: &str,
    candidates: impl Iterator<Item = &'a str>,
) -> Option<&'a str> {
    let plain = written.to_lowercase();
    candidates
        .map(|candidate| {
            let other = candidate.to_lowercase();
            let differing = strsim::damerau_levenshtein(&plain, &other);
            let longest = plain.chars().count().max(other.chars().count());
            (differing, longest, candidate)
        })
        .filter(|(differing, longest, _)| differing * 3 <= *longest)
        .min_by_key(|(differing, _, _)| *differing)
        .map(|(_, _, candidate)| candidate)
}

/// What to do about a name that is not known: the one probably meant, else the names there are.
pub(super) fn hint_for<'a>(
    code: &str,
    written: &str,
    candidates: impl Iterator<Item = &'a str>,
) -> Message {
    let known: Vec<&str> = candidates
        .filter(|name| !name.is_empty() && name.len() <= LONGEST_COMPARED)
        .take(MOST_COMPARED)
        .collect();
    let comparable = written.len() <= LONGEST_COMPARED;
    let meant = comparable.then(|| probably_meant(written, known.iter().copied()));
    if let Some(meant) = meant.flatten() {
        return Message::new("scenario-rule-did-you-mean").with("name", meant);
    }
    if known.is_empty() {
        Message::new(format!("{code}-hint-none"))
    } else {
        let listed = &known[..known.len().min(MOST_LISTED)];
        Message::new("scenario-rule-known-names").with("names", listed.join(", "))
    }
}

/// Bounds on the work for one hint, so that a file full of wrong names is still refused at once.
const MOST_COMPARED: usize = 200;
/// Longest name compared, bytes.
const LONGEST_COMPARED: usize = 80;
/// A hint with more names than this is no help.
const MOST_LISTED: usize = 12;

/// Names of one list that must differ: complains at each one that stood before.
pub(super) struct Differing<'a> {
    code: &'static str,
    seen: HashMap<&'a str, usize>,
}

impl<'a> Differing<'a> {
    /// Complaints will be the message `code`.
    pub(super) fn new(code: &'static str) -> Self {
        Self {
            code,
            seen: HashMap::new(),
        }
    }

    /// Notes a name. An empty name is left to the rule about malformed names.
    pub(super) fn note(
        &mut self,
        name: &'a str,
        complaints: &mut Complaints,
        path: impl FnOnce() -> String,
    ) {
        if name.is_empty() {
            return;
        }
        let times = self.seen.entry(name).or_insert(0);
        *times += 1;
        if *times > 1 {
            let suggestion = format!("{name}-{times}");
            complaints.add_with_hint(
                path(),
                Message::new(self.code).with("name", name),
                Message::new(format!("{}-hint", self.code)).with("suggestion", suggestion),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::probably_meant;

    #[test]
    fn a_slip_of_the_finger_is_understood_and_another_word_is_not() {
        let rows = ["suitcase", "car", "delivery-truck"];
        assert_eq!(
            probably_meant("suitcse", rows.into_iter()),
            Some("suitcase")
        );
        assert_eq!(probably_meant("Car", rows.into_iter()), Some("car"));
        assert_eq!(
            probably_meant("delivery_truck", rows.into_iter()),
            Some("delivery-truck")
        );
        assert_eq!(probably_meant("bridge", rows.into_iter()), None);
        assert_eq!(probably_meant("", rows.into_iter()), None);
    }
}

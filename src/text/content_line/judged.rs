//! Texts judged before: a file that is being written is checked at each change, and all but one of its texts are as they
//! were.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::Finding;

/// Letters of the texts kept; then they are forgotten. A large scenario in four languages has some 100,000.
const MOST_LETTERS: usize = 2_000_000;

static JUDGED: Mutex<Judged> = Mutex::new(Judged {
    findings: BTreeMap::new(),
    letters: 0,
});

struct Judged {
    /// By language and text.
    findings: BTreeMap<(Option<String>, String), Vec<Finding>>,
    letters: usize,
}

/// What was found in a text before, else what `judge` finds.
pub(super) fn findings(
    said: &str,
    language: Option<&str>,
    judge: impl FnOnce() -> Vec<Finding>,
) -> Vec<Finding> {
    let key = (language.map(str::to_owned), said.to_owned());
    let judged = || JUDGED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = judged().findings.get(&key) {
        return known.clone();
    }
    let found = judge();
    let mut judged = judged();
    if judged.letters > MOST_LETTERS {
        judged.findings.clear();
        judged.letters = 0;
    }
    judged.letters += said.len();
    judged.findings.insert(key, found.clone());
    found
}

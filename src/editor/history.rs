//! Steps of a text, back and forth.

use serde::{Deserialize, Serialize};

/// One step: what stood at a byte, and what stands there since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Step {
    /// Byte at which the texts begin to differ.
    pub(super) at: usize,
    /// What was taken out.
    pub(super) out: String,
    /// What was put in.
    pub(super) into: String,
    /// Message with the name of the edit.
    pub(super) did: String,
}

impl Step {
    /// The step from one text to another; none between equal ones.
    pub(super) fn between(before: &str, after: &str, did: &str) -> Option<Self> {
        if before == after {
            return None;
        }
        let bytes = before.as_bytes().iter().zip(after.as_bytes());
        let mut at = bytes.take_while(|(one, other)| one == other).count();
        while !before.is_char_boundary(at) || !after.is_char_boundary(at) {
            at -= 1;
        }
        let longest = before.len().min(after.len()) - at;
        let mut tail = before
            .bytes()
            .rev()
            .zip(after.bytes().rev())
            .take(longest)
            .take_while(|(one, other)| one == other)
            .count();
        while !before.is_char_boundary(before.len() - tail)
            || !after.is_char_boundary(after.len() - tail)
        {
            tail -= 1;
        }
        Some(Self {
            at,
            out: before[at..before.len() - tail].to_owned(),
            into: after[at..after.len() - tail].to_owned(),
            did: did.to_owned(),
        })
    }

    /// The text after the step; none when it is not a step of this text.
    fn forth(&self, text: &str) -> Option<String> {
        replaced(text, self.at, &self.out, &self.into)
    }

    /// The text before the step.
    fn back(&self, text: &str) -> Option<String> {
        replaced(text, self.at, &self.into, &self.out)
    }
}

fn replaced(text: &str, at: usize, out: &str, into: &str) -> Option<String> {
    let rest = text.get(at..)?.strip_prefix(out)?;
    Some([&text[..at], into, rest].concat())
}

/// All steps, and how many of them are done.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct History {
    steps: Vec<Step>,
    done: usize,
}

impl History {
    /// Adds a step that was made; what was undone before is gone.
    pub(super) fn add(&mut self, step: Step) {
        self.steps.truncate(self.done);
        self.steps.push(step);
        self.done = self.steps.len();
    }

    /// The step that undo takes back.
    pub(super) fn last(&self) -> Option<&Step> {
        self.steps.get(self.done.checked_sub(1)?)
    }

    /// The step that redo makes again.
    pub(super) fn next(&self) -> Option<&Step> {
        self.steps.get(self.done)
    }

    /// The text before the last step.
    pub(super) fn undone(&self, text: &str) -> Option<String> {
        self.last()?.back(text)
    }

    /// The text after the step that was last undone.
    pub(super) fn redone(&self, text: &str) -> Option<String> {
        self.next()?.forth(text)
    }

    /// The text after a step that follows.
    pub(super) fn followed(text: &str, step: &Step) -> Option<String> {
        step.forth(text)
    }

    /// One step back.
    pub(super) fn back(&mut self) {
        self.done = self.done.saturating_sub(1);
    }

    /// One step forth.
    pub(super) fn forth(&mut self) {
        self.done = (self.done + 1).min(self.steps.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_holds_only_what_differs_and_never_half_a_letter() {
        let step = Step::between("aaa é b", "aaa è b", "x").expect("a step");
        assert_eq!(
            (step.at, step.out.as_str(), step.into.as_str()),
            (4, "é", "è")
        );
        assert_eq!(step.forth("aaa é b").as_deref(), Some("aaa è b"));
        assert_eq!(step.back("aaa è b").as_deref(), Some("aaa é b"));
        assert_eq!(step.forth("other"), None);
        assert_eq!(Step::between("same", "same", "x"), None);
        let grown = Step::between("aa", "aaa", "x").expect("a step");
        assert_eq!(grown.forth("aa").as_deref(), Some("aaa"));
    }
}

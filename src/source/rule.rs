//! A rule: one kind of mistake, one code, one source file whose `//!` text is its manual.

use super::limits::MOST_PROBLEMS;
use crate::diagnostic::Severity;
use crate::text::Message;

/// One rule about a `Subject` (a scenario, a doctrine pack).
///
/// The sentence of a finding is the message `<code>` (lower case, for example `s012`); its hint is `<code>-hint`.
pub struct Rule<Subject> {
    /// Stable code, never reused: `S012`.
    pub code: &'static str,
    /// Name of the mistake, kebab-case: `unknown-doctrine-row`.
    pub name: &'static str,
    /// Severity.
    pub severity: Severity,
    /// What it judges by besides the place it complains about, as places of [`Reach`](super::doubt::Reach); none where
    /// that is not told.
    ///
    /// A part of a file that could not be read is replaced by something plain, so that all the rest can still be judged.
    /// What a rule says is then left out only where it judged by such a stand-in: its own place, or one of those here.
    /// Everything else is said, so that one wrong type hides nothing. Where a name is looked up (a place that ends with
    /// `.id`), a lost part of the file may have held that name.
    pub looks_at: Option<&'static [&'static str]>,
    /// The rule's own source text, whose leading `//!` lines are its manual: `include_str!("unknown_doctrine_row.rs")`.
    pub source: &'static str,
    /// Runs the check.
    pub check: fn(&Subject, &mut Complaints),
}

/// A rule's complaints, by path; the runner adds code, severity, file and byte range.
///
/// At most [`MOST_COMPLAINTS`] are kept: an expensive rule may stop once they [are full](Self::are_full).
#[derive(Debug, Default)]
pub struct Complaints(pub Vec<Complaint>);

/// Most complaints kept of one rule: several times those shown, because some may be in doubt.
pub const MOST_COMPLAINTS: usize = 10 * MOST_PROBLEMS;

/// One complaint.
#[derive(Debug, Clone, PartialEq)]
pub struct Complaint {
    /// Path: `sites[2].may_hold[0].what.class`. Fields by name, list items by index, and the inside of an enum
    /// variant directly, without the variant's name.
    pub path: String,
    /// True when the field's name is wrong, not its value.
    pub at_key: bool,
    /// What is wrong.
    pub message: Message,
    /// How to mend it.
    pub hint: Option<Message>,
}

impl Complaints {
    /// Adds one.
    pub fn add(&mut self, path: impl Into<String>, message: Message) {
        self.push(path, false, message, None);
    }

    /// Adds one with a hint.
    pub fn add_with_hint(&mut self, path: impl Into<String>, message: Message, hint: Message) {
        self.push(path, false, message, Some(hint));
    }

    /// Adds one about the field name at a path, with a hint.
    pub fn add_at_key(&mut self, path: impl Into<String>, message: Message, hint: Message) {
        self.push(path, true, message, Some(hint));
    }

    /// True when no more are kept.
    pub fn are_full(&self) -> bool {
        self.0.len() >= MOST_COMPLAINTS
    }

    fn push(
        &mut self,
        path: impl Into<String>,
        at_key: bool,
        message: Message,
        hint: Option<Message>,
    ) {
        if !self.are_full() {
            self.0.push(Complaint {
                path: path.into(),
                at_key,
                message,
                hint,
            });
        }
    }
}

/// The rule's manual: the `//!` lines at the head of its source file, as Markdown.
pub fn manual(source: &str) -> String {
    source
        .lines()
        .take_while(|line| line.starts_with("//!"))
        .map(|line| {
            line.trim_start_matches("//!")
                .strip_prefix(' ')
                .unwrap_or("")
        })
        .collect::<Vec<_>>()
        .join("\n")
}

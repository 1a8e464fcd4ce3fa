//! A rule: one thing that can be wrong with a file, one code, one file of source whose `//!` text is its manual.

use super::limits::MOST_PROBLEMS;
use crate::diagnostic::Severity;
use crate::text::Message;

/// One rule about a `Subject` (a scenario, a doctrine pack).
///
/// The sentence of a finding is the message `<code>` (lower case, for example `s012`); its hint, `<code>-hint`.
pub struct Rule<Subject> {
    /// Stable code, never reused: `S012`.
    pub code: &'static str,
    /// The bad pattern's name, kebab-case: `unknown-doctrine-row`.
    pub name: &'static str,
    /// How bad it is.
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
    /// Looks for it.
    pub check: fn(&Subject, &mut Complaints),
}

/// What a rule found, by where in the document; code, severity, file and byte range are added by whoever runs it.
///
/// At most [`MOST_COMPLAINTS`] are kept: a rule that looks long at each thing may stop once they [are](Self::are_full).
#[derive(Debug, Default)]
pub struct Complaints(pub Vec<Complaint>);

/// Complaints of one rule that are kept: several times those shown, for some may be in doubt.
pub const MOST_COMPLAINTS: usize = 10 * MOST_PROBLEMS;

/// One thing found.
#[derive(Debug, Clone, PartialEq)]
pub struct Complaint {
    /// Where: `sites[2].may_hold[0].what.class`. Fields by name, list items by index, and the inside of an enum
    /// variant directly, as if the variant's name were not there.
    pub path: String,
    /// True when the name at the path is wrong, not the value behind it.
    pub at_key: bool,
    /// What is wrong.
    pub message: Message,
    /// What to do.
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

    /// Adds one about the name at a path, with a hint.
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

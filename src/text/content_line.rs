//! The content line: awareness and safety only. Checks the free text of scenarios, packs and scripts.
//!
//! Single words decide little ("open", "bag", "battery"); a verb together with its object decides much. A text is
//! split into words and clauses ([`words`](self)), the lists of its language name acts and objects in all their
//! inflections (`assets/content-line/<language>.ron`), and an act with its object counts unless it is forbidden,
//! asked about, only reported as seen, or used in another sense.

mod judged;
mod lists;
mod object;
mod pattern;
mod reading;
mod words;

use serde::Deserialize;

use super::Message;

/// In what way text crosses the content line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Kind {
    /// How a device is made, works or is put in place.
    Construction,
    /// Making a device harmless.
    Disposal,
    /// Touching, moving, searching, harming or approaching an item.
    Contact,
}

/// Words that cross the content line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How they cross it.
    pub kind: Kind,
    /// True when there is little doubt; false when another sense is possible and a person should look.
    pub sure: bool,
    /// The words, as written.
    pub words: String,
}

impl Finding {
    /// The diagnostic message of a rule's code: the words found, and in what way they cross the line.
    pub fn message(self, code: &str) -> Message {
        let how = match self.kind {
            Kind::Construction => "content-line-construction",
            Kind::Disposal => "content-line-disposal",
            Kind::Contact => "content-line-contact",
        };
        Message::new(code)
            .with("found", self.words)
            .with("how", Message::new(how))
    }
}

/// The gravest finding in a text; none when it keeps the line.
///
/// The language is a tag such as `fr` or `pt-BR`; none for a text whose language is not known.
pub fn verdict(said: &str, language: Option<&str>) -> Option<Finding> {
    gravest(findings(said, language))
}

/// The gravest of the findings of one text.
pub fn gravest(findings: impl IntoIterator<Item = Finding>) -> Option<Finding> {
    findings.into_iter().reduce(|gravest, next| {
        if next.sure && !gravest.sure {
            next
        } else {
            gravest
        }
    })
}

/// At most one finding of each kind: the surest, and of those the first.
pub fn findings(said: &str, language: Option<&str>) -> Vec<Finding> {
    judged::findings(said, language, || {
        let words = words::Words::of(said);
        let mut found = Found::default();
        for (own, lists) in lists::Lists::of(language) {
            reading::read(&words, lists, own, &mut found);
        }
        found.0
    })
}

/// Findings so far: of each kind the surest, and of those the first.
#[derive(Default)]
struct Found(Vec<Finding>);

impl Found {
    fn add(&mut self, next: Finding) {
        match self.0.iter_mut().find(|one| one.kind == next.kind) {
            Some(one) if next.sure && !one.sure => *one = next,
            Some(_) => {}
            None => self.0.push(next),
        }
    }

    /// True when no further search can change the result.
    fn is_sure(&self, kind: Kind) -> bool {
        self.0.iter().any(|one| one.kind == kind && one.sure)
    }
}

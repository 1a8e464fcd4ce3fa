//! File name against id: they must be the same, so that either leads to the other.

use crate::text::Message;

/// How a file's name differs from its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misnamed {
    /// The name has an extension after `.ron`, as editors add `.txt`.
    Ending(String),
    /// The file's name would be a valid id.
    Other(String),
    /// The file's name cannot be an id.
    NoId,
}

impl Misnamed {
    /// None when they agree, or when the file's name is not known.
    pub fn of(id: &str, file_name: &str) -> Option<Self> {
        let stem = file_name
            .rsplit_once('.')
            .map_or(file_name, |(stem, _)| stem);
        if file_name.is_empty() || stem == id {
            return None;
        }
        if let Some(ending) = file_name.strip_prefix(&format!("{id}.ron.")) {
            return Some(Self::Ending(format!(".{ending}")));
        }
        Some(if is_id(stem) {
            Self::Other(stem.to_owned())
        } else {
            Self::NoId
        })
    }

    /// How to mend it, for the rule of a code; never advises something that another rule would refuse.
    pub fn hint(self, code: &str, id: &str) -> Message {
        let hint = |ending: &str| Message::new(format!("{code}-hint{ending}")).with("id", id);
        match self {
            Self::Ending(ending) => hint("-ending").with("ending", ending),
            Self::Other(stem) if is_id(id) => hint("").with("stem", stem),
            Self::Other(stem) => hint("-id").with("stem", stem),
            Self::NoId => hint("-file"),
        }
    }
}

/// True for a valid id: lower-case letters, digits and single hyphens between them.
fn is_id(stem: &str) -> bool {
    const LONGEST: usize = 60;
    let of_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    stem.len() <= LONGEST
        && stem
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(of_id))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Story: an editor saved notepad.ron.txt, and the hint advised an id that the next rule refused.
    #[test]
    fn what_to_do_about_a_name_is_nothing_that_another_rule_refuses() {
        let of = |file: &str| Misnamed::of("well", file);
        assert_eq!(of("well.ron"), None);
        assert_eq!(of("well.RON"), None);
        assert_eq!(of(""), None);
        assert_eq!(of("well.ron.txt"), Some(Misnamed::Ending(".txt".into())));
        assert_eq!(of("old-well.ron"), Some(Misnamed::Other("old-well".into())));
        for file in ["My Well.ron", "-.ron", "wéll.ron", "a--b.ron"] {
            assert_eq!(of(file), Some(Misnamed::NoId), "{file}");
        }
    }
}

//! Names of files in a pack. A name that one system takes for a plain one leads elsewhere on another, so only what is plain on
//! all of them is taken.

use super::error::{BadName, PackageError};
use crate::files;

/// Longest name, bytes.
const MOST_BYTES: usize = 200;

/// Most folders in a name.
const MOST_PARTS: usize = 8;

/// The name, if it may stand in a pack.
pub(super) fn checked(raw: &[u8]) -> Result<&str, PackageError> {
    let shown = || String::from_utf8_lossy(raw).into_owned();
    let bad = |why| PackageError::Name { name: shown(), why };
    let name = std::str::from_utf8(raw).map_err(|_| bad(BadName::NotUtf8))?;
    if name.len() > MOST_BYTES || name.split('/').count() > MOST_PARTS {
        return Err(bad(BadName::TooLong));
    }
    let drive = name.as_bytes().get(1) == Some(&b':');
    if name.starts_with(['/', '\\']) || drive {
        return Err(bad(BadName::Absolute));
    }
    if name.split(['/', '\\']).any(|part| part == "..") {
        return Err(bad(BadName::Upwards));
    }
    if name.split('/').all(is_plain) {
        Ok(name)
    } else {
        Err(bad(BadName::Strange))
    }
}

/// True for a part of a name that is the same file on every system.
fn is_plain(part: &str) -> bool {
    let strange = |letter: char| {
        letter.is_control() || matches!(letter, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
    };
    !part.is_empty()
        && !part.starts_with('.')
        && !part.ends_with(['.', ' '])
        && !part.contains(strange)
        && !files::is_device(part)
}

/// What two names share when some system takes them for one.
pub(super) fn folded(name: &str) -> String {
    name.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_name_that_is_plain_on_every_system_is_taken() {
        for good in ["a.ron", "heights/relief 2.png", "سوق.ron", "a-b_c.d.ron"] {
            assert_eq!(checked(good.as_bytes()).ok(), Some(good));
        }
        let why = |name: &[u8]| match checked(name) {
            Err(PackageError::Name { why, .. }) => why,
            other => panic!("{other:?}"),
        };
        for absolute in ["/etc/passwd", r"\a", "C:a", r"C:\a"] {
            assert_eq!(why(absolute.as_bytes()), BadName::Absolute, "{absolute}");
        }
        for upwards in ["../a", "a/../../b", r"a\..\b", ".."] {
            assert_eq!(why(upwards.as_bytes()), BadName::Upwards, "{upwards}");
        }
        for strange in [
            "", "a//b", "a/", ".hidden", "./a", "a/./b", r"a\b", "a\0b", "a\nb", "nul.ron", "COM1",
            "a.", "a ", "a/b:c", "x/<a>",
        ] {
            assert_eq!(why(strange.as_bytes()), BadName::Strange, "{strange:?}");
        }
        assert_eq!(why(b"a\xff.ron"), BadName::NotUtf8);
        assert_eq!(why("x".repeat(201).as_bytes()), BadName::TooLong);
        assert_eq!(why("a/".repeat(9).as_bytes()), BadName::TooLong);
    }
}

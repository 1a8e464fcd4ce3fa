//! A cheap pre-scan of a text before anything is built from it: nesting, size, and whether it needs the tolerant
//! reader.

use super::limits::{
    MOST_LANGUAGES, MOST_LETTERS, MOST_LETTERS_TOGETHER, MOST_NESTING, MOST_PARTS,
};
use super::problem::{Problem, over_limit};

/// Result of a scan.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Scan {
    /// The number after `format:` in the outermost bracket, and where it stands.
    pub format: Option<(u64, std::ops::Range<usize>)>,
    /// True when there may be a non-finite number or a duplicate entry: RON accepts both.
    pub wants_closer_look: bool,
}

/// Scans a text; refuses one that exceeds a limit.
pub fn scan(text: &str) -> Result<Scan, Problem> {
    Scanner {
        text,
        bytes: text.as_bytes(),
        at: 0,
        parts: 0,
        letters: 0,
        open: Vec::with_capacity(MOST_NESTING),
        keys: Vec::new(),
        found: Scan::default(),
    }
    .run()
}

struct Scanner<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    parts: usize,
    /// Bytes of all strings: at least as many as characters.
    letters: usize,
    /// Open brackets, each with the number of `keys` when it opened.
    open: Vec<(u8, usize)>,
    /// Keys of the open maps.
    keys: Vec<&'t [u8]>,
    found: Scan,
}

impl<'t> Scanner<'t> {
    fn run(mut self) -> Result<Scan, Problem> {
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'"' => self.text_token(self.at + 1)?,
                b'(' | b'[' | b'{' => {
                    self.part(self.at)?;
                    if self.open.len() >= MOST_NESTING {
                        return Err(over_limit::nesting(self.at..self.at + 1));
                    }
                    self.open.push((byte, self.keys.len()));
                    self.at += 1;
                }
                b')' | b']' | b'}' => {
                    if let Some((_, keys)) = self.open.pop() {
                        self.close_map(keys)?;
                    }
                    self.at += 1;
                }
                b'0'..=b'9' | b'+' | b'-' | b'.' => self.number()?,
                b'/' => self.comment(),
                b'\'' => self.letter(),
                b'a'..=b'z' | b'A'..=b'Z' | b'_' => self.word()?,
                _ => self.at += 1,
            }
        }
        Ok(self.found)
    }

    fn part(&mut self, start: usize) -> Result<(), Problem> {
        self.parts += 1;
        if self.parts > MOST_PARTS {
            return Err(over_limit::problem(
                start..start + 1,
                "source-limit-parts",
                self.parts,
                MOST_PARTS,
            ));
        }
        Ok(())
    }

    fn text_token(&mut self, from: usize) -> Result<(), Problem> {
        let start = from - 1;
        self.part(start)?;
        let mut end = from;
        loop {
            match self.bytes[end..]
                .iter()
                .position(|&byte| matches!(byte, b'"' | b'\\'))
            {
                None => {
                    end = self.bytes.len();
                    break;
                }
                Some(next) if self.bytes[end + next] == b'\\' => {
                    end = (end + next + 2).min(self.bytes.len());
                }
                Some(next) => {
                    end += next + 1;
                    break;
                }
            }
        }
        self.at = end;
        self.long_text(start, end)?;
        if let Some(&(b'{', _)) = self.open.last() {
            let next = self.bytes[end..]
                .iter()
                .find(|byte| !byte.is_ascii_whitespace());
            if next == Some(&b':') {
                self.keys.push(&self.bytes[start..end]);
            }
        }
        Ok(())
    }

    /// The limit is in characters, of which there are at most as many as bytes, so counting is needed only when the
    /// bytes exceed it.
    fn long_text(&mut self, start: usize, end: usize) -> Result<(), Problem> {
        self.letters += end - start;
        if self.letters > MOST_LETTERS_TOGETHER {
            return Err(over_limit::problem(
                start..start + 1,
                "source-limit-letters-together",
                self.letters,
                MOST_LETTERS_TOGETHER,
            ));
        }
        if end - start > MOST_LETTERS {
            let letters = String::from_utf8_lossy(&self.bytes[start..end])
                .chars()
                .count();
            if letters > MOST_LETTERS + 2 {
                return Err(over_limit::problem(
                    start..start + 1,
                    "source-limit-letters",
                    letters - 2,
                    MOST_LETTERS,
                ));
            }
        }
        Ok(())
    }

    fn close_map(&mut self, first_key: usize) -> Result<(), Problem> {
        let keys = &mut self.keys[first_key..];
        if keys.len() > MOST_LANGUAGES {
            return Err(over_limit::problem(
                self.at..self.at + 1,
                "source-limit-languages",
                keys.len(),
                MOST_LANGUAGES,
            ));
        }
        keys.sort_unstable();
        if keys.windows(2).any(|pair| pair[0] == pair[1]) {
            self.found.wants_closer_look = true;
        }
        self.keys.truncate(first_key);
        Ok(())
    }

    fn number(&mut self) -> Result<(), Problem> {
        // With more digits a number may overflow; with an `e`, at any length.
        const SURE_DIGITS: usize = 30;
        let start = self.at;
        self.part(start)?;
        let length = self.bytes[start + 1..]
            .iter()
            .position(|&byte| {
                !(byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'+' | b'-'))
            })
            .map_or(self.bytes.len() - start, |end| end + 1);
        let token = &self.bytes[start..start + length];
        let plain = |byte: &u8| !matches!(byte, b'e' | b'E' | b'n' | b'N');
        if length > SURE_DIGITS || !token.iter().all(plain) {
            self.found.wants_closer_look = true;
        }
        self.at = start + length;
        Ok(())
    }

    fn word(&mut self) -> Result<(), Problem> {
        let start = self.at;
        let length = self.bytes[start..]
            .iter()
            .position(|&byte| !(byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80))
            .unwrap_or(self.bytes.len() - start);
        let word = &self.bytes[start..start + length];
        let next = self.bytes.get(start + length);
        if matches!(word, b"r" | b"br") && matches!(next, Some(b'"' | b'#')) {
            return self.raw_text(start, start + length);
        }
        if word == b"b" && next == Some(&b'"') {
            return self.text_token(start + 2);
        }
        self.part(start)?;
        self.at = start + length;
        if word.starts_with(b"inf") || word.starts_with(b"NaN") {
            self.found.wants_closer_look = true;
        } else if word == b"format" && self.open.len() == 1 && self.found.format.is_none() {
            self.found.format = self.format_number();
        }
        Ok(())
    }

    fn format_number(&self) -> Option<(u64, std::ops::Range<usize>)> {
        let rest = &self.text[self.at..];
        let value = rest.trim_start().strip_prefix(':')?.trim_start();
        let start = self.text.len() - value.len();
        let digits = value
            .find(|letter: char| !letter.is_ascii_digit())
            .unwrap_or(value.len());
        let number = value[..digits].parse().ok()?;
        Some((number, start..start + digits))
    }

    fn raw_text(&mut self, start: usize, hashes_at: usize) -> Result<(), Problem> {
        self.part(start)?;
        let hashes = self.bytes[hashes_at..]
            .iter()
            .take_while(|&&byte| byte == b'#')
            .count();
        let body = hashes_at + hashes + 1;
        if self.bytes.get(hashes_at + hashes) != Some(&b'"') {
            self.at = hashes_at + hashes;
            return Ok(());
        }
        let ending = format!("\"{}", "#".repeat(hashes));
        let end = self.text[body..]
            .find(&ending)
            .map_or(self.bytes.len(), |end| body + end + ending.len());
        self.at = end;
        self.long_text(start, end)
    }

    fn comment(&mut self) {
        let rest = &self.bytes[self.at..];
        if rest.starts_with(b"//") {
            self.at += rest
                .iter()
                .position(|&byte| byte == b'\n')
                .unwrap_or(rest.len());
        } else if rest.starts_with(b"/*") {
            let mut depth = 0usize;
            loop {
                let rest = &self.bytes[self.at..];
                if rest.starts_with(b"/*") {
                    depth += 1;
                    self.at += 2;
                } else if rest.starts_with(b"*/") {
                    depth -= 1;
                    self.at += 2;
                    if depth == 0 {
                        return;
                    }
                } else if rest.is_empty() {
                    return;
                } else {
                    self.at += 1;
                }
            }
        } else {
            self.at += 1;
        }
    }

    fn letter(&mut self) {
        // The quoted character may itself be a bracket or a quote.
        let rest = &self.text[self.at + 1..];
        let mut letters = rest.char_indices();
        let escaped = letters.next().is_some_and(|(_, letter)| letter == '\\');
        if escaped {
            letters.next();
        }
        let after = letters.as_str();
        self.at = self.text.len() - after.len() + usize::from(after.starts_with('\''));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_format_is_found_in_the_outermost_bracket_only() {
        let format = |text: &str| scan(text).expect("within the limits").format;
        assert_eq!(
            format("/* format: 3 */ (a: (format: 7), format : 2)"),
            Some((2, 42..43))
        );
        assert_eq!(format("(title: \"format: 5\")"), None);
        assert_eq!(format("(format: \"1\")"), None);
    }

    #[test]
    fn what_ron_would_let_pass_wants_a_closer_look() {
        let closer = |text: &str| scan(text).expect("within the limits").wants_closer_look;
        for text in [
            "(a: NaN)",
            "(a: -inf)",
            "(a: 1e99)",
            "(a: inff32)",
            r#"(a: {"en": "x", "en": "y"})"#,
        ] {
            assert!(closer(text), "{text}");
        }
        for text in [
            "(a: 1.5)",
            r#"(a: "NaN inf 1e9")"#,
            r#"(a: {"en": "x"}, b: {"en": "x"})"#,
            "(a: Day) // inf",
        ] {
            assert!(!closer(text), "{text}");
        }
    }

    #[test]
    fn brackets_in_texts_letters_and_comments_are_not_counted() {
        let deep = "(".repeat(MOST_NESTING + 1);
        for text in [
            format!("\"{deep}\""),
            format!("/* {deep} /* {deep} */ */"),
            format!("r#\"{deep}\"#"),
        ] {
            assert!(scan(&text).is_ok(), "{text}");
        }
        assert!(scan(&"'('".repeat(MOST_NESTING + 1)).is_ok());
        assert!(scan(&deep).is_err());
        assert!(scan(&deep[1..]).is_ok());
    }
}

//! Lexer: RON text to tokens.

use std::collections::BTreeSet;

use super::problem::{Problem, syntax};
use super::token::Token;
use super::tree::Span;
use super::twins;
use crate::text::plainly;

/// Cuts a text into tokens, one after the other.
#[derive(Debug)]
pub struct Lexer<'t> {
    text: &'t str,
    at: usize,
    problems: Vec<Problem>,
    /// Comments passed.
    comments: Vec<Span>,
    /// Whether a note that begins with another sign was reported.
    other_note: bool,
    /// Look-alike letters, each reported once: a file that has one has hundreds.
    twins: BTreeSet<char>,
}

impl<'t> Lexer<'t> {
    /// Starts at the start of a text, after a byte order mark.
    pub fn new(text: &'t str) -> Self {
        Self {
            text,
            at: if text.starts_with('\u{feff}') { 3 } else { 0 },
            problems: Vec::new(),
            comments: Vec::new(),
            other_note: false,
            twins: BTreeSet::new(),
        }
    }

    /// Number of malformed tokens.
    pub fn mistakes(&self) -> usize {
        self.problems.len()
    }

    /// Problems of the tokens themselves.
    pub fn finish(self) -> Vec<Problem> {
        self.problems
    }

    /// Comments between the tokens so far, in order.
    pub fn comments(&self) -> &[Span] {
        &self.comments
    }

    /// Skips the rest.
    pub fn skip_to_end(&mut self) {
        self.at = self.text.len();
    }

    /// The token's text.
    pub fn text(&self, span: Span) -> &'t str {
        &self.text[span.range()]
    }

    /// The next token and its place.
    pub fn next_token(&mut self) -> (Token, Span) {
        self.skip_blanks();
        let start = self.at;
        let rest = &self.text[start..];
        let bytes = rest.as_bytes();
        let Some(&first) = bytes.first() else {
            return (Token::End, Span::new(start, start));
        };
        let (token, length) = match first {
            b'(' | b'[' | b'{' => (Token::Open(first), 1),
            b')' | b']' | b'}' => (Token::Close(first), 1),
            b',' => (Token::Comma, 1),
            b':' => (Token::Colon, 1),
            b'"' => (Token::Text, self.quoted(1)),
            b'\'' => (Token::Letter, self.letter(1)),
            b'r' if raw_hashes(&bytes[1..]).is_some() => (Token::Text, self.raw(1)),
            b'b' if bytes.get(1) == Some(&b'"') => (Token::Bytes, self.quoted(2)),
            b'b' if bytes.get(1) == Some(&b'\'') => (Token::Number, self.letter(2)),
            b'b' if bytes.get(1) == Some(&b'r') && raw_hashes(&bytes[2..]).is_some() => {
                (Token::Bytes, self.raw(2))
            }
            b'0'..=b'9' | b'+' | b'-' | b'.' => self.number_or_other(rest),
            b'`' | 0x80.. => self.wide(rest),
            _ => self.word_or_other(rest),
        };
        self.at = start + length;
        (token, Span::new(start, self.at))
    }

    fn skip_blanks(&mut self) {
        loop {
            let rest = &self.text[self.at..];
            self.at += rest.len() - rest.trim_start_matches(is_blank).len();
            let rest = &self.text[self.at..];
            let start = self.at;
            if rest.starts_with("//") {
                self.at += rest.find('\n').unwrap_or(rest.len());
                self.comments.push(Span::new(start, self.at));
            } else if rest.starts_with("/*") {
                self.skip_block_comment();
                self.comments.push(Span::new(start, self.at));
            } else if let Some((sign, length)) = other_note(rest) {
                if !std::mem::replace(&mut self.other_note, true) {
                    let span = start..start + sign.len();
                    self.problems.push(syntax::other_note(span, sign));
                }
                self.at += length;
                self.comments.push(Span::new(start, self.at));
            } else if let Some(letter) = rest.chars().next().filter(|letter| left_out(*letter)) {
                self.note_twin(self.at, letter);
                self.at += letter.len_utf8();
            } else {
                return;
            }
        }
    }

    fn note_twin(&mut self, at: usize, letter: char) {
        if self.twins.insert(letter) {
            self.problems.push(twins::problem(at, letter));
        }
    }

    /// Notes the first look-alike letter of a token.
    fn note_twin_in(&mut self, token: &str) {
        let twin = token
            .char_indices()
            .find(|(_, letter)| twins::plain_twin(*letter).is_some() || left_out(*letter));
        if let Some((at, letter)) = twin {
            self.note_twin(self.at + at, letter);
        }
    }

    /// A token that begins with a non-ASCII letter: a look-alike is read as the plain letter.
    fn wide(&mut self, rest: &str) -> (Token, usize) {
        let first = rest.chars().next().unwrap_or(' ');
        let sign = |token| (token, first.len_utf8());
        let Some(plain) = twins::plain_twin(first) else {
            return self.word_or_other(rest);
        };
        match plain {
            '0'..='9' | '-' | '+' | '.' => return self.number_or_other(rest),
            '"' | '\'' => return self.twin_quoted(rest, first),
            'a'..='z' | 'A'..='Z' | '_' => return self.word_or_other(rest),
            _ => self.note_twin(self.at, first),
        }
        match plain {
            '(' | '[' | '{' => sign(Token::Open(plain as u8)),
            ')' | ']' | '}' => sign(Token::Close(plain as u8)),
            ',' => sign(Token::Comma),
            ':' => sign(Token::Colon),
            _ => sign(Token::Other),
        }
    }

    /// A string between typographic quotes. It ends in its line, at the first quote after which a value may end.
    fn twin_quoted(&mut self, rest: &str, first: char) -> (Token, usize) {
        self.note_twin(self.at, first);
        let closes = |letter: char| match twins::is_double_quote(first) {
            true => letter == '"' || twins::is_double_quote(letter),
            false => letter == '\'' || twins::is_single_quote(letter),
        };
        let letters = rest.char_indices().skip(1);
        let mut end = None;
        for (at, letter) in letters.take_while(|(_, letter)| *letter != '\n') {
            if closes(letter) {
                let after = at + letter.len_utf8();
                end = Some(after);
                if may_end(&rest[after..]) {
                    break;
                }
            }
        }
        let length = end.unwrap_or_else(|| end_of_first_line(rest));
        let letters = rest[..length].chars().count();
        // A letter with its two quotes; anything longer is a string.
        let token = if twins::is_single_quote(first) && letters == 3 {
            Token::Letter
        } else {
            Token::Text
        };
        (token, length)
    }

    fn skip_block_comment(&mut self) {
        let start = self.at;
        let mut depth = 0usize;
        loop {
            let rest = &self.text[self.at..];
            match rest.find(['/', '*']) {
                None => {
                    self.at = self.text.len();
                    self.problems
                        .push(syntax::unclosed_comment(start..start + 2));
                    return;
                }
                Some(next) => {
                    self.at += next;
                    let rest = &self.text[self.at..];
                    if rest.starts_with("/*") {
                        depth += 1;
                        self.at += 2;
                    } else if rest.starts_with("*/") {
                        depth -= 1;
                        self.at += 2;
                        if depth == 0 {
                            return;
                        }
                    } else {
                        self.at += 1;
                    }
                }
            }
        }
    }

    /// Length of the token whose quote ends at `from`. A string may span lines; when what follows it cannot follow a
    /// value, its closing quote is taken to be missing at the end of its first line.
    fn quoted(&mut self, from: usize) -> usize {
        let rest = &self.text[self.at..];
        let mut end = from;
        loop {
            match rest[end..].find(['"', '\\']) {
                None => return self.unclosed_text(rest),
                Some(next) if rest.as_bytes()[end + next] == b'\\' => {
                    let escaped = rest[end + next + 1..].chars().next();
                    end += next + 1 + escaped.map_or(0, char::len_utf8);
                }
                Some(next) => {
                    end += next + 1;
                    break;
                }
            }
        }
        if rest[..end].contains('\n') && !may_end(&rest[end..]) {
            return self.unclosed_text(rest);
        }
        end
    }

    fn unclosed_text(&mut self, rest: &str) -> usize {
        let length = end_of_first_line(rest);
        // Opened with a plain quote and closed with a typographic one.
        let last = rest[..length].char_indices().next_back();
        if let Some((at, letter)) = last.filter(|(_, letter)| twins::is_double_quote(*letter)) {
            self.note_twin(self.at + at, letter);
            return length;
        }
        self.problems
            .push(syntax::unclosed_text(self.at..self.at + length));
        length
    }

    fn raw(&mut self, from: usize) -> usize {
        let rest = &self.text[self.at..];
        let hashes = raw_hashes(&rest.as_bytes()[from..]).unwrap_or(0);
        let ending = format!("\"{}", "#".repeat(hashes));
        let body = from + hashes + 1;
        match rest[body..].find(&ending) {
            Some(end) => body + end + ending.len(),
            None => self.unclosed_text(rest),
        }
    }

    fn letter(&mut self, from: usize) -> usize {
        // A character literal is short and on one line, `'A'`, `'\u{1F600}'`; a string in single quotes is not much
        // longer.
        const LONGEST: usize = 200;
        let rest = &self.text[self.at..];
        let near = &rest[..rest.floor_char_boundary(LONGEST)];
        let line = near.lines().next().unwrap_or(near);
        let skip = from
            + match line[from..].chars().next() {
                Some('\\') => 1 + line[from + 1..].chars().next().map_or(0, char::len_utf8),
                Some(letter) => letter.len_utf8(),
                None => 0,
            };
        match line[skip..].find('\'') {
            Some(end) => skip + end + 1,
            None => self.unclosed_text(rest),
        }
    }

    fn word_or_other(&mut self, rest: &str) -> (Token, usize) {
        let raw = rest
            .strip_prefix("r#")
            .map(|name| {
                name.find(|letter| !is_raw_word(letter))
                    .unwrap_or(name.len())
            })
            .filter(|&length| length > 0);
        if let Some(length) = raw {
            return (Token::Word, 2 + length);
        }
        let first = rest.chars().next().unwrap_or(' ');
        if first != '_' && !first.is_alphabetic() {
            return (Token::Other, first.len_utf8());
        }
        // No name has a hyphen; including it gives the word that the author meant to write.
        let of_word = |letter: char| {
            matches!(letter, '_' | '-') || letter.is_alphanumeric() || is_mark(letter)
        };
        let length = rest
            .find(|letter: char| !of_word(letter))
            .unwrap_or(rest.len());
        // A mark at its end belongs to what follows.
        let length = rest[..length].trim_end_matches(is_mark).len();
        self.note_twin_in(&rest[..length]);
        (Token::Word, length)
    }

    fn number_or_other(&mut self, rest: &str) -> (Token, usize) {
        let is_sign = |letter: char| matches!(plainly(letter), Some('+' | '-'));
        let of_number = |letter: char| {
            plainly(letter).is_some_and(|plain| {
                plain.is_alphanumeric() || matches!(plain, '.' | '_' | '+' | '-')
            })
        };
        let unsigned = rest.trim_start_matches(is_sign);
        let sign = rest.len() - unsigned.len();
        let length = unsigned
            .find(|letter: char| !of_number(letter))
            .unwrap_or(unsigned.len());
        match sign + length {
            0 => (Token::Other, 1),
            length => {
                self.note_twin_in(&rest[..length]);
                (Token::Number, length)
            }
        }
    }
}

/// The sign of a note as other languages write it, and the length of the note: `# …` to the end of its line, `<!-- … -->`.
/// `#!` begins what RON calls an attribute.
fn other_note(rest: &str) -> Option<(&'static str, usize)> {
    if rest.starts_with('#') && !rest.starts_with("#!") {
        return Some(("#", rest.find('\n').unwrap_or(rest.len())));
    }
    const END: &str = "-->";
    rest.starts_with("<!--").then(|| {
        let end = rest.find(END).map_or(rest.len(), |end| end + END.len());
        ("<!--", end)
    })
}

/// Number of `#` between an `r` and its quote; none when no quote follows.
fn raw_hashes(after_r: &[u8]) -> Option<usize> {
    let hashes = after_r.iter().take_while(|&&byte| byte == b'#').count();
    (after_r.get(hashes) == Some(&b'"')).then_some(hashes)
}

/// True when a value may end before `after`.
fn may_end(after: &str) -> bool {
    let after = after.trim_start_matches(is_blank);
    after.is_empty() || after.starts_with([',', ')', ']', '}', ':', '/'])
}

/// Where the string that begins here ends when its closing quote is missing.
fn end_of_first_line(rest: &str) -> usize {
    let line = rest.lines().next().unwrap_or(rest);
    let first = rest.chars().next().map_or(1, char::len_utf8);
    line.trim_end_matches(|letter: char| is_blank(letter) || ",)]}".contains(letter))
        .len()
        .max(first)
}

/// A letter skipped with a complaint.
fn left_out(letter: char) -> bool {
    !is_blank(letter) && (twins::is_invisible(letter) || twins::is_unit_sign(letter))
}

/// An invisible mark that parts nothing: a word goes on behind it.
fn is_mark(letter: char) -> bool {
    !is_blank(letter) && !letter.is_ascii() && plainly(letter).is_none()
}

fn is_raw_word(letter: char) -> bool {
    matches!(letter, '_' | '.' | '+' | '-') || letter.is_alphanumeric()
}

/// RON's whitespace.
pub fn is_blank(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\t'
            | '\n'
            | '\r'
            | '\x0B'
            | '\x0C'
            | '\u{85}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{2028}'
            | '\u{2029}'
    )
}

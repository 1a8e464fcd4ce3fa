//! Places in a text as editors count them: lines from 0, and UTF-16 code units from the start of the line.

use std::ops::Range;

use lsp_types::{Position, Range as Stretch};

/// Where the lines of a text begin.
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// Finds the lines of a text. A line ends with `\n`, `\r\n` or `\r`.
    pub(super) fn of(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let ends = bytes.iter().enumerate().filter(|(at, byte)| match byte {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        });
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1));
        Self {
            text,
            starts: starts.collect(),
        }
    }

    /// The place of a byte; of the letter that it is a part of.
    pub(super) fn position(&self, byte: usize) -> Position {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let line = self.starts.partition_point(|start| *start <= byte) - 1;
        let before = &self.text[self.starts[line]..byte];
        Position::new(line as u32, before.encode_utf16().count() as u32)
    }

    /// The byte at a place: the end of the line where the line is shorter, the end of the text where there is no such
    /// line.
    pub(super) fn byte(&self, at: Position) -> usize {
        let line = at.line as usize;
        let Some(&start) = self.starts.get(line) else {
            return self.text.len();
        };
        let end = self
            .starts
            .get(line + 1)
            .map_or(self.text.len(), |next| *next);
        let words = self.text[start..end].trim_end_matches(['\n', '\r']);
        let mut left = at.character as usize;
        for (offset, letter) in words.char_indices() {
            if left < letter.len_utf16() {
                return start + offset;
            }
            left -= letter.len_utf16();
        }
        start + words.len()
    }

    /// The place of a stretch of bytes.
    pub(super) fn stretch(&self, bytes: Range<usize>) -> Stretch {
        Stretch::new(self.position(bytes.start), self.position(bytes.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_utf16_units_and_lead_back() {
        let text = "a\r\n😀é\rسلام\n";
        let lines = Lines::of(text);
        for (byte, line, column) in [
            (0, 0, 0),
            (1, 0, 1),
            (3, 1, 0),
            (7, 1, 2),
            (9, 1, 3),
            (10, 2, 0),
            (14, 2, 2),
            (19, 3, 0),
        ] {
            let at = Position::new(line, column);
            assert_eq!(lines.position(byte), at);
            assert_eq!(lines.byte(at), byte);
        }
    }

    #[test]
    fn a_place_beyond_a_line_or_within_a_letter_is_the_nearest_before() {
        let lines = Lines::of("ab\r\n😀c");
        assert_eq!(lines.byte(Position::new(0, 99)), 2);
        assert_eq!(lines.byte(Position::new(1, 1)), 4);
        assert_eq!(lines.byte(Position::new(9, 0)), 9);
        assert_eq!(lines.position(6), Position::new(1, 0));
        assert_eq!(lines.position(999), Position::new(1, 3));
    }
}

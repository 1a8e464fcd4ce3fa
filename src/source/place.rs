//! Byte offsets to lines and columns, and back.

/// Line and column of a byte offset, both from 1; the column counts characters. A byte order mark is not counted.
pub fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    let before = &text[..byte];
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = 1 + before.matches('\n').count();
    let column = before[line_start..]
        .chars()
        .filter(|&letter| letter != '\u{feff}')
        .count();
    (line, column + 1)
}

/// Byte offset of a line and column, both from 1; the end of the text when there is no such place.
pub fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let mut start = 0;
    for _ in 1..line {
        match text[start..].find('\n') {
            Some(end) => start += end + 1,
            None => return text.len(),
        }
    }
    text[start..]
        .char_indices()
        .nth(column.saturating_sub(1))
        .map_or(text.len(), |(at, _)| start + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lead_back() {
        let text = "ab\nçd é\r\nend";
        for (byte, place) in [
            (0, (1, 1)),
            (3, (2, 1)),
            (5, (2, 2)),
            (7, (2, 4)),
            (11, (3, 1)),
        ] {
            assert_eq!(line_and_column(text, byte), place);
            assert_eq!(offset_of(text, place.0, place.1), byte);
        }
        assert_eq!(line_and_column("\u{feff}(", 3), (1, 1));
        assert_eq!(line_and_column(text, 999), (3, 4));
        assert_eq!(offset_of(text, 9, 1), text.len());
    }
}

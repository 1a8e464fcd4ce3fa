//! Column layout for terminals: by display width, not by character count, and readable without colour.

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use crate::text::plain;

/// Range of layout widths; wider lines are hard to read.
pub const WIDTHS: std::ops::RangeInclusive<usize> = 60..=110;

/// Headings.
pub const HEADING: Style = Style::new().bold();
/// Good.
pub const GOOD: Style = AnsiColor::Green.on_default();
/// Partial.
pub const HALF: Style = AnsiColor::Yellow.on_default();
/// Bad.
pub const BAD: Style = AnsiColor::Red.on_default();
/// Secondary information.
pub const FAINT: Style = Style::new().dimmed();

/// Width and alignment of a column.
#[derive(Debug, Clone, Copy)]
pub enum Column {
    /// Left-aligned.
    Left(usize),
    /// Right-aligned, for numbers.
    Right(usize),
}

/// Text laid out for a terminal.
#[derive(Debug)]
pub struct TerminalText {
    /// Layout width, columns.
    pub width: usize,
    text: String,
}

/// Styled text.
pub fn styled(style: Style, words: &str) -> String {
    format!("{style}{words}{style:#}")
}

/// Text padded to a column.
pub fn padded(words: &str, column: Column) -> String {
    let blanks = |width: usize| " ".repeat(width.saturating_sub(words.width()));
    match column {
        Column::Left(width) => format!("{words}{}", blanks(width)),
        Column::Right(width) => format!("{}{words}", blanks(width)),
    }
}

/// Cells side by side, each as wide as its column.
pub fn in_columns(columns: &[Column], cells: &[String]) -> String {
    let cells: Vec<String> = cells
        .iter()
        .zip(columns)
        .map(|(cell, column)| padded(cell, *column))
        .collect();
    cells.join("  ")
}

/// Text wrapped to a width; at least one line.
pub fn broken(words: &str, width: usize) -> Vec<String> {
    let lines: Vec<String> = textwrap::wrap(words, width.max(8))
        .into_iter()
        .map(std::borrow::Cow::into_owned)
        .collect();
    if lines.is_empty() {
        vec![String::new()]
    } else {
        lines
    }
}

impl TerminalText {
    /// Empty text; the width is clamped to [`WIDTHS`].
    pub fn new(width: usize) -> Self {
        Self {
            width: width.clamp(*WIDTHS.start(), *WIDTHS.end()),
            text: String::new(),
        }
    }

    /// Adds a line without trailing blanks, filtered: it can neither end the line nor hold control sequences other
    /// than colour.
    pub fn line(&mut self, line: impl AsRef<str>) {
        let line = plain::on_a_terminal(line.as_ref().trim_end());
        self.text.push_str(&line.replace('\n', " "));
        self.text.push('\n');
    }

    /// Adds a blank line.
    pub fn gap(&mut self) {
        self.text.push('\n');
    }

    /// Adds a horizontal rule.
    pub fn rule(&mut self) {
        self.line(styled(FAINT, &"─".repeat(self.width)));
    }

    /// Adds a heading with something right-aligned.
    pub fn heading(&mut self, left: &str, right: &str) {
        self.gap();
        self.margins(HEADING, left, HEADING, right);
    }

    /// Adds a line with left- and right-aligned parts.
    pub fn margins(&mut self, left_style: Style, left: &str, right_style: Style, right: &str) {
        if right.is_empty() {
            self.line(styled(left_style, left));
            return;
        }
        let room = self.width.saturating_sub(right.width() + 1);
        let left = padded(left, Column::Left(room));
        self.line(format!(
            "{} {}",
            styled(left_style, &left),
            styled(right_style, right)
        ));
    }

    /// Adds text after a styled first part of this width, with a hanging indent.
    pub fn hanging(&mut self, first: &str, first_width: usize, words: &str, style: Style) {
        let lines = broken(words, self.width.saturating_sub(first_width));
        for (i, line) in lines.iter().enumerate() {
            let lead = if i == 0 {
                first.to_owned()
            } else {
                " ".repeat(first_width)
            };
            self.line(format!("{lead}{}", styled(style, line)));
        }
    }

    /// Adds an indented paragraph.
    pub fn paragraph(&mut self, indent: usize, words: &str, style: Style) {
        for part in words.lines() {
            self.hanging(&" ".repeat(indent), indent, part.trim(), style);
        }
    }

    /// The finished text, colours included.
    pub fn finish(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_go_by_the_width_on_the_screen() {
        assert_eq!(padded("é", Column::Left(3)), "é  ");
        assert_eq!(padded("地雷", Column::Right(6)), "  地雷");
        assert_eq!(padded("too wide", Column::Left(3)), "too wide");
    }

    #[test]
    fn later_lines_hang_under_the_first() {
        let mut page = TerminalText::new(60);
        let words = "one two three four five six seven eight nine ten eleven twelve";
        page.hanging("- ", 2, words, Style::new());
        let text = page.finish();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 2);
        assert!(lines[0].starts_with("- one"));
        assert!(lines[1].starts_with("  "));
    }

    #[test]
    fn colour_can_be_taken_away() {
        let shown = styled(BAD, "x");
        assert_ne!(shown, "x");
        assert_eq!(anstream::adapter::strip_str(&shown).to_string(), "x");
    }
}

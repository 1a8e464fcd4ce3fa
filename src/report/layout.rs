//! Columns of text on a terminal: by the width that letters take on the screen, not by their count, and with colour
//! that can be taken away without losing anything.

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use crate::text::plain;

/// Narrowest and widest that a report is laid out for; beyond the widest a line is hard to follow back.
pub const WIDTHS: std::ops::RangeInclusive<usize> = 60..=110;

/// Headings.
pub const HEADING: Style = Style::new().bold();
/// What is well.
pub const GOOD: Style = AnsiColor::Green.on_default();
/// What is half way.
pub const HALF: Style = AnsiColor::Yellow.on_default();
/// What is wrong.
pub const BAD: Style = AnsiColor::Red.on_default();
/// What is there for those who want to look it up.
pub const FAINT: Style = Style::new().dimmed();

/// A column's width and side.
#[derive(Debug, Clone, Copy)]
pub enum Column {
    /// To the left.
    Left(usize),
    /// To the right, for numbers.
    Right(usize),
}

/// Text on its way to a terminal.
#[derive(Debug)]
pub struct TerminalText {
    /// Width it is laid out for.
    pub width: usize,
    text: String,
}

/// Words in a style.
pub fn styled(style: Style, words: &str) -> String {
    format!("{style}{words}{style:#}")
}

/// Words with blanks up to a width.
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

/// Words broken into lines of at most this width; at least one line.
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
    /// An empty page; the width is held to [`WIDTHS`].
    pub fn new(width: usize) -> Self {
        Self {
            width: width.clamp(*WIDTHS.start(), *WIDTHS.end()),
            text: String::new(),
        }
    }

    /// Adds a line; blanks at its end are left out. Nothing in it can end it or mean more to a terminal than colour.
    pub fn line(&mut self, line: impl AsRef<str>) {
        let line = plain::on_a_terminal(line.as_ref().trim_end());
        self.text.push_str(&line.replace('\n', " "));
        self.text.push('\n');
    }

    /// Adds an empty line.
    pub fn gap(&mut self) {
        self.text.push('\n');
    }

    /// Adds a line across the page.
    pub fn rule(&mut self) {
        self.line(styled(FAINT, &"─".repeat(self.width)));
    }

    /// Adds a heading with something at the right margin.
    pub fn heading(&mut self, left: &str, right: &str) {
        self.gap();
        self.margins(HEADING, left, HEADING, right);
    }

    /// Adds a line with something at the left and something at the right margin.
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

    /// Adds words behind a first part (already styled, this wide), broken so that later lines stand under the first.
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

    /// Adds a paragraph, moved in by this much.
    pub fn paragraph(&mut self, indent: usize, words: &str, style: Style) {
        for part in words.lines() {
            self.hanging(&" ".repeat(indent), indent, part.trim(), style);
        }
    }

    /// The text, with its colours.
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

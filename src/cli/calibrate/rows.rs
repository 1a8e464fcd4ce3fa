//! Rows of a table in columns.

use anstyle::Style;

use crate::report::layout::{Column, TerminalText, padded, styled};

pub(super) fn row(page: &mut TerminalText, style: Style, columns: &[Column], cells: &[String]) {
    page.line(format!("  {}", styled(style, &joined(columns, cells))));
}

pub(super) fn joined(columns: &[Column], cells: &[String]) -> String {
    let cells: Vec<String> = cells
        .iter()
        .zip(columns)
        .map(|(cell, column)| padded(cell, *column))
        .collect();
    cells.join("  ")
}

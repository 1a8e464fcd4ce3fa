//! Rows of a table in columns.

use anstyle::Style;

use crate::report::layout::{Column, TerminalText, in_columns, styled};

pub(super) fn row(page: &mut TerminalText, style: Style, columns: &[Column], cells: &[String]) {
    page.line(format!("  {}", styled(style, &in_columns(columns, cells))));
}

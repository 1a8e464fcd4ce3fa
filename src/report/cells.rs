//! Tables of comma-separated values (RFC 4180), which every spreadsheet takes.

/// A line of a table.
pub fn line(cells: Vec<String>) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    format!("{}\n", cells.join(","))
}

/// A table as a file: with the mark by which a spreadsheet knows that it is UTF-8, without which it shows other letters for
/// Arabic ones and accents.
pub fn for_spreadsheet(table: &str) -> String {
    format!("\u{feff}{table}")
}

/// A cell as it stands in the table. What a spreadsheet would take for a formula gets an apostrophe, which it takes for a
/// text: a name or a report comes from whoever typed it.
fn quoted(cell: &str) -> String {
    let formula =
        cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    let cell = if formula {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    if cell.contains([',', '"', '\n', '\r', ';']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_one_cell_and_no_formula_whatever_a_trainee_is_called() {
        assert_eq!(quoted("amber"), "amber");
        assert_eq!(quoted("amber, two"), "\"amber, two\"");
        assert_eq!(quoted("the \"fox\""), "\"the \"\"fox\"\"\"");
        assert_eq!(quoted("=1+1"), "'=1+1");
        assert_eq!(quoted("@a,b"), "\"'@a,b\"");
    }

    #[test]
    fn a_southern_latitude_stays_a_number() {
        assert_eq!(quoted("-4.25"), "-4.25");
        assert_eq!(quoted("-4.25-1"), "'-4.25-1");
    }
}

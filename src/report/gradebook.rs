//! Many scorecards as one table for a gradebook: comma-separated values (RFC 4180), a row a patrol, which every spreadsheet
//! and every learning platform takes. Figures have a decimal point in every language, or a program could not read them.

use super::Material;
use super::tally::tally;
use super::wording::{block_id, mode_id, verdict_id};
use crate::doctrine::schema::Block;
use crate::scoring::scorecard::Points;
use crate::text::Catalogue;

/// The blocks that have columns of their own, whatever the pack.
const BLOCKS: [Block; 3] = [Block::Detection, Block::Reporting, Block::SafeDistance];

/// The table, its heading first.
pub fn table<'a>(catalogue: &Catalogue, patrols: impl IntoIterator<Item = Material<'a>>) -> String {
    let mut text = line(heading(catalogue));
    for patrol in patrols {
        text.push_str(&line(row(&patrol)));
    }
    text
}

fn heading(catalogue: &Catalogue) -> Vec<String> {
    let mut cells: Vec<String> = [
        "gradebook-date",
        "gradebook-trainee",
        "gradebook-scenario",
        "gradebook-seed",
        "gradebook-mode",
        "gradebook-doctrine",
        "gradebook-verdict",
        "gradebook-earned",
        "gradebook-possible",
    ]
    .map(|id| catalogue.word(id))
    .into();
    for block in BLOCKS {
        let title = catalogue.word(block_id(block));
        for part in ["gradebook-earned", "gradebook-possible"] {
            cells.push(format!("{title}: {}", catalogue.word(part)));
        }
    }
    cells.push(catalogue.word("gradebook-critical-errors"));
    cells
}

fn row(patrol: &Material<'_>) -> Vec<String> {
    let card = patrol.card;
    let tally = tally(card);
    let mut cells = vec![
        card.provenance.recorded_at.clone().unwrap_or_default(),
        card.trainee.clone(),
        card.scenario_id.clone(),
        card.seed.to_string(),
        patrol.word(mode_id(card.mode)),
        format!("{} {}", card.doctrine_id, card.doctrine_version),
        patrol.word(verdict_id(card.verdict)),
    ];
    cells.extend(figures(tally.whole));
    for block in BLOCKS {
        let at = card.blocks.iter().position(|score| score.block == block);
        cells.extend(at.map_or_else(Default::default, |at| figures(tally.blocks[at].points)));
    }
    let errors = card.critical_errors.iter();
    let titles: Vec<String> = errors
        .map(|error| patrol.critical_title(error.id))
        .collect();
    cells.push(titles.join("; "));
    cells
}

fn figures(points: Points) -> [String; 2] {
    [points.earned, points.possible].map(|points| points.to_string())
}

/// A row of cells.
pub fn line(cells: Vec<String>) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    format!("{}\n", cells.join(","))
}

/// A cell as it stands in the table. What a spreadsheet would take for a formula gets an apostrophe, which it takes for a
/// text: a trainee's name comes from whoever typed it.
fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
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
}

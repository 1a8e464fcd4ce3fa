//! The scores of a class as one table.

use groundsign::report::gradebook;

use super::{fixture, golden};
use crate::mixed::mixed;
use crate::scorecards::{broken_off, clean};

#[test]
fn a_gradebook_has_a_heading_and_a_row_for_each_patrol_as_the_golden_file_has_it() {
    let fixture = fixture();
    let cards = [mixed(), clean(), broken_off()];
    let patrols = cards.iter().map(|card| fixture.material(card));
    let table = gradebook::table(&fixture.catalogue, patrols);
    golden("gradebook.csv", &table);
    assert_eq!(table.lines().count(), 4);
}

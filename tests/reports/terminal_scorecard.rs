//! The scorecard in the terminal.

use groundsign::report::terminal;
use unicode_width::UnicodeWidthStr;

use super::{fixture, golden, plain};
use crate::mixed::mixed;
use crate::scorecards::{broken_off, clean};

#[test]
fn the_terminal_scorecard_reads_as_agreed() {
    let fixture = fixture();
    let cards = [
        ("mixed", mixed()),
        ("clean", clean()),
        ("broken-off", broken_off()),
    ];
    for (name, card) in &cards {
        let text = terminal::scorecard(&fixture.material(card), 80);
        golden(&format!("scorecard-{name}-80.txt"), &plain(&text));
    }
    let wide = terminal::scorecard(&fixture.material(&mixed()), 200);
    golden("scorecard-mixed-wide.txt", &plain(&wide));
}

#[test]
fn no_line_of_the_terminal_scorecard_is_wider_than_the_terminal() {
    let fixture = fixture();
    for width in [80, 100, 120] {
        let text = plain(&terminal::scorecard(&fixture.material(&mixed()), width));
        for line in text.lines() {
            assert!(
                line.width() <= width,
                "{width}: {line:?} is {} wide",
                line.width()
            );
        }
    }
}

#[test]
fn every_colour_has_a_symbol_that_says_the_same() {
    let fixture = fixture();
    let text = plain(&terminal::scorecard(&fixture.material(&mixed()), 80));
    for symbol in ["✓", "◐", "✗", "–"] {
        assert!(text.contains(symbol), "{symbol} is missing:\n{text}");
    }
}

//! Marking in the tick of an order to stop.

use groundsign::sim::action::TraineeAction;
use groundsign::sim::event::Event;
use groundsign::vocabulary::SignKind;

use super::Led;

/// `Halt, Mark, Warn` and off in one tick read as "stopped after 2:54".
#[test]
fn whoever_is_told_to_stop_and_marks_in_one_tick_stands_while_they_mark() {
    let mut led = Led::on(&[], 0);
    let walk = |bearing_deg| TraineeAction::Move {
        bearing_deg,
        pace_mps: 1.6,
    };
    led.act(&[
        walk(0.0),
        TraineeAction::Look {
            bearing_deg: 0.0,
            pitch_deg: -5.0,
        },
    ]);
    led.wait(5);
    let mark = TraineeAction::Mark {
        kind: SignKind::WarningClue,
        confidence_percent: 60,
    };
    let events = led.act(&[TraineeAction::Stop, mark.clone(), walk(180.0)]);
    let stopped = events
        .iter()
        .position(|e| matches!(e, Event::Stopped { .. }));
    let marked = events
        .iter()
        .position(|e| matches!(e, Event::Marked { .. }));
    let moved = events
        .iter()
        .position(|e| matches!(e, Event::MovedOff { .. }));
    assert!(
        stopped.is_some() && stopped < marked && marked < moved,
        "{events:?}"
    );
    led.wait(2);
    let events = led.act(&[mark]);
    assert!(
        !events.iter().any(|e| matches!(e, Event::Stopped { .. })),
        "in walking"
    );
}

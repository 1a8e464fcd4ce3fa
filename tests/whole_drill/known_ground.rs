//! Known ground is what was declared safe and what somebody walked.

use groundsign::scenario::exercise::{LEADER, PersonId};
use groundsign::sim::action::{MarkId, TraineeAction};
use groundsign::units::Point;
use groundsign::vocabulary::SignKind;

use super::{CULVERT, Led, unsafe_track};

/// A road that nobody had walked yet counted as known ground, all four metres of it.
#[test]
fn a_road_not_walked_yet_is_no_known_ground_and_what_somebody_walked_is() {
    let mut led = Led::on(&unsafe_track(), 1);
    led.walk_to(Point(0.0, -60.0));
    led.mark(CULVERT);
    led.walk_to(Point(0.0, -80.0));
    led.walk_to(Point(0.0, -60.5));
    assert_eq!(led.left_known_ground(), [], "walked before");
    led.walk_to(Point(0.0, -55.0));
    assert_eq!(led.left_known_ground(), [LEADER], "on the road, but new");
    led.walk_to(Point(0.0, -70.0));
    led.wait(1);
    led.walk_to(Point(3.5, -70.0));
    assert_eq!(led.left_known_ground(), [LEADER, LEADER], "beside the way");
}

/// A surface that is declared safe needs nobody to have walked it.
#[test]
fn a_surface_declared_safe_is_known_ground() {
    let mut led = Led::on(&[], 1);
    led.walk_to(Point(0.0, -60.0));
    led.mark(CULVERT);
    led.walk_to(Point(1.5, -50.0));
    assert_eq!(led.left_known_ground(), []);
    led.walk_to(Point(6.0, -50.0));
    assert_eq!(led.left_known_ground(), [LEADER]);
}

/// Before anything is marked the leader leads over new ground: that is what a patrol is for.
#[test]
fn known_ground_is_told_of_only_while_it_is_owed() {
    let mut led = Led::on(&unsafe_track(), 1);
    led.walk_to(Point(8.0, -60.0));
    assert_eq!(led.left_known_ground(), []);
}

/// Whoever marked in walking and stopped two steps later had left known ground.
#[test]
fn whoever_marks_in_walking_has_a_few_steps_to_come_to_a_stand_in() {
    let mut led = Led::on(&unsafe_track(), 1);
    led.walk_to(Point(0.0, -60.0));
    led.mark(CULVERT);
    led.act(&[TraineeAction::WithdrawMark(MarkId(0))]);
    led.act(&[TraineeAction::Move {
        bearing_deg: 0.0,
        pace_mps: 1.3,
    }]);
    led.wait(4);
    led.act(&[TraineeAction::Mark {
        kind: SignKind::WarningClue,
        confidence_percent: 60,
    }]);
    led.wait(2);
    led.act(&[TraineeAction::Stop]);
    led.wait(5);
    assert_eq!(led.left_known_ground(), []);
    led.act(&[TraineeAction::Move {
        bearing_deg: 0.0,
        pace_mps: 1.3,
    }]);
    led.wait(4);
    assert_eq!(led.left_known_ground(), [LEADER]);
}

/// What somebody else of the patrol has walked is known to everybody.
#[test]
fn everybody_of_the_patrol_leaves_known_ground_behind() {
    let mut led = Led::on(&unsafe_track(), 1);
    led.walk_to(Point(0.0, -100.0));
    led.act(&[TraineeAction::PostCordon {
        person: PersonId(1),
        at: Point(20.0, -120.0),
    }]);
    let mut way = Vec::new();
    for _ in 0..60 {
        led.wait(1);
        let at = led.view().patrol[0].at;
        if at.0 > 0.5 {
            way.push(at);
        }
    }
    led.walk_to(Point(0.0, -110.0));
    led.mark(CULVERT);
    led.walk_to(Point(0.0, way[0].1));
    for at in way.iter().take(8) {
        led.walk_to(*at);
    }
    assert_eq!(led.left_known_ground(), []);
    led.walk_to(Point(way[7].0, way[7].1 - 4.0));
    assert_eq!(led.left_known_ground(), [LEADER]);
}

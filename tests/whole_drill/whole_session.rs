//! A whole drill, recorded, replayed and resumed.

use std::path::Path;

use groundsign::record::{Header, Mode, Recorder, Session, capture, replay, resume};
use groundsign::sim::Patrol;
use groundsign::sim::action::{Acted, TraineeAction};
use groundsign::sim::event::{Ending, Event};
use groundsign::sim::view::TraineeView;
use groundsign::trainee::Trainee;
use groundsign::trainee::script::{self, ScriptReader};
use groundsign::units::Tick;

use super::{drawn, loaded};

const WHOLE: &str = r#"(
    format: 1,
    about: "Marks the rubbish, does the drill with runners, goes on to the well.",
    steps: [
        WalkOn(distance_m: 40),
        Halt,
        MarkAt(at: At(-4, -60), kind: WarningClue, confidence_percent: 60),
        Warn,
        CountPatrol,
        Order(Withdraw(from: Mark(1), distance_m: 100)),
        WalkBackFrom(from: Mark(1), distance_m: 100),
        WaitUntil(condition: EverybodyDone, at_most_s: 120),
        Cordon(person: "radio", at: Back(distance_m: 10)),
        ControlPoint(at: Here),
        Report(channel: Runner),
        WaitUntil(condition: SpecialistsHere, at_most_s: 400),
        HandOver,
        WaitUntil(condition: RouteReopened, at_most_s: 60),
        Order(Resume),
        Wait(time_s: 30),
        WalkTo(to: Waypoint("bend")),
        WalkTo(to: Waypoint("well")),
    ],
)"#;

fn whole_session(folder: &Path) -> Session {
    let loaded = loaded(&[]);
    let exercise = drawn(&loaded, 0);
    let script = script::load_text(
        Path::new("whole.ron"),
        WHOLE,
        &loaded.scenario,
        &loaded.doctrine.pack,
    )
    .unwrap_or_else(|found| panic!("{found:#?}"));
    let mut reader = ScriptReader::new("whole", &script.script, &exercise, &loaded.doctrine.pack);
    let seed = exercise.seed;
    let mut patrol = Patrol::new(exercise);
    let header = Header::of(&loaded, seed, Mode::Practise, "whole", patrol.digest());
    let mut recorder =
        Recorder::create(&folder.join("whole.gsrec"), &header).expect("an empty folder");
    capture::run(
        &mut patrol,
        header,
        &mut reader,
        Some(&mut recorder),
        &mut |_| {},
    )
    .session
}

/// Does again what a session did.
struct Again(Vec<(Tick, Acted)>);

impl Trainee for Again {
    fn name(&self) -> &str {
        "again"
    }

    fn act(&mut self, view: &TraineeView) -> Vec<TraineeAction> {
        let next = Tick(view.tick.0 + 1);
        let due = self.0.iter().filter(|(tick, _)| *tick == next);
        due.map(|(_, acted)| acted.action.clone()).collect()
    }
}

#[test]
fn a_whole_drill_is_recorded_replayed_and_resumed_with_the_same_bits() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let session = whole_session(folder.path());
    assert_eq!(session.ending(), Ending::RouteCompleted);
    let happened = |is: &dyn Fn(&Event) -> bool| session.events.iter().any(|(_, event)| is(event));
    assert!(happened(&|event| matches!(
        event,
        Event::RunnersSent { .. }
    )));
    assert!(happened(&|event| matches!(
        event,
        Event::RunnersBack { .. }
    )));
    assert!(happened(&|event| *event == Event::RouteReopened));
    assert!(!happened(&|event| matches!(
        event,
        Event::LeftKnownGround { .. }
    )));
    assert!(replay(&session).same());

    let path = folder.path().join("whole.gsrec");
    let read = groundsign::record::read(&path).expect("a whole record");
    assert_eq!(read.session.events, session.events);
    // Cut while the runners are away.
    let sent = session
        .events
        .iter()
        .find(|(_, event)| matches!(event, Event::RunnersSent { .. }));
    let (sent, _) = sent.expect("they were sent");
    let bytes = std::fs::read(&path).expect("written");
    let share = (sent.seconds() + 20.0) / session.last_tick.seconds();
    let cut = (bytes.len() as f32 * share) as usize;
    std::fs::write(&path, &bytes[..cut]).expect("a torn tail");
    let mut resumed = resume(&path).expect("whole but for its tail");
    let gone_on = capture::run_resumed(
        &mut resumed.patrol,
        resumed.session,
        &mut Again(session.actions.clone()),
        Some(&mut resumed.recorder),
        &mut |_| {},
    );
    assert_eq!(gone_on.session.events, session.events);
    assert_eq!(gone_on.session.digests, session.digests);
}

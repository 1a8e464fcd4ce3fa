//! Virtual trainees know what a person in their place would know, and no more.

use std::sync::Arc;

use groundsign::rehearsal::trial;
use groundsign::scenario::exercise::SignId;
use groundsign::scenario::schema::{Look, SignKind};
use groundsign::scenario::{self, Exercise};
use groundsign::sim::action::{Stance, TraineeAction};
use groundsign::sim::posture::Postures;
use groundsign::sim::trail::Trail as WalkedTrail;
use groundsign::sim::view::{Glimpse, Reading, TraineeView};
use groundsign::trainee;
use groundsign::units::{Place, Tick};

use super::{fixtures, minimal};

#[test]
fn careful_does_the_same_when_only_the_hidden_labels_of_a_device_change() {
    let text = std::fs::read_to_string(fixtures().join("minimal.ron")).expect("the scenario");
    let other = text
        .replace("class: \"small\"", "class: \"vehicle\"")
        .replace("placement: Verge", "placement: Structure")
        .replace("id: \"culvert-item\"", "id: \"another-name\"");
    assert_ne!(text, other);
    let patrol = |text: String| {
        let loaded =
            scenario::load_text(&fixtures().join("minimal.ron"), text, &[]).expect("both load");
        let seed = (0..50)
            .find(|&seed| {
                let exercise = Exercise::draw(Arc::clone(&loaded.scenario), seed);
                !exercise.devices.is_empty()
            })
            .expect("some variation draws the device");
        let (_, session) = trial::patrol(&loaded, "careful", seed).expect("careful exists");
        session.actions
    };
    let (one, two) = (patrol(text), patrol(other));
    assert!(
        one.iter()
            .any(|(_, acted)| matches!(acted.action, TraineeAction::Mark { .. }))
    );
    assert_eq!(one, two);
}

/// The view of someone at the start of the minimal route who sees one thing sixty metres ahead.
fn view_of(recognise_probability: f32, reads_as: Reading, tick: u32) -> TraineeView {
    let at = |up_m| Place {
        east_m: 0.0,
        north_m: -150.0,
        up_m,
    };
    TraineeView {
        tick: Tick(tick),
        here: at(0.0),
        eye: at(1.65),
        look_bearing_deg: 0.0,
        look_pitch_deg: -1.5,
        optics: false,
        stance: Stance::Standing,
        still: true,
        checking: None,
        trail: WalkedTrail::new(&[], at(0.0).point()),
        glimpses: vec![Glimpse {
            thing: SignId(0),
            bearing_deg: 0.0,
            pitch_deg: -1.5,
            range_m: 60.0,
            at: Place {
                east_m: 0.0,
                north_m: -90.0,
                up_m: 0.08,
            },
            kind: SignKind::WarningClue,
            look: Look::DisturbedSoil,
            notice_probability: 0.9,
            recognise_probability,
            reads_as,
        }],
        patrol: Vec::new(),
        postures: Postures::default(),
        civilians: Vec::new(),
        in_shelter: Vec::new(),
        marks: Vec::new(),
        mark_notes: Vec::new(),
        incidents: Vec::new(),
        control_point: None,
        specialists: None,
        specialists_here: false,
        handed_over: false,
        route_reopened: false,
        turned_back: false,
        runners: Vec::new(),
        radio: Arc::default(),
        spoken: Arc::default(),
        waypoints_reached: 1,
        ended: None,
    }
}

#[test]
fn what_a_thing_is_changes_nothing_until_it_is_recognised() {
    let loaded = minimal();
    let exercise = Exercise::draw(Arc::clone(&loaded.scenario), 0);
    let acts = |recognise_probability, reads_as| -> Vec<Vec<TraineeAction>> {
        let mut careful = trainee::virtual_trainee("careful", &exercise, &loaded.doctrine.pack)
            .expect("careful exists");
        (0..400)
            .map(|beat| careful.act(&view_of(recognise_probability, reads_as, beat * 8)))
            .collect()
    };
    let unrecognised = acts(0.79, Reading::Harmless);
    assert_eq!(unrecognised, acts(0.79, Reading::Suspicious));
    assert_eq!(unrecognised, acts(0.79, Reading::Conclusive));
    assert_ne!(acts(0.8, Reading::Harmless), acts(0.8, Reading::Conclusive));
}

#[test]
fn the_same_trainee_scenario_and_seed_give_the_same_patrol_and_another_seed_another_luck() {
    let loaded = minimal();
    let digests = |seed| {
        let (_, session) = trial::patrol(&loaded, "trained", seed).expect("trained exists");
        session.digests
    };
    assert_eq!(digests(3), digests(3));
    let name = |name| {
        trial::patrol(&loaded, name, 3)
            .expect("they exist")
            .1
            .actions
    };
    assert_ne!(name("trained"), name("novice"));
}

#[test]
fn there_is_no_virtual_trainee_of_another_name() {
    let loaded = minimal();
    let exercise = Exercise::draw(Arc::clone(&loaded.scenario), 0);
    assert!(trainee::virtual_trainee("somebody", &exercise, &loaded.doctrine.pack).is_none());
    assert!(trial::run(&loaded, "somebody", 0).is_err());
    for name in trainee::names() {
        assert!(trainee::virtual_trainee(name, &exercise, &loaded.doctrine.pack).is_some());
    }
}

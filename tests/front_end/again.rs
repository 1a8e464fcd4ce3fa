//! Trying again from a moment of the debrief.

use std::sync::Arc;

use groundsign::front_end::making_ready::{Wanted, make_ready};
use groundsign::front_end::patrolling::FinishedSession;
use groundsign::front_end::settings::DataFolder;
use groundsign::record::{Mode, Session};
use groundsign::units::Tick;

use super::debrief::debriefed_in;

const SIZE: (u32, u32) = (1280, 720);

#[test]
fn the_patrol_goes_on_from_the_moment_shown_in_a_record_of_its_own_that_names_the_other() {
    let mut trainer = debriefed_in(Mode::Practise, ("en", 100, SIZE));
    assert!(trainer.called("debrief-again-from-here").is_some());
    let world = trainer.app.world();
    let done = world.resource::<FinishedSession>().clone();
    let folder = world.resource::<DataFolder>().clone();
    let session = Arc::clone(&done.session);
    let old = done.record.clone();
    let tick = Tick(20 * 64);
    let (_, again) = make_ready(&Wanted::Again { done, tick }, &folder, &|| {})
        .unwrap_or_else(|trouble| panic!("{trouble:?}"));
    assert_eq!(again.tick(), tick);
    assert_eq!(again.mode(), Mode::Practise);
    let digest = |of: &Session| {
        let at = of.digests.iter().find(|(tick, _)| *tick == Tick(19 * 64));
        at.map(|(_, digest)| *digest)
    };
    assert!(digest(&session).is_some());
    assert_eq!(digest(again.session()), digest(&session));
    assert_ne!(again.record(), old);
    let name = again.record().file_name().unwrap_or_default();
    let name = name.to_string_lossy();
    assert!(name.contains("-from-hasty-at-20s"), "{name}");
}

#[test]
fn an_assessment_offers_no_second_try() {
    let mut trainer = debriefed_in(Mode::Assess, ("en", 100, SIZE));
    assert!(trainer.called("debrief-again-from-here").is_none());
}

//! Trying again from a moment of the debrief.

use std::sync::Arc;

use groundsign::front_end::debrief::Debriefed;
use groundsign::front_end::debrief::replay::Replay;
use groundsign::front_end::patrolling::{FinishedSession, Patrolling};
use groundsign::front_end::stage::Stage;
use groundsign::record::Mode;
use groundsign::units::Tick;

use super::debrief::debriefed_in;

const SIZE: (u32, u32) = (1280, 720);

#[test]
fn the_patrol_goes_on_from_the_moment_shown_in_a_record_of_its_own_that_names_the_other() {
    for mode in [Mode::Learn, Mode::Practise] {
        let mut trainer = debriefed_in(mode, ("en", 100, SIZE));
        let world = trainer.app.world_mut();
        let old = world.resource::<FinishedSession>().record.clone();
        let session = Arc::clone(&world.resource::<Debriefed>().lived.session);
        world.resource_mut::<Replay>().seek(20.0);
        trainer.frames(2);
        trainer.press("debrief-again-from-here");
        trainer.until("the patrol", |world| {
            world.contains_resource::<Patrolling>()
        });
        assert_eq!(trainer.stage(), Stage::Patrol);
        let again = trainer.app.world().resource::<Patrolling>();
        assert!((20 * 64..30 * 64).contains(&again.tick().0));
        assert_eq!(again.mode(), mode);
        let digest = |of: &groundsign::record::Session| {
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
}

#[test]
fn an_assessment_offers_no_second_try() {
    let mut trainer = debriefed_in(Mode::Assess, ("en", 100, SIZE));
    assert!(trainer.called("debrief-again-from-here").is_none());
}

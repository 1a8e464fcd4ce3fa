//! The pages of the debrief have room for their pictures and words.

use std::path::Path;
use std::sync::Arc;

use bevy::prelude::*;
use groundsign::assets;
use groundsign::front_end::debrief::Debriefed;
use groundsign::front_end::icon::Shows;
use groundsign::front_end::patrolling::FinishedSession;
use groundsign::front_end::stage::Stage;
use groundsign::front_end::widget::ScrollContent;
use groundsign::record::{Header, Mode, run};
use groundsign::scenario::{self, Exercise};
use groundsign::sim::Patrol;
use groundsign::trainee::virtual_trainee;

use super::{Trainer, answered};
use crate::faults::{faults, message_ids};

/// The debrief of a patrol that went wrong.
fn debriefed(language: &str, text_percent: u16, size: (u32, u32)) -> Trainer {
    debriefed_in(Mode::Practise, (language, text_percent, size))
}

/// The same in a mode.
pub(super) fn debriefed_in(
    mode: Mode,
    (language, text_percent, size): (&str, u16, (u32, u32)),
) -> Trainer {
    let folder = answered(language, text_percent);
    let trainer = Trainer::sized(&folder, None, size.0, size.1);
    debriefed_with(trainer, &folder, mode)
}

fn debriefed_with(mut trainer: Trainer, folder: &Path, mode: Mode) -> Trainer {
    let loaded =
        scenario::load(&assets::scenarios().join("first-lesson.ron")).expect("a shipped scenario");
    let exercise = Arc::new(Exercise::draw(Arc::clone(&loaded.scenario), 1));
    let mut patrol = Patrol::new(Arc::clone(&exercise));
    let header = Header::of(&loaded, 1, mode, "hasty", patrol.digest());
    let mut hasty = virtual_trainee("hasty", &exercise, &loaded.doctrine.pack).expect("a trainee");
    let lived = run(&mut patrol, header, hasty.as_mut(), None, &mut |_| {});
    trainer.app.world_mut().insert_resource(FinishedSession {
        session: Arc::new(lived.session),
        doctrine: Arc::clone(&loaded.doctrine),
        record: folder.join("hasty.gsrec"),
        not_written: None,
        remarks: Vec::new(),
    });
    trainer.go(Stage::Debrief);
    trainer.until("the score", |world| world.contains_resource::<Debriefed>());
    trainer
}

/// Places of the drawings on the page that is open that have come, and how many are still to come.
fn drawn(world: &World) -> (Vec<Rect>, usize) {
    let mut drawings = world
        .try_query_filtered::<(&Node, &ComputedNode, &UiGlobalTransform), (
            With<ImageNode>,
            Without<Shows>,
        )>()
        .expect("there are pictures");
    let shown: Vec<_> = drawings
        .iter(world)
        .filter(|(_, computed, _)| computed.size().x > 0.0)
        .collect();
    let come = shown
        .iter()
        .filter(|(node, ..)| node.aspect_ratio.is_some())
        .map(|(_, computed, place)| Rect::from_center_size(place.translation, computed.size()));
    let come: Vec<Rect> = come.collect();
    let missing = shown.len() - come.len();
    (come, missing)
}

/// The picture ran off the panel at twice the size, the two of a pair never stood side by side, and below the distances
/// one rolled on into emptiness.
#[test]
fn pictures_of_the_debrief_stay_on_their_page_and_a_pair_stands_side_by_side() {
    for (percent, size, beside) in [
        (200, (1024, 768), false),
        (100, (1280, 720), true),
        (100, (1366, 768), true),
    ] {
        let mut trainer = debriefed("en", percent, size);
        for (number, part) in [(2, "looks"), (5, "distances")] {
            trainer.turn_to("debrief-tabs", number);
            trainer.until("every picture has come", |world| {
                let (come, missing) = drawn(world);
                !come.is_empty() && missing == 0
            });
            trainer.frames(4);
            let (places, _) = drawn(trainer.app.world());
            for place in &places {
                assert!(
                    place.min.x > 0.0 && place.max.x < size.0 as f32,
                    "{part} at {size:?}: {place:?}"
                );
            }
            if part == "looks" {
                let mut places = places.clone();
                places.sort_by(|a, b| {
                    (a.min.y, a.min.x)
                        .partial_cmp(&(b.min.y, b.min.x))
                        .expect("numbers")
                });
                // Charts stand below the pictures.
                let looks = trainer
                    .app
                    .world()
                    .resource::<Debriefed>()
                    .review
                    .looks
                    .len();
                for pair in places[..2 * looks].chunks_exact(2) {
                    let same_height = (pair[0].min.y - pair[1].min.y).abs() < 2.0;
                    assert_eq!(same_height, beside, "{size:?}: {pair:?}");
                    assert!(!beside || pair[0].max.y - pair[0].min.y < size.1 as f32);
                }
            }
            let world = trainer.app.world_mut();
            let mut areas = world
                .query_filtered::<(Entity, &ComputedNode, &UiGlobalTransform), With<ScrollContent>>(
                );
            let (area, node, place) = areas
                .iter(world)
                .find(|(_, node, _)| node.size().y > 0.0)
                .expect("what rolls");
            let end = place.translation.y - node.size().y / 2.0 + node.content_size().y;
            let mut last = f32::MIN;
            let mut things = world.query_filtered::<(Entity, &ComputedNode, &UiGlobalTransform), Or<(With<Text>, With<ImageNode>)>>();
            for (entity, node, place) in things.iter(world) {
                let inside = std::iter::successors(Some(entity), |entity| {
                    world.get::<ChildOf>(*entity).map(ChildOf::parent)
                })
                .any(|above| above == area);
                if inside {
                    last = last.max(place.translation.y + node.size().y / 2.0);
                }
            }
            let scale = f32::from(percent) / 100.0;
            assert!(
                end - last < 80.0 * scale,
                "{part} at {size:?}: {last} of {end}"
            );
        }
    }
}

/// The lines that lead to a moment once showed a time and a sign and had no width for their words.
#[test]
fn every_part_of_the_debrief_has_room_for_its_words() {
    for (language, size) in [("en", (1280, 720)), ("ar", (1024, 768))] {
        let ids = message_ids();
        let mut trainer = debriefed(language, 100, size);
        for part in 0..8 {
            trainer.turn_to("debrief-tabs", part);
            let found = faults(&mut trainer, &ids);
            assert!(found.is_empty(), "{part}: {}", found.join("\n"));
        }
    }
}

/// Story: whoever chose another exercise after a patrol stood before the same one again.
#[test]
fn another_exercise_is_chosen_from_the_list() {
    let folder = answered("en", 100);
    let mut trainer = Trainer::open(&folder, None);
    trainer.exercises();
    trainer.press("exercise-first-lesson");
    assert!(trainer.called("begin").is_some());
    let mut trainer = debriefed_with(trainer, &folder, Mode::Practise);
    trainer.press("debrief-verdict-exercises");
    trainer.frames(4);
    assert_eq!(trainer.stage(), Stage::Exercises);
    assert!(trainer.called("exercise-first-lesson").is_some());
    assert!(trainer.called("begin").is_none());
}

//! Local people from the scenario to the score: directed, asked, recorded, replayed.

use std::path::Path;
use std::sync::Arc;

use groundsign::assets;
use groundsign::coaching::Prompt;
use groundsign::coaching::lesson::Lesson;
use groundsign::record::capture::{self, Leader};
use groundsign::record::{Header, Mode, Session};
use groundsign::rehearsal::trial;
use groundsign::scenario::exercise::{Person, PersonId};
use groundsign::scenario::schema::{Role, Who};
use groundsign::scenario::{self, Exercise, LoadedScenario};
use groundsign::scoring::{self, Outcome, Scorecard};
use groundsign::sim::Patrol;
use groundsign::sim::action::{SPEAKING_M, TraineeAction};
use groundsign::sim::event::{Event, Told};
use groundsign::sim::view::TraineeView;
use groundsign::units::{TICK_HZ, Tick};

fn shipped(name: &str) -> LoadedScenario {
    scenario::load(&assets::scenarios().join(format!("{name}.ron"))).expect("it ships")
}

/// Every shipped scenario, by file name.
fn all() -> Vec<LoadedScenario> {
    let mut files: Vec<_> = std::fs::read_dir(assets::scenarios())
        .expect("the scenarios folder is part of the package")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
        .collect();
    files.sort();
    let load = |file: &std::path::PathBuf| scenario::load(Path::new(file)).expect("it ships");
    files.iter().map(load).collect()
}

fn led(loaded: &LoadedScenario, name: &str, seed: u64) -> (Session, Scorecard) {
    let (_, session) = trial::patrol(loaded, name, seed).expect("a known trainee");
    let card = scoring::score(&session, &loaded.doctrine.pack);
    (session, card)
}

fn outcome(card: &Scorecard, id: &str) -> Outcome {
    let criteria = card.blocks.iter().flat_map(|block| &block.criteria);
    criteria
        .filter(|criterion| criterion.id == id)
        .map(|criterion| criterion.outcome)
        .next()
        .expect("the pack has it in force")
}

fn count(session: &Session, wanted: impl Fn(&Event) -> bool) -> usize {
    let events = session.events.iter();
    events.filter(|(_, event)| wanted(event)).count()
}

/// The first variation that holds this item.
fn seed_with(loaded: &LoadedScenario, item: &str) -> u64 {
    (1..100)
        .find(|seed| {
            let exercise = Exercise::draw(Arc::clone(&loaded.scenario), *seed);
            let devices = &exercise.devices;
            devices.iter().any(|placed| placed.device.id == item)
        })
        .expect("some variation has it")
}

/// Story: a boy walked inside the ring for a whole perfect session: now a trainee who tells nobody is not ready.
#[test]
fn who_tells_the_people_inside_the_ring_meets_it_and_who_tells_nobody_does_not() {
    let loaded = shipped("quiet-village");
    let seed = seed_with(&loaded, "meadow-item");
    let (careful, card) = led(&loaded, "careful", seed);
    assert_eq!(outcome(&card, "civilians-cleared"), Outcome::Met);
    assert!(
        count(&careful, |event| matches!(
            event,
            Event::CivilianDirected { .. }
        )) >= 4
    );
    let (hasty, card) = led(&loaded, "hasty", seed);
    assert_eq!(
        count(&hasty, |event| matches!(
            event,
            Event::CivilianDirected { .. }
        )),
        0
    );
    assert_eq!(outcome(&card, "civilians-cleared"), Outcome::NotMet);
}

#[test]
fn nobody_who_was_told_to_leave_came_nearer_to_the_item_on_the_way() {
    for name in ["quiet-village", "first-lesson", "unattended-vehicle"] {
        let loaded = shipped(name);
        let (session, _) = led(&loaded, "careful", 3);
        let devices = &session.exercise.devices;
        for (tick, event) in &session.events {
            let Event::CivilianDirected {
                civilian,
                heeds: true,
                ..
            } = event
            else {
                continue;
            };
            for placed in devices {
                let range_m = |tick| {
                    let seen = session.observation_at(tick).expect("a frame");
                    seen.people[civilian.index()].distance_m(placed.device.at)
                };
                let then_m = range_m(*tick);
                let later = session.observations.iter().filter(|seen| seen.tick > *tick);
                let nearest_m = later.map(|seen| range_m(seen.tick)).fold(then_m, f32::min);
                // Two metres: where a thing is is judged from its sign.
                let mandatory_m = loaded.scenario.mandatory_m(&placed.device);
                assert!(
                    nearest_m >= then_m.min(mandatory_m) - 2.0,
                    "{name}: from {then_m} m to {nearest_m} m"
                );
            }
        }
    }
}

#[test]
fn careful_and_trained_ask_and_the_others_do_not() {
    let loaded = shipped("quiet-village");
    let seed = seed_with(&loaded, "well-item");
    let asks = |name: &str| {
        let (session, _) = led(&loaded, name, seed);
        count(&session, |event| matches!(event, Event::Asked { .. }))
    };
    assert!(asks("careful") > 0 && asks("trained") > 0);
    for name in ["novice", "hasty", "alarmist", "frozen"] {
        assert_eq!(asks(name), 0, "{name}");
    }
}

#[test]
fn women_tell_a_patrol_with_a_woman_in_it_what_they_know() {
    let loaded = shipped("quiet-village");
    let (session, _) = led(&loaded, "careful", seed_with(&loaded, "well-item"));
    let told = session.events.iter().any(|(_, event)| match event {
        Event::Asked { civilian, told, .. } => {
            let person = &session.exercise.people[civilian.index()];
            let woman = matches!(person, Person::Civilian(local) if local.who == Some(Who::Woman));
            woman && *told == Told::Something
        }
        _ => false,
    });
    assert!(told);
}

#[test]
fn at_least_four_shipped_scenarios_have_people_who_know_something_and_families() {
    let (mut known, mut families, mut unwilling, mut interpreters) = (0, 0, 0, 0);
    for loaded in all() {
        let people = &loaded.scenario.civilians;
        known += usize::from(people.iter().any(|one| !one.knows.is_empty()));
        families += usize::from(people.iter().any(|one| one.family.is_some()));
        let silent = |one: &scenario::schema::Civilian| one.knows.iter().any(|what| !what.willing);
        unwilling += usize::from(people.iter().any(silent));
        let patrol = &loaded.scenario.patrol.people;
        interpreters += usize::from(patrol.iter().any(|one| one.role == Role::Interpreter));
    }
    assert!(known >= 4 && families >= 4 && unwilling >= 3 && interpreters >= 6);
}

#[test]
fn what_people_say_is_there_in_all_four_languages() {
    for loaded in all() {
        for civilian in &loaded.scenario.civilians {
            for knows in civilian.knows.iter().filter(|knows| knows.willing) {
                let languages: Vec<&str> = knows.says.0.keys().map(String::as_str).collect();
                assert_eq!(languages, ["ar", "en", "es", "fr"], "{}", civilian.id);
            }
        }
    }
}

/// The same orders and questions give the same bits: a replay matches every digest.
#[test]
fn a_patrol_that_tells_and_asks_is_replayed_bit_by_bit() {
    let loaded = shipped("quiet-village");
    let (session, _) = led(&loaded, "careful", seed_with(&loaded, "well-item"));
    let asked = session
        .trainee_actions()
        .any(|(_, action)| matches!(action, TraineeAction::Ask { .. }));
    assert!(asked);
    let mut patrol = Patrol::new(Arc::clone(&session.exercise));
    let mut actions = session.actions.iter().peekable();
    let mut digests = session.digests.iter();
    while patrol.ended().is_none() && patrol.tick() < session.last_tick {
        let next = patrol.tick().0 + 1;
        let mut now = Vec::new();
        while let Some((_, acted)) = actions.next_if(|(tick, _)| tick.0 == next) {
            now.push(acted.clone());
        }
        if let Some(digest) = patrol.step(&now).digest {
            let (_, recorded) = digests.next().expect("as many digests");
            assert_eq!(*recorded, digest, "at tick {next}");
        }
    }
}

#[test]
fn nobody_is_asked_from_farther_than_one_talks() {
    let loaded = shipped("the-culvert");
    let (session, _) = led(&loaded, "careful", 1);
    let mut asked = 0;
    for (tick, event) in &session.events {
        if let Event::Asked { civilian, .. } = event {
            let seen = session.observation_at(*tick).expect("a frame");
            let range_m = seen.people[civilian.index()].distance_m(seen.people[0]);
            assert!(range_m <= SPEAKING_M + 0.5, "{range_m} m");
            asked += 1;
        }
    }
    assert!(asked > 0);
}

/// Does as the coach says, but takes some seconds to find the key for a question.
struct Slow {
    lesson: Lesson,
    told: Option<(Tick, PersonId)>,
    asked: usize,
    lost: Vec<(Tick, PersonId, Prompt)>,
    finished: bool,
}

/// Time to read who is meant, and to open two lists, seconds.
const FINDS_THE_KEY_S: f32 = 8.0;

impl Leader for Slow {
    fn lead(&mut self, view: &TraineeView, session: &Session) -> Vec<TraineeAction> {
        self.finished = view.waypoints_reached >= 2 || view.tick > Tick(600 * TICK_HZ);
        let actions = self.lesson.lead(view, session);
        let advice = self.lesson.advice().map(|advice| advice.what.clone());
        let Some(what) = advice else {
            return actions;
        };
        let asked = |person| view.spoken.iter().any(|answer| answer.person == person);
        if let Prompt::Ask { person, .. } = what {
            if self.told.is_none_or(|(_, told)| told != person) {
                self.told = Some((view.tick, person));
                // As the window does: it halts the patrol and greets them.
                return vec![TraineeAction::Stop, TraineeAction::Hail];
            }
            if let Some((since, _)) = self.told
                && view.tick.seconds_since(since) < FINDS_THE_KEY_S
            {
                return vec![TraineeAction::Stop];
            }
        } else if let Some((_, person)) = self.told.take() {
            let goes_on = matches!(what, Prompt::WalkOn { .. } | Prompt::Check(_));
            if asked(person) {
                self.asked += 1;
            } else if goes_on {
                self.lost.push((view.tick, person, what));
            }
        }
        actions
    }

    fn finished(&self) -> bool {
        self.finished
    }
}

/// Story: the coach had the patrol stop beside a man, then said “Walk on”, then asked for a check, and named him when he was
/// behind.
#[test]
fn whom_the_coach_says_to_ask_stays_to_be_asked_until_somebody_has_found_the_key() {
    let mut asked = 0;
    for (name, seed) in [
        ("quiet-village", 1),
        ("quiet-village", 2),
        ("the-old-field", 1),
    ] {
        let loaded = shipped(name);
        let exercise = Exercise::draw(Arc::clone(&loaded.scenario), seed);
        let mut slow = Slow {
            lesson: Lesson::new(&exercise, &loaded.doctrine.pack),
            told: None,
            asked: 0,
            lost: Vec::new(),
            finished: false,
        };
        let mut patrol = Patrol::new(Arc::new(exercise));
        let header = Header::of(&loaded, seed, Mode::Learn, "slow", patrol.digest());
        capture::run_led(&mut patrol, header, &mut slow, None, &mut |_| {});
        assert!(slow.lost.is_empty(), "{name} {seed}: {:?}", slow.lost);
        asked += slow.asked;
    }
    assert!(asked >= 3, "{asked}");
}

//! Learn mode's coach: following its advice to the letter leads to *ready*.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use groundsign::assets;
use groundsign::coaching::lesson::Lesson;
use groundsign::coaching::{Advice, Coach, Prompt, pupil};
use groundsign::doctrine::schema::{Field, GroundAct, Step};
use groundsign::record::capture::{self, Leader};
use groundsign::record::{Header, Mode, Session};
use groundsign::scenario::schema::{Happening, Inject, Purpose, Role};
use groundsign::scenario::{self, Exercise, LoadedScenario};
use groundsign::scoring::facts::{Facts, MarkOutcome};
use groundsign::scoring::scorecard::Verdict;
use groundsign::scoring::{self, Outcome, Scorecard};
use groundsign::sim::Patrol;
use groundsign::sim::action::{Answer, CheckRing, TraineeAction};
use groundsign::sim::event::{Ending, Event};
use groundsign::sim::view::TraineeView;
use groundsign::text::Catalogue;
use groundsign::trainee::gaze;
use groundsign::trainee::refuge::ORDER_MARGIN_M;
use groundsign::units::{Point, Tick};
use groundsign::vocabulary::SignKind;
use rayon::prelude::*;

const LANGUAGES: [&str; 4] = ["en", "fr", "es", "ar"];

fn scenario_files() -> Vec<PathBuf> {
    let mut files: Vec<_> = std::fs::read_dir(assets::scenarios())
        .expect("the scenarios folder is part of the package")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
        .collect();
    files.sort();
    files
}

fn load(file: &Path) -> LoadedScenario {
    scenario::load(file).unwrap_or_else(|problems| panic!("{}: {problems:#?}", file.display()))
}

/// A shipped scenario with one change in its text.
fn changed(id: &str, find: &str, put: &str) -> LoadedScenario {
    let file = assets::scenarios().join(format!("{id}.ron"));
    let text = std::fs::read_to_string(&file).expect("a shipped scenario");
    assert_eq!(text.matches(find).count(), 1, "{find:?}");
    scenario::load_text(&file, text.replacen(find, put, 1), &[])
        .unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// Every scenario with learn mode.
fn coached() -> Vec<LoadedScenario> {
    let all = scenario_files();
    let all = all.iter().map(|file| load(file));
    all.filter(|loaded| loaded.scenario.modes.learn).collect()
}

/// A lesson that records all advice, and may be interrupted by an independent trainee.
struct Overheard<'a> {
    lesson: Lesson,
    said: Vec<(Tick, Advice)>,
    own_ideas: &'a mut dyn FnMut(&TraineeView, &Session, Option<&Advice>) -> Vec<TraineeAction>,
}

impl Leader for Overheard<'_> {
    fn lead(&mut self, view: &TraineeView, session: &Session) -> Vec<TraineeAction> {
        let mut actions = self.lesson.lead(view, session);
        let advice = self.lesson.advice();
        if let Some(advice) = advice
            && self.said.last().is_none_or(|(_, last)| last != advice)
        {
            self.said.push((view.tick, advice.clone()));
        }
        let own = (self.own_ideas)(view, session, advice);
        if !own.is_empty() {
            actions = own;
        }
        actions
    }
}

struct Had {
    session: Session,
    card: Scorecard,
    said: Vec<(Tick, Advice)>,
}

impl Had {
    /// All advice, as text.
    fn transcript(&self) -> String {
        let words = words("en");
        self.said
            .iter()
            .map(|(tick, said)| format!("{:6.1} {}\n", tick.seconds(), words.say(&said.message)))
            .collect()
    }

    fn first(&self, id: &str) -> Option<Tick> {
        let mut said = self.said.iter();
        said.find(|(_, advice)| advice.message.id == id)
            .map(|(tick, _)| *tick)
    }
}

fn words(language: &str) -> Catalogue {
    Catalogue::read(&assets::folder(), language).expect("the language is part of the package")
}

fn led(
    loaded: &LoadedScenario,
    exercise: Exercise,
    lesson: impl FnOnce(&Exercise) -> Lesson,
    own_ideas: &mut dyn FnMut(&TraineeView, &Session, Option<&Advice>) -> Vec<TraineeAction>,
) -> Had {
    let seed = exercise.seed;
    let mut overheard = Overheard {
        lesson: lesson(&exercise),
        said: Vec::new(),
        own_ideas,
    };
    let mut patrol = Patrol::new(Arc::new(exercise));
    let header = Header::of(loaded, seed, Mode::Learn, pupil::NAME, patrol.digest());
    let captured = capture::run_led(&mut patrol, header, &mut overheard, None, &mut |_| {});
    Had {
        card: scoring::score(&captured.session, &loaded.doctrine.pack),
        session: captured.session,
        said: overheard.said,
    }
}

fn lesson_with(
    loaded: &LoadedScenario,
    seed: u64,
    own_ideas: &mut dyn FnMut(&TraineeView, &Session, Option<&Advice>) -> Vec<TraineeAction>,
) -> Had {
    let exercise = Exercise::draw(Arc::clone(&loaded.scenario), seed);
    let lesson = |exercise: &Exercise| Lesson::new(exercise, &loaded.doctrine.pack);
    led(loaded, exercise, lesson, own_ideas)
}

fn lesson(loaded: &LoadedScenario, seed: u64) -> Had {
    lesson_with(loaded, seed, &mut |_, _, _| Vec::new())
}

/// What a lesson may cost whoever does as the coach says to the letter: what the coach cannot lead to, and why.
const MAY_COST: [(&str, &str); 5] = [
    (
        "time-to-mark",
        "a sign may be lost from sight again before it is time to ask for it",
    ),
    (
        "near-check-coverage",
        "nobody stays to search nearer to a mark than an item of any class allows, nor where somebody is spoken to on the way",
    ),
    ("look-above-head-height", "the same"),
    (
        "civilians-cleared",
        "local people judge themselves how far they have gone",
    ),
    (
        "people-asked",
        "after an incident nobody is asked about the way ahead",
    ),
];

/// Criteria that earned less than all they could, whatever the reason.
fn costs(had: &Had) -> Vec<&'static str> {
    let criteria = had.card.blocks.iter().flat_map(|block| &block.criteria);
    criteria
        .filter(|one| matches!(one.outcome, Outcome::PartlyMet | Outcome::NotMet))
        .map(|one| one.id)
        .collect()
}

/// Failures of a lesson, with its transcript: not ready, or something lost that the coach could have led to.
fn unless_ready(loaded: &LoadedScenario, seed: u64) -> Option<String> {
    let had = lesson(loaded, seed);
    let words = words("en");
    let why: Vec<String> = had.card.reasons.iter().map(|why| words.say(why)).collect();
    let (id, verdict) = (&loaded.scenario.id, had.card.verdict);
    let mut lost = costs(&had);
    lost.retain(|lost| MAY_COST.iter().all(|(may, _)| may != lost));
    (verdict != Verdict::Ready || !lost.is_empty()).then(|| {
        format!(
            "{id} seed {seed}: {verdict:?} {why:?}, lost {lost:?}\n{}",
            had.transcript()
        )
    })
}

#[test]
fn who_does_what_the_coach_says_to_the_letter_is_ready_and_loses_nothing_by_it_on_every_lesson() {
    let mut lessons = coached();
    lessons.retain(|loaded| loaded.scenario.purpose == Purpose::Teach);
    assert!(lessons.len() >= 4);
    let all: Vec<_> = lessons
        .iter()
        .flat_map(|loaded| (1..=10).map(move |seed| (loaded, seed)))
        .collect();
    let failed: Vec<String> = all
        .par_iter()
        .filter_map(|(loaded, seed)| unless_ready(loaded, *seed))
        .collect();
    assert!(
        failed.is_empty(),
        "{} of {}\n{}",
        failed.len(),
        all.len(),
        failed.join("\n")
    );
}

#[test]
fn where_there_is_nothing_to_find_the_coach_leads_calmly_to_the_end_of_the_route() {
    let coached = coached();
    let clean: Vec<_> = coached
        .iter()
        .filter_map(|loaded| {
            let is_clean = |seed: &u64| {
                let exercise = Exercise::draw(Arc::clone(&loaded.scenario), *seed);
                exercise.devices.is_empty()
            };
            let happens = |inject: &Inject| matches!(inject.what, Happening::Incident { .. });
            if loaded.scenario.injects.iter().any(happens) {
                return None;
            }
            Some((loaded, (1..=40).find(is_clean)?))
        })
        .collect();
    assert!(
        clean.len() >= 3,
        "{} scenarios draw clean patrols",
        clean.len()
    );
    clean.par_iter().for_each(|(loaded, seed)| {
        let had = lesson(loaded, *seed);
        assert_eq!(had.card.verdict, Verdict::Ready, "{}", had.transcript());
        assert_eq!(had.session.ending(), Ending::RouteCompleted);
        assert_eq!(had.first("coach-what-is"), None, "{}", had.transcript());
    });
}

/// Guard of the tests above: the pupil can do nothing by itself.
#[test]
fn without_a_coach_the_pupil_does_nothing() {
    let loaded = &coached()[0];
    let exercise = Exercise::draw(Arc::clone(&loaded.scenario), 1);
    let silent = |_: &Exercise| Lesson::without_coach(&loaded.doctrine.pack);
    let had = led(loaded, exercise, silent, &mut |_, _, _| Vec::new());
    assert!(had.session.actions.is_empty(), "{:?}", had.session.actions);
    assert_ne!(had.card.verdict, Verdict::Ready);
}

#[test]
fn the_coach_speaks_before_the_first_step_and_asks_for_the_side_before_it_points() {
    let had = lesson(&load(&assets::scenarios().join("first-lesson.ron")), 1);
    let (tick, first) = &had.said[0];
    assert_eq!((*tick, first.message.id.as_str()), (Tick(0), "coach-begin"));
    let side = had.first("coach-what-is").expect("a question");
    let place = had.first("coach-look-there").expect("a place");
    let mark = had.first("coach-mark-it").expect("a mark");
    assert!(side < place && place < mark, "{}", had.transcript());
}

/// A sign already found needs no question.
#[test]
fn a_sign_marked_in_time_is_never_asked_for() {
    let loaded = load(&assets::scenarios().join("first-lesson.ron"));
    let mut looked = 0;
    let had = lesson_with(&loaded, 1, &mut |view, session, _| {
        let marked = session
            .events
            .iter()
            .any(|(_, event)| matches!(event, Event::Marked { .. }));
        let sign = &session.exercise.signs[0];
        let seen = view
            .glimpses
            .iter()
            .find(|glimpse| glimpse.thing == sign.id);
        match seen {
            Some(glimpse) if !marked && looked < 64 => {
                looked += 1;
                let mut actions = vec![TraineeAction::Stop, gaze::look_at(view, glimpse.at)];
                if gaze::is_on(view, glimpse.at) {
                    actions.push(TraineeAction::Mark {
                        kind: sign.sign.kind,
                        confidence_percent: 75,
                    });
                    looked = 64;
                }
                actions
            }
            _ => Vec::new(),
        }
    });
    assert_eq!(had.card.verdict, Verdict::Ready, "{}", had.transcript());
    let first_mark = had
        .session
        .events
        .iter()
        .find_map(|(tick, event)| matches!(event, Event::Marked { .. }).then_some(*tick));
    let asked = had.first("coach-what-is");
    assert!(
        asked.is_none_or(|asked| Some(asked) > first_mark),
        "{}",
        had.transcript()
    );
}

#[test]
fn nothing_that_the_coach_says_brings_anybody_nearer_to_a_mark_within_the_distance_required() {
    // A bend of the way that was walked may come this much nearer for some steps; so may the step since the last second.
    const BEND_M: f32 = 2.0;
    let coached = coached();
    let lessons: Vec<_> = coached
        .iter()
        .flat_map(|loaded| (1..=4).map(move |seed| (loaded, seed)))
        .collect();
    lessons.par_iter().for_each(|(loaded, seed)| {
        let required_m = loaded.doctrine.pack.distances.in_doubt_m.value;
        let id = &loaded.scenario.id;
        lesson_with(loaded, *seed, &mut |view, session, advice| {
            if session.last_tick != view.tick {
                return Vec::new();
            }
            let range_m = |mark: Point, at: Point| mark.distance_m(at);
            for (_, mark) in &view.marks {
                let mark = mark.point();
                let kept = |from: Point, to: Point| {
                    range_m(mark, to) >= range_m(mark, from).min(required_m) - BEND_M
                };
                let here = view.here.point();
                let fine = match advice.map(|advice| &advice.what) {
                    Some(Prompt::WalkOn { .. }) => false,
                    Some(Prompt::GoBack { along }) => along.iter().all(|to| kept(here, *to)),
                    Some(Prompt::PlaceControlPoint { at }) => range_m(mark, *at) >= required_m,
                    Some(Prompt::Post { person, at }) => {
                        let mut patrol = view.patrol.iter();
                        let from = patrol.find(|one| one.person == *person).map(|one| one.at);
                        from.is_some_and(|from| kept(from, *at))
                    }
                    _ => true,
                };
                assert!(
                    fine,
                    "{id} {seed} at {:.0} s: {advice:?}",
                    view.tick.seconds()
                );
            }
            Vec::new()
        });
    });
}

/// The first thing that looks suspicious after too short a look is harmless.
#[test]
fn whoever_marks_something_harmless_is_told_so_takes_the_mark_back_and_comes_out_ready() {
    let loaded = load(&assets::scenarios().join("first-lesson.ron"));
    let is_alarm = |session: &Session| {
        let facts = Facts::of(session, &loaded.doctrine.pack);
        facts.marks.first().map(|mark| mark.outcome)
    };
    // Down at one's own feet: certainly nothing.
    let had = lesson_with(&loaded, 1, &mut |view, session, _| {
        let look = TraineeAction::Look {
            bearing_deg: 90.0,
            pitch_deg: -30.0,
        };
        match view.tick.0 {
            640..704 => vec![TraineeAction::Stop, look],
            704..712 if session.events.len() < 1_000 => vec![TraineeAction::Mark {
                kind: SignKind::WarningClue,
                confidence_percent: 50,
            }],
            _ => Vec::new(),
        }
    });
    assert!(matches!(
        is_alarm(&had.session),
        Some(MarkOutcome::FalseAlarm { .. })
    ));
    assert!(
        had.first("coach-take-back").is_some(),
        "{}",
        had.transcript()
    );
    let taken_back = |(_, event): &(Tick, Event)| matches!(event, Event::MarkWithdrawn { .. });
    assert!(had.session.events.iter().any(taken_back));
    assert_eq!(had.card.verdict, Verdict::Ready, "{}", had.transcript());
}

#[test]
fn where_the_way_is_opened_again_the_coach_leads_on_to_the_end_of_the_route() {
    let goes_on = changed(
        "first-lesson",
        "time_limit_s: 2400",
        "after_hand_over: GoesOn, time_limit_s: 3600",
    );
    let had = lesson(&goes_on, 4);
    let opened = |(_, event): &(Tick, Event)| matches!(event, Event::RouteReopened);
    assert!(
        had.session.events.iter().any(opened),
        "{}",
        had.transcript()
    );
    assert_eq!(
        had.session.ending(),
        Ending::RouteCompleted,
        "{}",
        had.transcript()
    );
    assert_eq!(had.card.verdict, Verdict::Ready, "{}", had.transcript());
}

#[test]
fn after_an_incident_nobody_rushes_in_cover_warning_and_count_come_before_anybody_moves() {
    let shaken = changed(
        "first-lesson",
        "    injects: [\n",
        "    after_incident: GoesOn,\n    injects: [\n        (id: \"incident\", when: At(time_s: 40), what: Incident(at: (0, 330), casualties: 2)),\n",
    );
    let had = lesson(&shaken, 1);
    let order = [
        "coach-stop",
        "coach-take-cover",
        "coach-warn",
        "coach-count",
        "coach-look-round",
        "coach-report-incident-radio",
        "coach-withdraw",
        "coach-control-point",
        "coach-brief",
    ];
    let ticks: Vec<_> = order.iter().map(|id| had.first(id)).collect();
    assert!(
        ticks.iter().all(Option::is_some),
        "{ticks:?}\n{}",
        had.transcript()
    );
    assert!(ticks.is_sorted(), "{ticks:?}\n{}", had.transcript());
    assert_eq!(
        had.session.ending(),
        Ending::HandedOver,
        "{}",
        had.transcript()
    );
}

/// Story: a person who needs half a minute for each order was led from the find over posts and control point to a report
/// that came too late for its marks.
#[test]
fn whoever_takes_half_a_minute_for_everything_still_reports_before_it_is_due() {
    let loaded = load(&assets::scenarios().join("first-lesson.ron"));
    let due_s = loaded.doctrine.pack.criterion("time-to-report");
    let due_s = due_s.expect("a rule").met;
    let mut told: Option<(String, Tick)> = None;
    let had = lesson_with(&loaded, 1, &mut |view, _, advice| {
        let Some(advice) = advice.filter(|advice| advice.what.is_one_act()) else {
            told = None;
            return Vec::new();
        };
        let asked = format!("{:?}", advice.what);
        if told.as_ref().is_none_or(|(last, _)| *last != asked) {
            told = Some((asked, view.tick));
        }
        let since = told.as_ref().map_or(view.tick, |(_, since)| *since);
        let reads = view.tick.seconds_since(since) < 30.0;
        // Nobody is so slow in stopping or calling out.
        let slow = !matches!(
            advice.what,
            Prompt::Mark { .. } | Prompt::Warn | Prompt::Report(_)
        );
        if reads && slow {
            vec![TraineeAction::Stop]
        } else {
            Vec::new()
        }
    });
    let at = |is: &dyn Fn(&Event) -> bool| {
        let mut events = had.session.events.iter();
        events.find(|(_, event)| is(event)).map(|(tick, _)| *tick)
    };
    let found = at(&|event| matches!(event, Event::Marked { .. })).expect("a find");
    let sent = at(&|event| matches!(event, Event::ReportSent { .. })).expect("a report");
    let after_s = sent.seconds_since(found);
    assert!(after_s <= due_s, "{after_s} s\n{}", had.transcript());
    assert!(had.first("coach-post").is_some(), "{}", had.transcript());
}

/// Story: whoever stopped some steps beyond the refuge had searched other ground than the control point was planned on, and
/// the place that the coach named counted as unchecked.
#[test]
fn whoever_stops_some_steps_too_far_back_loses_nothing_at_the_places_that_the_coach_names() {
    const BEYOND_S: f32 = 6.0;
    for id in ["halt-at-dusk", "the-old-field"] {
        let loaded = load(&assets::scenarios().join(format!("{id}.ron")));
        let mut told: Option<Tick> = None;
        let had = lesson_with(&loaded, 1, &mut |view, _, advice| {
            if advice.is_some_and(|advice| advice.message.id == "coach-there") {
                told = told.or(Some(view.tick));
            }
            // Looks on instead of stopping, and so walks on.
            let walks_on = told.is_some_and(|told| view.tick.seconds_since(told) < BEYOND_S);
            let look = TraineeAction::Look {
                bearing_deg: view.look_bearing_deg,
                pitch_deg: 0.0,
            };
            if walks_on { vec![look] } else { Vec::new() }
        });
        let placed = had
            .session
            .events
            .iter()
            .find_map(|(_, event)| match event {
                Event::ControlPointPlaced { at, .. } => Some(at.point()),
                _ => None,
            });
        assert!(placed.is_some(), "{}", had.transcript());
        let lost = costs(&had);
        for named in [
            "control-point-checked",
            "control-point-sited",
            "secondary-check",
            "out-of-sight",
        ] {
            assert!(
                !lost.contains(&named),
                "{id}: {lost:?}\n{}",
                had.transcript()
            );
        }
    }
}

/// Story: whoever marked something was asked for a check of the ground that the score called too early.
#[test]
fn the_check_at_the_mark_says_that_the_place_gone_back_to_is_checked_again_and_it_is() {
    let had = lesson(&load(&assets::scenarios().join("the-old-field.ron")), 1);
    let first = had.first("coach-check-first").expect("a check at the mark");
    let went = had.first("coach-go-back").expect("a way back");
    let again = had.said.iter().filter(|(tick, _)| *tick > went);
    let again: Vec<CheckRing> = again
        .filter_map(|(_, advice)| match advice.what {
            Prompt::Check(ring) => Some(ring),
            _ => None,
        })
        .collect();
    assert!(first < went, "{}", had.transcript());
    assert_eq!(
        again[..2],
        [CheckRing::Near, CheckRing::Far],
        "{}",
        had.transcript()
    );
}

/// Story: whoever walked past a vulnerable point was told to stop before it, 10 m ahead, then 25 m ahead, and of nothing else.
#[test]
fn whoever_walks_past_a_vulnerable_point_is_not_told_that_it_lies_ahead() {
    let coached = coached();
    let (loaded, seed) = coached
        .iter()
        .filter(|loaded| !loaded.scenario.route.vulnerable_points.is_empty())
        .find_map(|loaded| {
            let is_clean = |seed: &u64| {
                let exercise = Exercise::draw(Arc::clone(&loaded.scenario), *seed);
                exercise.devices.is_empty()
            };
            Some((loaded, (1..=40).find(is_clean)?))
        })
        .expect("a clean patrol past vulnerable points");
    let had = lesson_with(loaded, seed, &mut |_, _, advice| {
        let halts = advice.is_some_and(|advice| advice.message.id == "coach-halt-short");
        // Something that one can do on foot, in place of stopping.
        halts
            .then_some(TraineeAction::CountPatrol)
            .into_iter()
            .collect()
    });
    let mut ahead: Vec<(String, f32)> = Vec::new();
    for (_, advice) in &had.said {
        if advice.message.id == "coach-halt-short" {
            let of = |name: &str| format!("{:?}", advice.message.arguments[name]);
            let metres = of("metres").replace("Number(", "").replace(')', "");
            ahead.push((of("point"), metres.parse().expect("a figure")));
        }
    }
    assert!(ahead.len() > 3, "{}", had.transcript());
    for pair in ahead.windows(2) {
        let same = pair[0].0 == pair[1].0;
        assert!(!same || pair[1].1 <= pair[0].1 + 3.0, "{ahead:?}");
    }
}

/// Story: the first post stood a metre from the speaker, and nobody was told why.
#[test]
fn a_post_stands_off_from_the_patrol_and_the_coach_says_which_way_and_why() {
    let loaded = load(&assets::scenarios().join("first-lesson.ron"));
    let had = lesson(&loaded, 1);
    let words = words("en");
    let mut posts = 0;
    for (tick, advice) in &had.said {
        let Prompt::Post { at, .. } = advice.what else {
            continue;
        };
        posts += 1;
        let seen = had.session.observation_at(*tick).expect("a moment");
        let off_m = seen.eye.point().distance_m(at);
        assert!(off_m > 5.0, "{off_m} m at {tick:?}");
        let said = words.say(&advice.message);
        assert!(
            said.contains("bearing") && said.contains("It stops"),
            "{said}"
        );
    }
    assert!(posts >= 2, "{}", had.transcript());
}

/// A window that resumes a patrol another day has a new coach.
#[test]
fn a_coach_who_comes_late_says_the_same_as_one_who_was_there() {
    let loaded = load(&assets::scenarios().join("the-culvert.ron"));
    let mut compared = BTreeSet::new();
    let mut late: Vec<String> = Vec::new();
    lesson_with(&loaded, 1, &mut |view, session, advice| {
        let whole = session.last_tick == view.tick;
        if whole && view.tick.0.is_multiple_of(64 * 20) {
            let mut coach = Coach::new(&session.exercise, &loaded.doctrine.pack);
            let now = coach.advise(view, session);
            // A question begins anew; what it is about is the same.
            let asks = |what: &Prompt| {
                matches!(
                    what,
                    Prompt::LookTo { .. } | Prompt::LookAt { .. } | Prompt::Mark { .. }
                )
            };
            let kind = |advice: Option<&Advice>| {
                let what = advice.map(|advice| &advice.what);
                what.map(|what| (!asks(what)).then(|| std::mem::discriminant(what)))
            };
            compared.insert(advice.map(|advice| advice.message.id.clone()));
            if kind(now.as_ref()) != kind(advice) {
                late.push(format!("{:?}: {advice:?} {now:?}", view.tick));
            }
        }
        Vec::new()
    });
    assert!(compared.len() >= 4, "{compared:?}");
    assert!(late.is_empty(), "{}", late.join("\n"));
}

#[test]
fn the_coach_speaks_from_the_numbers_of_the_pack_in_force() {
    let loaded = load(&assets::scenarios().join("first-lesson.ron"));
    let said_with = |in_doubt_m: f32, near_m: f32| {
        let mut other = loaded.clone();
        let mut doctrine = (*loaded.doctrine).clone();
        doctrine.pack.distances.in_doubt_m.value = in_doubt_m;
        for class in &mut doctrine.pack.distances.classes {
            class.required_m.value = in_doubt_m;
        }
        doctrine.pack.halts.near_check_m.value = near_m;
        other.doctrine = Arc::new(doctrine);
        let had = lesson(&other, 1);
        let sentence = |id: &str| {
            let said = had.said.iter().find(|(_, said)| said.message.id == id);
            words("en").say(&said.expect("it was said").1.message)
        };
        let rule = format!("in doubt {in_doubt_m} m");
        let order = sentence("coach-withdraw");
        assert!(order.contains(&rule), "{order}");
        // What is ordered is what the rule requires and the margin, and both are told.
        let mut said = had.said.iter();
        let ordered_m = said.find_map(|(_, advice)| match advice.what {
            Prompt::Withdraw { distance_m, .. } => Some(distance_m),
            _ => None,
        });
        assert_eq!(ordered_m, Some(in_doubt_m + ORDER_MARGIN_M));
        for told_m in [in_doubt_m + ORDER_MARGIN_M, ORDER_MARGIN_M] {
            assert!(order.contains(&format!("{told_m} m")), "{order}");
        }
        let ring = format!("the {near_m} m check of the ground around you");
        assert!(sentence("coach-check-near").contains(&ring), "{ring}");
    };
    said_with(200.0, 5.0);
    said_with(275.0, 7.0);
}

/// Story: the coach knew only distances and the ring, and left the trainee alone with the rest of the drill.
#[test]
fn after_a_find_the_coach_leads_through_the_drill_of_the_pack_in_its_order() {
    let loaded = load(&assets::scenarios().join("first-lesson.ron"));
    let had = lesson(&loaded, 1);
    let kind = |advice: &Advice| match advice.what {
        Prompt::Withdraw { .. } => Some(Step::Clear),
        Prompt::Post { .. } => Some(Step::Cordon),
        Prompt::Check(CheckRing::Far) => Some(Step::Check),
        Prompt::PlaceControlPoint { .. } => Some(Step::Control),
        _ => None,
    };
    let mut led: Vec<Step> = had.said.iter().filter_map(|(_, said)| kind(said)).collect();
    led.dedup();
    // The ground is looked over before it is occupied, whatever the order of the words.
    assert_eq!(led, [Step::Clear, Step::Check, Step::Cordon, Step::Control]);
    let steps: BTreeSet<_> = had
        .said
        .iter()
        .filter_map(|(_, said)| said.step.clone())
        .map(|text| text.0)
        .collect();
    let taught = loaded.doctrine.pack.drill.steps.iter();
    for says in taught.map(|step| &step.says.0) {
        assert!(steps.contains(says), "nothing was said of {says:?}");
    }
}

#[test]
fn everything_that_the_coach_can_say_is_said_in_every_language() {
    let mut ids = BTreeSet::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/coaching");
    for entry in std::fs::read_dir(folder).expect("the coach's sources") {
        let text = std::fs::read_to_string(entry.expect("a file").path()).expect("readable");
        let quoted = text.split('"').skip(1).step_by(2);
        ids.extend(
            quoted
                .filter(|word| word.starts_with("coach-"))
                .map(str::to_owned),
        );
    }
    assert!(ids.len() >= 40, "{ids:?}");
    let lessons = [
        ("first-lesson", 1),
        ("quiet-village", 4),
        ("the-culvert", 3),
    ];
    let had: Vec<Had> = lessons
        .par_iter()
        .map(|(id, seed)| lesson(&load(&assets::scenarios().join(format!("{id}.ron"))), *seed))
        .collect();
    for language in LANGUAGES {
        let words = words(language);
        let missing: Vec<_> = ids.iter().filter(|id| !words.knows(id)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
        for (_, advice) in had.iter().flat_map(|had| &had.said) {
            let sentence = words.say(&advice.message);
            assert!(
                !sentence.contains("coach-") && !sentence.contains('{'),
                "{language}: {sentence}"
            );
        }
    }
}

/// Shipped lessons with suspected ground, and the same with the ground drawn so that nothing of what warns is to be seen from
/// before it, and so that it begins in the middle of what is in view.
fn on_suspected_ground() -> Vec<LoadedScenario> {
    let mut lessons = coached();
    lessons.retain(|loaded| !loaded.scenario.suspected_areas.is_empty());
    let edge = "[(-70, 166), (70, 166), (70, 340), (-70, 340)]";
    for moved in [
        "[(-70, 112), (70, 112), (70, 340), (-70, 340)]",
        "[(-70, 190), (70, 190), (70, 340), (-70, 340)]",
    ] {
        lessons.push(changed("the-old-field", edge, moved));
    }
    lessons
}

fn entered_suspected_ground(session: &Session) -> bool {
    let mut events = session.events.iter();
    events.any(|(_, event)| matches!(event, Event::SuspectedAreaEntered { .. }))
}

/// A trainee who needs some seconds to read whatever is new, and some more to find out how to mark: meanwhile they go on with
/// what they did.
fn at_a_human_pace(
    read_s: f32,
    mark_s: f32,
) -> impl FnMut(&TraineeView, &Session, Option<&Advice>) -> Vec<TraineeAction> {
    let mut told: Option<(std::mem::Discriminant<Prompt>, Tick)> = None;
    move |view, _, advice| {
        let what = advice.map(|advice| &advice.what);
        let kind = what.map(std::mem::discriminant);
        if told.map(|(last, _)| last) != kind {
            told = kind.map(|kind| (kind, view.tick));
        }
        let since_s = told.map_or(0.0, |(_, since)| view.tick.seconds_since(since));
        let needs_s = match what {
            Some(Prompt::Mark { .. }) => mark_s,
            _ => read_s,
        };
        let look = TraineeAction::Look {
            bearing_deg: view.look_bearing_deg,
            pitch_deg: view.look_pitch_deg,
        };
        if since_s < needs_s {
            vec![look]
        } else {
            Vec::new()
        }
    }
}

/// Story: the coach said "Walk on" until all seven stood in a field of which an old woman had warned them.
#[test]
fn nobody_who_does_as_the_coach_says_ever_stands_on_suspected_ground() {
    let lessons = on_suspected_ground();
    assert!(lessons.len() >= 3);
    let all: Vec<_> = lessons
        .iter()
        .flat_map(|loaded| (1..=5).map(move |seed| (loaded, seed)))
        .collect();
    all.par_iter().for_each(|(loaded, seed)| {
        let mut slow = at_a_human_pace(4.0, 8.0);
        for had in [lesson(loaded, *seed), lesson_with(loaded, *seed, &mut slow)] {
            let id = &loaded.scenario.id;
            assert!(
                !entered_suspected_ground(&had.session),
                "{id} {seed}\n{}",
                had.transcript()
            );
            let ended = had.session.ending();
            assert!(
                matches!(ended, Ending::HandedOver | Ending::TurnedBack),
                "{id} {seed}: {ended:?}\n{}",
                had.transcript()
            );
        }
    });
}

#[test]
fn before_suspected_ground_the_coach_has_it_looked_over_and_the_mark_made_in_time_at_a_human_pace()
{
    let loaded = load(&assets::scenarios().join("the-old-field.ron"));
    (1..=5).into_par_iter().for_each(|seed| {
        let had = lesson_with(&loaded, seed, &mut at_a_human_pace(4.0, 8.0));
        // Where the first view of it is one with the naked eye already, it is asked for at once.
        let stopped = had
            .first("coach-ground-halt")
            .or(had.first("coach-what-is"));
        let marked = ["coach-mark-it", "coach-warn", "coach-ground-withdraw"];
        let ticks: Vec<_> = [stopped]
            .into_iter()
            .chain(marked.map(|id| had.first(id)))
            .collect();
        assert!(
            ticks.iter().all(Option::is_some) && ticks.is_sorted(),
            "{seed}: {ticks:?}\n{}",
            had.transcript()
        );
        assert!(
            !costs(&had).contains(&"time-to-mark"),
            "{seed}\n{}",
            had.transcript()
        );
    });
}

#[test]
fn where_nothing_is_to_be_seen_from_before_suspected_ground_the_coach_gives_the_route_up() {
    let hidden = changed(
        "the-old-field",
        "[(-70, 166), (70, 166), (70, 340), (-70, 340)]",
        "[(-70, 112), (70, 112), (70, 340), (-70, 340)]",
    );
    let had = lesson(&hidden, 1);
    let halted = had.first("coach-ground-halt").expect("a halt");
    let gave_up = had
        .first("coach-ground-turn-back")
        .expect("the route given up");
    let mut after = had.said.iter().filter(|(tick, _)| *tick > halted);
    assert!(halted < gave_up, "{}", had.transcript());
    assert!(
        after.all(|(_, advice)| !matches!(advice.what, Prompt::WalkOn { .. })),
        "{}",
        had.transcript()
    );
    assert_eq!(had.session.ending(), Ending::TurnedBack);
}

#[test]
fn at_suspected_ground_the_coach_speaks_the_steps_of_its_own_drill_and_says_where_the_ring_comes_from()
 {
    let loaded = load(&assets::scenarios().join("the-old-field.ron"));
    let ground = loaded.doctrine.pack.suspected_ground.as_ref();
    let ground = ground.expect("a drill for suspected ground");
    let had = lesson(&loaded, 1);
    let step = |act: GroundAct| {
        let taught = ground.steps.iter().find(|step| step.act == act);
        taught.expect("every step is taught").says.clone()
    };
    let spoken = |act: GroundAct| {
        let says = step(act);
        let mut said = had.said.iter();
        let found = said.find(|(_, advice)| advice.step.as_ref() == Some(&says));
        found.map(|(tick, _)| *tick)
    };
    let acts = [
        GroundAct::Stop,
        GroundAct::Note,
        GroundAct::Warn,
        GroundAct::Decide,
    ];
    let ticks: Vec<_> = acts.into_iter().map(spoken).collect();
    assert!(
        ticks.iter().all(Option::is_some) && ticks.is_sorted(),
        "{ticks:?}\n{}",
        had.transcript()
    );
    let words = words("en");
    let mut said = had.said.iter();
    let order = said
        .find(|(_, advice)| advice.message.id == "coach-ground-withdraw")
        .map(|(_, advice)| words.say(&advice.message))
        .expect("an order to go back");
    let stay = step(GroundAct::Stay);
    assert!(order.contains(stay.in_language("en")), "{order}");
    assert!(order.contains("no distance of its own"), "{order}");
}

/// Story: everybody was told to go 325 m back, and a post was sent alone to 319 m, with the radio.
#[test]
fn no_post_stands_nearer_than_everybody_was_told_to_go_and_the_radio_stays() {
    for id in ["first-lesson", "the-old-field"] {
        let loaded = load(&assets::scenarios().join(format!("{id}.ron")));
        let had = lesson(&loaded, 1);
        let mut ordered = None;
        let mut posts = 0;
        for (_, advice) in &had.said {
            match advice.what {
                Prompt::Withdraw { from, distance_m } => ordered = Some((from, distance_m)),
                Prompt::Post { person, at } => {
                    let (from, distance_m) = ordered.expect("an order to withdraw");
                    let off_m = from.distance_m(at);
                    assert!(off_m >= distance_m, "{id}: {off_m} m\n{}", had.transcript());
                    let role = loaded.scenario.patrol.people[person.index()].role;
                    assert_ne!(role, Role::Signaller, "{id}\n{}", had.transcript());
                    posts += 1;
                }
                _ => {}
            }
        }
        assert!(posts > 0, "{id}\n{}", had.transcript());
    }
}

/// Story: the line for other hazards repeated the item, and nobody was told why a mission that is only delayed is urgent.
#[test]
fn the_briefing_names_no_other_hazard_where_there_is_none_and_a_priority_says_why() {
    let loaded = load(&assets::scenarios().join("the-old-field.ron"));
    let had = lesson(&loaded, 1);
    let form = loaded.doctrine.pack.handover_in_force.as_ref();
    let form = form.and_then(|form| loaded.doctrine.pack.report(form));
    let form = form.expect("a form for the briefing");
    let line = form
        .lines
        .iter()
        .position(|line| line.field == Field::OtherHazards);
    let line = line.expect("a line for other hazards");
    let mut said = had.said.iter();
    let given = said.find_map(|(_, advice)| match &advice.what {
        Prompt::Brief(report) => Some(report.lines[line].clone()),
        _ => None,
    });
    assert_eq!(given, Some(Answer::YesNo(false)), "{}", had.transcript());
    assert!(
        !costs(&had).contains(&"briefing-true"),
        "{}",
        had.transcript()
    );
    assert!(
        had.transcript().contains("because of what it threatens"),
        "{}",
        had.transcript()
    );
}

/// Story: whoever was slow was stopped for the report and a check of the ground some steps before the control point, and was
/// then sent on and had to check again.
#[test]
fn nobody_checks_the_ground_a_minute_before_the_place_that_they_go_back_to() {
    let loaded = load(&assets::scenarios().join("the-old-field.ron"));
    let mut slow = at_a_human_pace(20.0, 8.0);
    let mut here: Vec<(Tick, Point)> = Vec::new();
    let had = lesson_with(&loaded, 1, &mut |view, session, advice| {
        here.push((view.tick, view.here.point()));
        slow(view, session, advice)
    });
    let at = |tick: Tick| here[here.partition_point(|(at, _)| *at < tick)].1;
    let placed = had.said.iter().find_map(|(_, advice)| match advice.what {
        Prompt::PlaceControlPoint { at } => Some(at),
        _ => None,
    });
    let placed = placed.expect("a control point");
    let went = had.first("coach-go-back").expect("a way back");
    let far_m = loaded.doctrine.pack.halts.far_check_m.value;
    for (tick, advice) in had.said.iter().filter(|(tick, _)| *tick > went) {
        if let Prompt::Check(_) = advice.what {
            let off_m = at(*tick).distance_m(placed);
            assert!(
                off_m <= far_m || off_m > 75.0,
                "{off_m} m at {tick:?}\n{}",
                had.transcript()
            );
        }
    }
}

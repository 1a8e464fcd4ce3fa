//! Learn mode's coach: who follows its words to the letter comes out ready.

use std::sync::Arc;

use groundsign::assets;
use groundsign::coaching::lesson::Lesson;
use groundsign::coaching::{Advice, pupil};
use groundsign::record::capture::{self, Leader};
use groundsign::record::{Header, Mode, Session};
use groundsign::scenario::schema::Purpose;
use groundsign::scenario::{self, Exercise, LoadedScenario};
use groundsign::scoring::scorecard::Verdict;
use groundsign::scoring::{self, Scorecard};
use groundsign::sim::Patrol;
use groundsign::sim::action::TraineeAction;
use groundsign::sim::view::TraineeView;
use groundsign::text::Catalogue;
use groundsign::units::Tick;
use rayon::prelude::*;

/// Every teaching scenario that may be played coached.
fn lessons() -> Vec<LoadedScenario> {
    let mut files: Vec<_> = std::fs::read_dir(assets::scenarios())
        .expect("the scenarios folder is part of the package")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
        .collect();
    files.sort();
    files
        .iter()
        .map(|file| {
            scenario::load(file)
                .unwrap_or_else(|problems| panic!("{}: {problems:#?}", file.display()))
        })
        .filter(|loaded| loaded.scenario.purpose == Purpose::Teach)
        .collect()
}

/// A lesson that keeps everything that was said.
struct Overheard {
    lesson: Lesson,
    said: Vec<(Tick, Advice)>,
}

impl Leader for Overheard {
    fn lead(&mut self, view: &TraineeView, session: &Session) -> Vec<TraineeAction> {
        let actions = self.lesson.lead(view, session);
        if let Some(advice) = self.lesson.advice()
            && self.said.last().is_none_or(|(_, last)| last != advice)
        {
            self.said.push((view.tick, advice.clone()));
        }
        actions
    }
}

struct Had {
    session: Session,
    card: Scorecard,
    said: Vec<(Tick, Advice)>,
}

fn lesson(loaded: &LoadedScenario, seed: u64, coached: bool) -> Had {
    let exercise = Arc::new(Exercise::draw(Arc::clone(&loaded.scenario), seed));
    let pack = &loaded.doctrine.pack;
    let mut overheard = Overheard {
        lesson: if coached {
            Lesson::new(&exercise, pack)
        } else {
            Lesson::without_coach(pack)
        },
        said: Vec::new(),
    };
    let mut patrol = Patrol::new(exercise);
    let header = Header::of(loaded, seed, Mode::Learn, pupil::NAME, patrol.digest());
    let session = capture::run_led(&mut patrol, header, &mut overheard, None, &mut |_| {}).session;
    Had {
        card: scoring::score(&session, pack),
        session,
        said: overheard.said,
    }
}

fn transcript(had: &Had) -> String {
    let words = Catalogue::read(&assets::folder(), "en").expect("English");
    had.said
        .iter()
        .map(|(tick, advice)| format!("{:6.1} {}\n", tick.seconds(), words.say(&advice.message)))
        .collect()
}

#[test]
fn who_does_what_the_coach_says_to_the_letter_is_ready_on_every_lesson() {
    let words = Catalogue::read(&assets::folder(), "en").expect("English");
    let lessons = lessons();
    let all: Vec<_> = lessons
        .iter()
        .flat_map(|loaded| (1..=10).map(move |seed| (loaded, seed)))
        .collect();
    let failed: Vec<String> = all
        .par_iter()
        .filter_map(|(loaded, seed)| {
            let had = lesson(loaded, *seed, true);
            if std::env::var_os("TRACE").is_some() {
                let id = &loaded.scenario.id;
                let card = &had.card;
                let off: Vec<_> = card
                    .blocks
                    .iter()
                    .flat_map(|block| &block.criteria)
                    .filter(|c| c.points.earned < c.points.possible)
                    .map(|c| format!("{} {:?}", c.id, c.measured))
                    .collect();
                println!(
                    "{id} {seed} {:?} {:?} {:.0} s off: {off:?}",
                    card.verdict,
                    had.session.ending(),
                    had.session.last_tick.seconds()
                );
                if std::env::var("TRACE").is_ok_and(|t| t == format!("{id}-{seed}")) {
                    println!("{}", transcript(&had));
                }
            }
            (had.card.verdict != Verdict::Ready).then(|| {
                let why: Vec<String> = had.card.reasons.iter().map(|why| words.say(why)).collect();
                format!(
                    "{} seed {seed}: {:?} {why:?}\n{}",
                    loaded.scenario.id,
                    had.card.verdict,
                    transcript(&had)
                )
            })
        })
        .collect();
    assert!(
        failed.is_empty(),
        "{} lessons\n{}",
        failed.len(),
        failed.join("\n")
    );
}

#[test]
fn without_a_coach_the_pupil_does_nothing() {
    let lessons = lessons();
    let had = lesson(&lessons[0], 1, false);
    assert!(had.session.actions.is_empty(), "{:?}", had.session.actions);
    assert_ne!(had.card.verdict, Verdict::Ready);
}

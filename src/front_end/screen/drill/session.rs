//! A refresher: what is fading, what to do against it and why, how far it has come, how it went and when to come back.

use std::path::Path;

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};
use jiff::civil::Date;

use super::{Sheet, after, point, scenarios};
use crate::drill::Kind;
use crate::files;
use crate::front_end::icon::Icon;
use crate::front_end::making_ready::Wanted;
use crate::front_end::settings::{DataFolder, Settings};
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::theme;
use crate::front_end::widget::{Kit, Weight, panel};
use crate::front_end::words::Words;
use crate::record::Mode;
use crate::refresher::calendar;
use crate::refresher::offer::{Offer, Play};
use crate::refresher::plan::{Chosen, Refresher};
use crate::refresher::state::{State, states};
use crate::scenario;
use crate::store::outcomes::Past;
use crate::store::{self, Database, StoreError, import};
use crate::text::{Figures, Message, number};

/// Length of a refresher, minutes.
const MINUTES: u8 = 10;

/// Skills that are named.
const NAMED: usize = 6;

/// The calendar file in the data folder.
const CALENDAR: &str = "refresher.ics";

/// A refresher is asked for, and not a spot drill by itself.
#[derive(Resource)]
pub(in crate::front_end::screen) struct WantsRefresher;

/// How far a refresher has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    /// What to do is told.
    Plan,
    /// A drill, by number.
    Step(usize),
    /// What has changed is being worked out.
    Reckoning,
    /// How it went is told.
    End,
}

/// A refresher under way.
#[derive(Resource)]
pub(super) struct Session {
    /// What to do; or why that cannot be told.
    refresher: Result<Refresher, Message>,
    pub(super) at: At,
    /// The drills, in order.
    steps: Vec<Offer>,
    /// What came of each.
    told: Vec<(Kind, Message)>,
    /// When to come back, once it is over.
    come_back: Option<Date>,
    /// Where a reminder was written; or why not.
    reminder: Option<Message>,
}

impl Session {
    pub(super) fn of(refresher: Result<Refresher, Message>) -> Self {
        let play = refresher.iter().flat_map(|refresher| &refresher.play);
        let offers = play.map(|chosen| chosen.offer.clone());
        Self {
            steps: offers.filter(|offer| offer.play != Play::Patrol).collect(),
            refresher,
            at: At::Plan,
            told: Vec::new(),
            come_back: None,
            reminder: None,
        }
    }

    /// A drill by number: its kind, the scenario's id and the seed.
    pub(super) fn step(&self, number: usize) -> Option<(Kind, String, u64)> {
        let offer = self.steps.get(number)?;
        match offer.play {
            Play::Drill(kind) => Some((kind, offer.scenario.clone(), offer.seed)),
            Play::Patrol => None,
        }
    }

    /// A drill is over, or the plan was read: what comes next.
    pub(super) fn next(&mut self, told: Option<Message>) {
        let next = match self.at {
            At::Plan => 0,
            At::Step(number) => {
                if let (Some((kind, ..)), Some(told)) = (self.step(number), told) {
                    self.told.push((kind, told));
                }
                number + 1
            }
            at @ (At::Reckoning | At::End) => {
                self.at = at;
                return;
            }
        };
        self.at = if next < self.steps.len() {
            At::Step(next)
        } else {
            At::Reckoning
        };
    }

    /// It was worked out when something is due next.
    pub(super) fn reckoned(&mut self, come_back: Option<Date>) {
        self.come_back = come_back;
        self.at = At::End;
    }

    /// Whether a page of its own is shown.
    pub(super) fn is_told(&self) -> bool {
        matches!(self.at, At::Plan | At::End)
    }

    /// What stands above.
    pub(super) fn title(&self) -> Message {
        match (self.at, self.steps.len()) {
            (At::Step(at), of) => {
                let kind = self.step(at).map_or(Kind::Spot, |(kind, ..)| kind);
                Message::new("refresher-step")
                    .with("drill", Message::new(kind.title()))
                    .with("number", at + 1)
                    .with("of", of)
            }
            (At::Plan, _) => Message::new("refresher-title"),
            (At::Reckoning | At::End, _) => Message::new("refresher-done"),
        }
    }
}

/// What somebody has done, with what lies on disk of it taken into the store.
fn past(data: &Path, trainee: &str) -> Result<Past, StoreError> {
    let mut store = Database::in_folder(data)?;
    import::take_in(&mut store, &store::records(data))?;
    Ok(store.past(trainee)?.unwrap_or_default())
}

/// The refresher of a trainee for today.
pub(super) fn planned(data: &Path, trainee: &str) -> Result<Refresher, Message> {
    let past = past(data, trainee).map_err(|error| error.message())?;
    let paths = scenarios(&data.join("scenarios"));
    let loaded: Vec<_> = paths
        .iter()
        .filter_map(|path| scenario::load(path).ok())
        .collect();
    Ok(Refresher::of(
        &past,
        &loaded,
        f32::from(MINUTES),
        today(),
        true,
    ))
}

/// The day after today on which something is due next; none where nothing is known.
pub(super) fn due_next(data: &Path, trainee: &str) -> Option<Date> {
    let past = past(data, trainee).ok()?;
    let states = states(&past.shown, today());
    let next = states.iter().map(|state| state.due).min()?;
    Some(next.max(today().tomorrow().ok()?))
}

/// The day now in UTC, as on the command line.
fn today() -> Date {
    let set = std::env::var("SOURCE_DATE_EPOCH").ok();
    let now = set
        .and_then(|seconds| seconds.parse().ok())
        .and_then(|seconds| jiff::Timestamp::from_second(seconds).ok())
        .unwrap_or_else(jiff::Timestamp::now);
    now.to_zoned(jiff::tz::TimeZone::UTC).date()
}

/// The page that is due.
pub(super) fn open(commands: &mut Commands, kit: &Kit, sheet: &Sheet, session: &Session) {
    match &session.refresher {
        Err(why) => {
            sheet.holds(commands, |held| {
                held.spawn(panel()).with_children(|told| {
                    told.spawn(point(kit, Icon::Warning, theme::WARN, &kit.words.say(why)));
                });
            });
            let words = kit.words.word("drill-home");
            sheet.next(commands, kit, "home", &words, home);
        }
        Ok(refresher) if session.at == At::Plan => plan(commands, kit, sheet, session, refresher),
        Ok(refresher) => ending(commands, kit, sheet, session, refresher),
    }
}

fn plan(
    commands: &mut Commands,
    kit: &Kit,
    sheet: &Sheet,
    session: &Session,
    refresher: &Refresher,
) {
    let words = &kit.words;
    let reasons = refresher.reasons();
    let id = match (refresher.due.is_empty(), reasons.is_empty()) {
        (false, _) => "refresh-due",
        (true, false) => "refresher-next-fades",
        (true, true) => "refresher-nothing-known",
    };
    sheet.holds(commands, |held| {
        held.spawn(panel()).with_children(|told| {
            told.spawn(kit.heading(&words.word("refresh-play")));
            for chosen in &refresher.play {
                let said = words.say(&what(chosen));
                told.spawn(point(kit, icon_of(chosen.offer.play), theme::ACCENT, &said));
            }
            told.spawn(kit.small(&words.word("refresher-kept")));
        });
        held.spawn(panel()).with_children(|told| {
            told.spawn(kit.text(&words.word(id)));
            for state in reasons.iter().take(NAMED) {
                let said = words.say(&why(state));
                told.spawn(point(kit, Icon::Clock, theme::INK_FAINT, &said));
            }
            if reasons.len() > NAMED {
                let more = Message::new("refresh-more").with("count", reasons.len() - NAMED);
                told.spawn(kit.small(&words.say(&more)));
            }
            for said in refresher.told() {
                told.spawn(kit.text(&words.say(&said)));
            }
        });
    });
    if session.steps.is_empty() {
        patrols(commands, kit, sheet, refresher);
        let words = words.word("drill-home");
        sheet.next(commands, kit, "home", &words, home);
    } else {
        sheet.next(commands, kit, "next", &words.word("refresher-begin"), after);
    }
}

/// What to play and why.
fn what(chosen: &Chosen) -> Message {
    let offer = &chosen.offer;
    let said = match (offer.play, chosen.trains.len()) {
        (Play::Patrol, _) => Message::new("refresh-exercise"),
        (Play::Drill(_), 0) => Message::new("refresher-drill"),
        (Play::Drill(_), _) => Message::new("refresh-drill"),
    };
    let said = match offer.play {
        Play::Drill(kind) => said.with("drill", Message::new(kind.title())),
        Play::Patrol => said,
    };
    let said = said
        .with("title", &offer.title)
        .with("minutes", Figures::new(number(f64::from(offer.minutes))));
    if chosen.trains.is_empty() {
        said
    } else {
        said.with("skills", chosen.trains.len())
    }
}

/// A skill, what is kept of it, and what that rests on.
fn why(state: &State) -> Message {
    match state.held {
        Some(held) => Message::new("refresher-held")
            .with("percent", f64::from((held * 100.0).round()))
            .with("why", state.told()),
        None => state.told(),
    }
}

fn icon_of(play: Play) -> Icon {
    match play {
        Play::Drill(Kind::Spot) => Icon::Eye,
        Play::Drill(Kind::Report) => Icon::Report,
        Play::Drill(Kind::Distance) => Icon::Map,
        Play::Patrol => Icon::Team,
    }
}

fn ending(
    commands: &mut Commands,
    kit: &Kit,
    sheet: &Sheet,
    session: &Session,
    refresher: &Refresher,
) {
    let words = &kit.words;
    sheet.holds(commands, |held| {
        held.spawn(panel()).with_children(|told| {
            for (kind, counts) in &session.told {
                let said = Message::new("refresher-told")
                    .with("drill", Message::new(kind.title()))
                    .with("counts", counts.clone());
                let icon = icon_of(Play::Drill(*kind));
                told.spawn(point(kit, icon, theme::ACCENT, &words.say(&said)));
            }
            if let Some(day) = session.come_back {
                let back = Message::new("refresher-come-back").with("day", day.to_string());
                told.spawn(kit.heading(&words.say(&back)));
            }
            if let Some(reminder) = &session.reminder {
                told.spawn(kit.small(&words.say(reminder)));
            }
            told.spawn(kit.small(&words.word("drill-practice")));
        });
    });
    if session.come_back.is_some() && session.reminder.is_none() {
        let button = kit.icon_button(
            "calendar",
            Icon::Clock,
            &words.word("refresher-calendar"),
            Weight::Plain,
        );
        sheet.ends(commands, |foot| {
            foot.spawn((button, observe(remind)));
        });
    }
    patrols(commands, kit, sheet, refresher);
    sheet.next(commands, kit, "home", &words.word("drill-home"), home);
}

/// The patrols of a plan, to go on with.
fn patrols(commands: &mut Commands, kit: &Kit, sheet: &Sheet, refresher: &Refresher) {
    let patrols = refresher.play.iter().map(|chosen| &chosen.offer);
    sheet.ends(commands, |foot| {
        for offer in patrols.filter(|offer| offer.play == Play::Patrol) {
            let said = Message::new("refresher-patrol").with("title", &offer.title);
            let called = format!("patrol-{}", offer.scenario);
            let (id, seed) = (offer.scenario.clone(), offer.seed);
            foot.spawn((
                kit.icon_button(&called, Icon::Team, &kit.words.say(&said), Weight::Plain),
                observe(
                    move |_: On<Activate>,
                          mut commands: Commands,
                          folder: Res<DataFolder>,
                          settings: Res<Settings>,
                          mut travel: Travel| {
                        let paths = scenarios(&folder.0.join("scenarios"));
                        let named = |path: &std::path::PathBuf| {
                            path.file_stem().is_some_and(|stem| stem == id.as_str())
                        };
                        let Some(scenario) = paths.into_iter().find(named) else {
                            return;
                        };
                        commands.insert_resource(Wanted::Patrol {
                            scenario,
                            seed,
                            mode: Mode::Practise,
                            trainee: settings.trainee.clone().unwrap_or_default(),
                        });
                        travel.go(Stage::Loading);
                    },
                ),
            ));
        }
    });
}

/// Writes a reminder for a calendar into the data folder.
fn remind(
    _: On<Activate>,
    mut session: ResMut<Session>,
    folder: Res<DataFolder>,
    settings: Res<Settings>,
    words: Res<Words>,
    mut travel: Travel,
) {
    let Some(day) = session.come_back else {
        return;
    };
    let trainee = settings.trainee.as_deref().unwrap_or_default();
    let text = calendar::reminder(words.catalogue(), trainee, MINUTES, day, today());
    let path = folder.0.join(CALENDAR);
    session.reminder = Some(match files::write(&path, text.as_bytes()) {
        Ok(()) => Message::new("cli-written").with("path", path.display().to_string()),
        Err(why) => Message::from(&why),
    });
    travel.again();
}

fn home(_: On<Activate>, mut travel: Travel) {
    travel.home();
}

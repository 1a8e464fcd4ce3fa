//! Reports and the briefing in the window, headless: the forms, when each is offered, how they are sent.
#![cfg(feature = "gui")]

#[path = "common/engine.rs"]
mod engine;
#[path = "common/patrol.rs"]
mod patrol;
#[path = "front_end_reports/sent.rs"]
mod sent;

use std::path::Path;
use std::sync::Arc;

use bevy::app::App;
use bevy::input_focus::{FocusCause, InputFocus};
use bevy::prelude::*;
use bevy::ui::{InteractionDisabled, UiGlobalTransform};

use groundsign::assets;
use groundsign::doctrine::Pack;
use groundsign::doctrine::schema::Field;
use groundsign::front_end::hud::captions::Log;
use groundsign::front_end::hud::doing::{Doing, ReportDoing};
use groundsign::front_end::hud::panels::{Panel, Purpose};
use groundsign::front_end::hud::report::{self, Draft, Drafts, Form, FormPage, Occasion};
use groundsign::front_end::hud::team::state;
use groundsign::front_end::hud::threat::Threat;
use groundsign::front_end::making_ready::{Wanted, make_ready};
use groundsign::front_end::patrolling::Patrolling;
use groundsign::front_end::widget::StableId;
use groundsign::front_end::words::Words;
use groundsign::record::Mode;
use groundsign::scenario::load;
use groundsign::sim::action::{Answer, Channel, Order, SeenHow, TraineeAction};
use groundsign::sim::event::Event;
use groundsign::trainee::refuge::ordered_m;
use groundsign::units::Tick;
use groundsign::units::dtg::Clock;
use groundsign::units::grid::GridFrame;
use groundsign::vocabulary::SignKind;
use patrol::{
    button, changed_minimal, folder, frames, look_at_the_ground, minimal, on_patrol,
    on_patrol_sized, patrolling, press, press_button, send, shows, top,
};

#[test]
fn leaving_keeps_the_record_and_the_draft_for_another_time() {
    let folder = folder();
    let mut app = on_patrol(Mode::Practise, &folder, &minimal());
    let record = patrolling(&app).record().to_owned();
    frames(&mut app, 20);
    send(&mut app, Doing::Open(Panel::Report(Occasion::Find)));
    let mut drafts = app.world_mut().resource_mut::<Drafts>();
    let find = drafts.of_mut(Occasion::Find);
    find.write(0, false, "291435ZMAY26");
    let written = find.answers.clone();
    send(&mut app, Doing::Leave);
    frames(&mut app, 3);
    assert!(!app.world().contains_resource::<Patrolling>());
    let (_, again) = make_ready(
        &Wanted::Resume {
            record: record.clone(),
        },
        &folder,
        &|| {},
    )
    .expect("gone on with");
    assert!(again.tick() >= Tick(64));
    assert_eq!(
        Drafts::kept(&record, &again.doctrine().pack)
            .of(Occasion::Find)
            .answers,
        written
    );
}

fn packs() -> Vec<Pack> {
    let folder = assets::folder().join("doctrine");
    std::fs::read_dir(folder)
        .expect("the packs")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .filter_map(|path| groundsign::doctrine::load(&path).ok())
        .map(|loaded| loaded.pack.clone())
        .collect()
}

#[test]
fn the_form_has_a_line_for_every_line_of_every_pack_and_fills_each_as_scoring_reads_it() {
    let packs = packs();
    assert!(packs.len() >= 2);
    for format in packs.iter().flat_map(|pack| &pack.reports) {
        let mut draft = Draft::of(format);
        assert_eq!(draft.answers.len(), format.lines.len(), "{}", format.id);
        for (number, line) in format.lines.iter().enumerate() {
            draft.page = FormPage::Line(number);
            match report::form_of(line.field) {
                Form::Words => draft.write(number, false, "Heron 1"),
                Form::DateTime => draft.write(number, false, "291435ZMAY26"),
                Form::Grid => draft.put_grid(number, "30QXF 1234 5678"),
                Form::WordsAndGrid => {
                    draft.write(number, false, "Heron 1");
                    draft.put_grid(number, "30QXF 1234 5678");
                }
                Form::Item => draft.change(&ReportDoing::Sign(SignKind::WarningClue)),
                Form::Assets | Form::Measures => draft.change(&ReportDoing::Nothing),
                Form::Impact => draft.change(&ReportDoing::Impact(
                    groundsign::vocabulary::Impact::Delayed,
                )),
                Form::Priority => draft.change(&ReportDoing::Priority("minor".to_owned())),
                Form::YesNo => draft.change(&ReportDoing::YesNo(false)),
                Form::Number => draft.change(&ReportDoing::Number(0)),
                Form::SeenHow => draft.change(&ReportDoing::Way(SeenHow::Optics)),
            }
            let sent = &report::report_of(&draft).lines[number];
            let right = matches!(
                (line.field, sent),
                (Field::DateTimeOfDiscovery, Answer::DateTime(_))
                    | (
                        Field::Unit | Field::Contact | Field::Access | Field::Services,
                        Answer::Words(_)
                    )
                    | (Field::UnitAndGrid, Answer::WordsAndGrid(..))
                    | (Field::Grid, Answer::Grid(_))
                    | (
                        Field::Item | Field::Hazards | Field::OtherHazards,
                        Answer::Item { .. }
                    )
                    | (
                        Field::Contamination | Field::MajorIncident,
                        Answer::YesNo(_)
                    )
                    | (Field::Threatened, Answer::Assets(_))
                    | (Field::MissionImpact, Answer::Impact(_))
                    | (Field::Measures, Answer::Measures(_))
                    | (Field::Priority, Answer::Priority(_))
                    | (
                        Field::Casualties | Field::CordonPosts | Field::CiviliansInside,
                        Answer::Number(_)
                    )
                    | (Field::SeenHow, Answer::SeenHow(_))
            );
            assert!(right, "{} {:?}: {sent:?}", format.id, line.field);
        }
        let path = tempfile::tempdir().expect("a folder").keep().join("d.ron");
        draft.keep(&path);
        assert_eq!(
            Draft::kept(&path, format),
            draft,
            "a draft is read as it was kept"
        );
    }
}

#[test]
fn a_draft_of_another_layout_is_not_taken_up() {
    let packs = packs();
    let formats: Vec<_> = packs.iter().flat_map(|pack| &pack.reports).collect();
    let one = formats[0];
    let other = formats
        .iter()
        .find(|format| format.id != one.id)
        .expect("another layout");
    let path = tempfile::tempdir().expect("a folder").keep().join("d.ron");
    let mut draft = Draft::of(one);
    draft.write(0, false, "something");
    draft.keep(&path);
    assert_eq!(Draft::kept(&path, other), Draft::of(other));
    std::fs::write(&path, "(format: ").expect("written");
    assert_eq!(
        Draft::kept(&path, one),
        Draft::of(one),
        "a torn file is an empty draft"
    );
}

#[test]
fn nothing_is_filled_in_for_anybody_and_empty_lines_go_out_empty() {
    for format in packs().iter().flat_map(|pack| &pack.reports) {
        let report = report::report_of(&Draft::of(format));
        assert!(report.lines.iter().all(|answer| *answer == Answer::Empty));
        assert_eq!(report.channel, Channel::Radio);
    }
}

/// Story: an empty report was sent with one press.
#[test]
fn a_report_with_empty_lines_is_sent_only_by_holding_on() {
    let sent = |app: &mut App| {
        frames(app, 9);
        let events = &patrolling(app).session().events;
        events
            .iter()
            .any(|(_, event)| matches!(event, Event::ReportSent { .. }))
    };
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    send(&mut app, Doing::Open(Panel::Report(Occasion::Find)));
    send(&mut app, Doing::Report(ReportDoing::ReadBack));
    // The minimal patrol has a runner: radio, runner, send.
    press(&mut app, KeyCode::Digit3, 1);
    assert!(!sent(&mut app), "one press");
    assert_eq!(top(&app), Some(Panel::Report(Occasion::Find)));
    press(&mut app, KeyCode::Digit3, 12);
    assert_eq!(top(&app), None);
    assert!(sent(&mut app));
}

/// Story: the form asks when the item was found and offered only the time of writing.
#[test]
fn the_time_of_a_mark_is_offered_where_a_time_is_asked_for() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    frames(&mut app, 60);
    look_at_the_ground(&mut app);
    send(&mut app, Doing::MarkAs(SignKind::WarningClue));
    send(&mut app, Doing::MarkSure(75));
    let exercise = Arc::clone(patrolling(&app).exercise());
    let clock = Clock::of(&exercise.scenario.when);
    let found = clock.dtg(patrolling(&app).tick()).to_string();
    frames(&mut app, 8 * 120);
    assert_ne!(clock.dtg(patrolling(&app).tick()).to_string(), found);
    let pack = &patrolling(&app).doctrine().pack;
    let format = pack.report_in_force().expect("a report");
    let line = format
        .lines
        .iter()
        .position(|line| line.field == Field::DateTimeOfDiscovery)
        .expect("a line for the time");
    send(&mut app, Doing::Open(Panel::Report(Occasion::Find)));
    send(&mut app, Doing::Report(ReportDoing::Line(line)));
    press_button(&mut app, "fill-time-of-mark-1");
    let drafts = app.world().resource::<Drafts>();
    let answers = &drafts.of(Occasion::Find).answers;
    assert_eq!(answers[line], Answer::DateTime(found));
}

#[test]
fn the_form_of_an_answer_is_checked_and_its_truth_is_not() {
    let loaded = load(&minimal()).expect("a scenario");
    let frame = GridFrame::of(&loaded.scenario.place);
    let wrong = |field, answer| report::problem(field, &answer, &frame).map(|why| why.id);
    let time = |said: &str| Answer::DateTime(said.to_owned());
    assert_eq!(
        wrong(Field::DateTimeOfDiscovery, time("311435ZFEB26")).as_deref(),
        Some("dtg-day")
    );
    assert_eq!(
        wrong(Field::DateTimeOfDiscovery, time("010101ZJAN20")),
        None
    );
    assert_eq!(wrong(Field::DateTimeOfDiscovery, time("")), None);
    let grid = |said: &str| Answer::Grid(said.to_owned());
    assert_eq!(
        wrong(Field::Grid, grid("1234 567")).as_deref(),
        Some("grid-unequal-halves")
    );
    assert_eq!(wrong(Field::Grid, grid("1234 5678")), None);
    let both = Answer::WordsAndGrid("Heron".to_owned(), "12!".to_owned());
    assert_eq!(
        wrong(Field::UnitAndGrid, both).as_deref(),
        Some("grid-bad-character")
    );
}

/// Whether an event happened in the whole seconds so far.
fn happened(app: &mut App, wanted: impl Fn(&Event) -> bool) -> bool {
    frames(app, 9);
    let events = &patrolling(app).session().events;
    events.iter().any(|(_, event)| wanted(event))
}

/// The minimal scenario with specialists who come soon.
const QUICK: (&str, &str) = (
    "runner: \"second\")",
    "runner: \"second\", specialists_after_s: 2.0, specialists_work_s: 2.0)",
);

/// Marked and reported, until the specialists are here.
fn specialists_here(scenario: &Path) -> App {
    let mut app = on_patrol(Mode::Practise, &folder(), scenario);
    look_at_the_ground(&mut app);
    send(&mut app, Doing::MarkAs(SignKind::WarningClue));
    send(&mut app, Doing::MarkSure(75));
    frames(&mut app, 9);
    send(&mut app, Doing::Open(Panel::Report(Occasion::Find)));
    send(&mut app, Doing::Report(ReportDoing::Send));
    frames(&mut app, 32);
    assert!(patrolling(&app).view().specialists_here);
    app
}

/// Story: the window handed over without the briefing that the pack asks for and scores.
#[test]
fn the_order_to_hand_over_opens_the_packs_form_and_sending_it_hands_over() {
    let mut app = specialists_here(&changed_minimal(&[QUICK]));
    press(&mut app, KeyCode::KeyO, 1);
    press(&mut app, KeyCode::Digit0, 1);
    frames(&mut app, 4);
    assert_eq!(top(&app), Some(Panel::Report(Occasion::HandOver)));
    assert!(!patrolling(&app).view().handed_over);
    send(&mut app, Doing::Report(ReportDoing::Line(4)));
    press_button(&mut app, "more");
    send(&mut app, Doing::Report(ReportDoing::ReadBack));
    assert!(button(&mut app, "by-radio").is_none(), "it is spoken");
    press(&mut app, KeyCode::Digit1, 1);
    assert!(!patrolling(&app).view().handed_over, "it must be held");
    press(&mut app, KeyCode::Digit1, 12);
    assert_eq!(top(&app), None);
    let briefed = |event: &Event| {
        let Event::Briefed { report } = event else {
            return false;
        };
        report.format == "hand-over" && report.lines[4] == Answer::Number(1)
    };
    assert!(happened(&mut app, briefed));
    assert!(happened(&mut app, |event| *event == Event::HandedOver));
}

#[test]
fn without_a_form_for_it_the_cordon_is_handed_over_by_holding_the_order() {
    let folder = changed_minimal(&[QUICK]);
    let pack = folder.with_file_name("minimal-doctrine.ron");
    let text = std::fs::read_to_string(&pack).expect("the pack");
    let without = text.replace("    handover_in_force: \"hand-over\",\n", "");
    std::fs::write(&pack, without).expect("a pack without it");
    let mut app = specialists_here(&folder);
    press(&mut app, KeyCode::KeyO, 1);
    press(&mut app, KeyCode::Digit0, 1);
    frames(&mut app, 4);
    assert_eq!(top(&app), Some(Panel::Orders));
    press(&mut app, KeyCode::Digit0, 12);
    assert_eq!(top(&app), None);
    assert!(happened(&mut app, |event| *event == Event::HandedOver));
    assert!(!happened(&mut app, |event| matches!(
        event,
        Event::Briefed { .. }
    )));
}

/// The minimal scenario with an incident that it goes on after.
const INCIDENT: (&str, &str) = (
    "    injects: [\n",
    "    after_incident: GoesOn,\n    injects: [\n        \
     (id: \"incident\", when: At(time_s: 2), what: Incident(at: (0, 100), casualties: 2)),\n",
);

#[test]
fn after_an_incident_the_report_is_of_it_and_what_was_found_can_be_reported_too() {
    let mut app = on_patrol(Mode::Practise, &folder(), &changed_minimal(&[INCIDENT]));
    press(&mut app, KeyCode::KeyR, 1);
    assert_eq!(top(&app), Some(Panel::Report(Occasion::Find)));
    assert!(button(&mut app, "about-incident").is_none(), "nothing yet");
    press(&mut app, KeyCode::Escape, 1);
    frames(&mut app, 32);
    let told =
        |line: &groundsign::front_end::hud::captions::Line| line.sentence.id == "log-incident-told";
    let told = app
        .world()
        .resource::<Log>()
        .lines
        .iter()
        .filter(|line| told(line));
    assert_eq!(told.count(), 1);
    press(&mut app, KeyCode::KeyR, 1);
    assert_eq!(top(&app), Some(Panel::Report(Occasion::Incident)));
    press_button(&mut app, "fill-time-of-incident-1");
    press_button(&mut app, "about-find");
    assert_eq!(top(&app), Some(Panel::Report(Occasion::Find)));
    press_button(&mut app, "about-incident");
    send(&mut app, Doing::Report(ReportDoing::Send));
    let exercise = Arc::clone(patrolling(&app).exercise());
    let happened_at = patrolling(&app).view().incidents[0].tick;
    let time = Clock::of(&exercise.scenario.when).dtg(happened_at);
    let sent = |event: &Event| {
        let Event::ReportSent { report, .. } = event else {
            return false;
        };
        report.format == "after-incident" && report.lines[0] == Answer::DateTime(time.to_string())
    };
    assert!(happened(&mut app, sent));
}

/// Story: with nothing marked, nobody could be ordered into cover or back after an incident: only a mark could be chosen.
#[test]
fn after_an_incident_everybody_can_be_sent_into_cover_and_back_from_its_place() {
    let mut app = on_patrol(Mode::Practise, &folder(), &changed_minimal(&[INCIDENT]));
    frames(&mut app, 32);
    let at = patrolling(&app).view().incidents[0].at;
    send(&mut app, Doing::Open(Panel::TakeCover));
    press_button(&mut app, "cover-incident-1");
    send(&mut app, Doing::Open(Panel::Orders));
    press_button(&mut app, "order-withdraw");
    assert_eq!(
        top(&app),
        Some(Panel::Withdraw(Some(Threat::Incident(0)))),
        "there is nothing to choose"
    );
    press_button(&mut app, "withdraw-in-doubt");
    frames(&mut app, 9);
    let ordered: Vec<Order> = patrolling(&app)
        .session()
        .trainee_actions()
        .filter_map(|(_, action)| match action {
            TraineeAction::Order(order) => Some(order.clone()),
            _ => None,
        })
        .collect();
    let in_doubt_m = patrolling(&app).doctrine().pack.distances.in_doubt_m.value;
    let back = Order::Withdraw {
        from: at,
        distance_m: ordered_m(in_doubt_m),
    };
    assert_eq!(ordered, [Order::TakeCover { from: at }, back]);
    send(&mut app, Doing::Open(Panel::LocalPeople));
    assert!(button(&mut app, "people-out-gestures").is_some());
}

/// Story: the grid of the item was copied from the log, from the list of marks or off the map, and scored as an estimate.
#[test]
fn nothing_that_a_grid_is_worked_out_with_gives_the_grid_of_the_item() {
    let mut app = on_patrol(Mode::Assess, &folder(), &minimal());
    look_at_the_ground(&mut app);
    send(&mut app, Doing::MarkAs(SignKind::WarningClue));
    send(&mut app, Doing::MarkSure(75));
    frames(&mut app, 24);
    let frame = GridFrame::of(&patrolling(&app).exercise().scenario.place);
    // What lies at one's feet may share one's own square: a place of its own is given to the mark.
    let (mark, _) = patrolling(&app).view().marks[0];
    let stood = Threat::Mark(mark)
        .known_from(patrolling(&app))
        .expect("it was made");
    let far = stood.towards(200.0, 300.0);
    let row = Threat::Mark(mark).row(patrolling(&app), far);
    let said = app.world().resource::<Words>().say(&row);
    assert!(said.contains(&frame.mgrs(stood, 8)), "{said}");
    assert!(!said.contains(&frame.mgrs(far, 8)), "{said}");
    send(&mut app, Doing::Open(Panel::Map(Purpose::Look)));
    assert!(button(&mut app, "ring-in-doubt").is_some());
    send(&mut app, Doing::Close);
    send(
        &mut app,
        Doing::Open(Panel::Map(Purpose::Grid(Occasion::Find))),
    );
    assert!(
        button(&mut app, "ring-in-doubt").is_none(),
        "the item is not drawn"
    );
    assert!(!shows(&mut app, "mark 1: "), "nor how far it is");
}

/// Story: with everybody at a post "by runner" was offered all the same, without effect.
#[test]
fn who_would_run_is_said_and_with_nobody_left_nobody_can_be_sent() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    let read_back = |app: &mut App| {
        send(app, Doing::Open(Panel::Report(Occasion::Find)));
        send(app, Doing::Report(ReportDoing::ReadBack));
    };
    let disabled = |app: &mut App, called: &str| {
        let entity = button(app, called).expect("a button");
        app.world().get::<InteractionDisabled>(entity).is_some()
    };
    read_back(&mut app);
    send(
        &mut app,
        Doing::Report(ReportDoing::Channel(Channel::Runner)),
    );
    let second = patrolling(&app).view().runners[0];
    let name = patrolling(&app).exercise().person_called(second);
    let name = app.world().resource::<Words>().say(&name);
    assert!(shows(&mut app, &name), "{name}");
    assert!(!disabled(&mut app, "by-runner"));
    press(&mut app, KeyCode::Escape, 1);
    let here = patrolling(&app).view().here.point();
    let people: Vec<_> = patrolling(&app)
        .view()
        .patrol
        .iter()
        .map(|one| one.person)
        .collect();
    for (number, person) in people.into_iter().enumerate() {
        let at = here.towards(180.0, 4.0 + number as f32);
        send(&mut app, Doing::Post(person, at));
    }
    frames(&mut app, 240);
    assert!(patrolling(&app).view().runners.is_empty());
    read_back(&mut app);
    assert!(disabled(&mut app, "by-runner"));
    assert!(disabled(&mut app, "send-report"));
    let nobody = app.world().resource::<Words>().word("form-nobody-to-run");
    assert!(shows(&mut app, &nobody));
    send(&mut app, Doing::Report(ReportDoing::Send));
    let log = &app.world().resource::<Log>().lines;
    assert!(
        log.iter()
            .any(|line| line.sentence.id == "form-nobody-to-run")
    );
}

#[test]
fn runners_under_way_are_said_to_be_away_until_they_are_back() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    send(&mut app, Doing::Open(Panel::Report(Occasion::Find)));
    send(
        &mut app,
        Doing::Report(ReportDoing::Channel(Channel::Runner)),
    );
    send(&mut app, Doing::Report(ReportDoing::Send));
    frames(&mut app, 9);
    let away = |app: &App| {
        let view = patrolling(app).view();
        view.patrol
            .iter()
            .filter(|one| {
                let state = state(one, view).arguments["state"].clone();
                format!("{state:?}").contains("carries-report")
            })
            .count()
    };
    assert_eq!(away(&app), patrolling(&app).exercise().scenario.runners());
    for _ in 0..200 {
        if away(&app) == 0 {
            break;
        }
        frames(&mut app, 8);
    }
    assert_eq!(away(&app), 0);
    let log = &app.world().resource::<Log>().lines;
    let said: Vec<&str> = log
        .iter()
        .map(|line| line.sentence.id.as_str())
        .filter(|id| id.contains("runners") || *id == "log-report-arrived")
        .collect();
    assert_eq!(
        said,
        ["log-runners-sent", "log-report-arrived", "log-runners-back"]
    );
}

fn focused(app: &App) -> Option<String> {
    let focus = app.world().resource::<InputFocus>().get()?;
    let called = app.world().get::<StableId>(focus)?;
    Some(called.0.clone())
}

/// Story: fourteen times Tab from the first answer to the next line, and there the focus was on the button that led there.
#[test]
fn page_down_leads_from_line_to_line_and_the_focus_is_on_the_first_answer() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    press(&mut app, KeyCode::KeyR, 1);
    let format = Occasion::Find.format(&patrolling(&app).doctrine().pack);
    let fields: Vec<Field> = format
        .expect("a form")
        .lines
        .iter()
        .map(|line| line.field)
        .collect();
    let page = |app: &App| app.world().resource::<Drafts>().of(Occasion::Find).page;
    for (line, field) in fields.iter().enumerate() {
        assert_eq!(page(&app), FormPage::Line(line));
        let focus = focused(&app).expect("a focus");
        let leads = focus == "next-line" || focus == "read-back" || focus.starts_with("line-");
        assert!(!leads, "{field:?}: {focus}");
        let last = line + 1 == fields.len();
        assert_eq!(button(&mut app, "next-line").is_none(), last);
        press(&mut app, KeyCode::PageDown, 1);
    }
    assert_eq!(page(&app), FormPage::ReadBack);
    assert_eq!(focused(&app).as_deref(), Some("by-radio"));
    send(&mut app, Doing::Report(ReportDoing::Line(2)));
    press(&mut app, KeyCode::PageUp, 1);
    assert_eq!(page(&app), FormPage::Line(1));
}

/// Story: a tick far down a list threw the list back to its beginning, and nobody saw what was ticked.
#[test]
fn a_ticked_answer_stays_in_sight() {
    let mut app = on_patrol_sized(Mode::Learn, &folder(), &minimal(), (1024, 600));
    press(&mut app, KeyCode::KeyR, 1);
    let format = Occasion::Find.format(&patrolling(&app).doctrine().pack);
    let mut lines = format.expect("a form").lines.iter();
    let line = lines.position(|line| line.field == Field::Item);
    send(
        &mut app,
        Doing::Report(ReportDoing::Line(line.expect("a line of the item"))),
    );
    let called = "sign-local-behaviour";
    let ticked = button(&mut app, called).expect("an answer");
    app.world_mut()
        .resource_mut::<InputFocus>()
        .set(ticked, FocusCause::Navigated);
    frames(&mut app, 4);
    let middle_y = |app: &mut App| {
        let answer = button(app, called).expect("an answer");
        let place = app.world().get::<UiGlobalTransform>(answer);
        place.expect("laid out").translation.y
    };
    let before = middle_y(&mut app);
    press_button(&mut app, called);
    frames(&mut app, 4);
    assert_eq!(focused(&app).as_deref(), Some(called));
    assert!((middle_y(&mut app) - before).abs() < 2.0);
}

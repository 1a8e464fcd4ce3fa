//! The form's last page: what will be said, line by line, and how it goes.

use bevy::prelude::*;

use crate::front_end::hud::doing::Doing;
use crate::front_end::hud::face::Face;
use crate::front_end::hud::known::Known;
use crate::front_end::hud::report::{Occasion, ReportDoing, is_empty, problem};
use crate::front_end::icon::Icon;
use crate::front_end::theme;
use crate::front_end::widget::{Kit, Weight};
use crate::record::Mode;
use crate::scoring::report_truth;
use crate::sim::action::{Channel, Order, TraineeAction};
use crate::text::Message;
use crate::trainee::refuge::ordered_m;
use crate::units::grid::GridFrame;

use super::page::Open;

/// What will be said, and how it goes.
pub(super) fn read_back(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known, open: Open) {
    let briefs = open.occasion == Occasion::HandOver;
    parent.spawn(kit.heading(&kit.words.word(if briefs {
        "form-read-back-briefing-title"
    } else {
        "form-read-back-title"
    })));
    // First, so that their keys are in sight together with the one that sends it.
    if !briefs {
        channels(parent, kit, known, open);
        who_runs(parent, kit, known);
    }
    let empty = lines_empty(open);
    if empty > 0 {
        let words = Message::new("form-lines-empty").with("count", empty);
        warn(parent, kit, &kit.words.say(&words));
    }
    if open.draft.sent && !briefs {
        parent.spawn(kit.text(&kit.words.word("form-sent-before")));
    }
    lines(parent, kit, known, open);
    if !briefs {
        silence(parent, kit, known);
    }
}

/// The button that says it, below all the rest.
pub(super) fn send(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known, open: Open) {
    let something_is_empty = lines_empty(open) > 0;
    if open.occasion == Occasion::HandOver {
        Face::new(
            "hand-over",
            kit.words.word("form-hand-over"),
            Doing::Report(ReportDoing::Send),
        )
        .icon(Icon::Tick)
        .number(0)
        .first()
        .held()
        .add(parent, kit, true);
        return;
    }
    let nobody_goes =
        open.draft.channel == Channel::Runner && known.patrolling.view().runners.is_empty();
    let number = usize::from(known.patrolling.exercise().scenario.comms.runner.is_some()) + 1;
    let send = |id: &str| {
        Face::new(
            "send-report",
            kit.words.word(id),
            Doing::Report(ReportDoing::Send),
        )
        .icon(Icon::Radio)
        .number(number)
        .disabled(nobody_goes)
    };
    if something_is_empty {
        send("form-send-all-the-same").held().add(parent, kit, true);
    } else {
        send("form-send")
            .weight(Weight::Main)
            .add(parent, kit, true);
    }
}

/// Every line with its answer; what is left empty or cannot be read stands out.
fn lines(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known, open: Open) {
    let patrolling = &known.patrolling;
    let scenario = &patrolling.exercise().scenario;
    let frame = GridFrame::of(&scenario.place);
    for (line, answer) in open.format.lines.iter().zip(&open.draft.answers) {
        let asked = Message::new("form-line")
            .with("label", &line.label)
            .with("asks", &line.asks);
        parent.spawn(kit.small(&kit.words.say(&asked)));
        let said = report_truth::said(Some(answer), &patrolling.doctrine().pack, scenario);
        let said = kit.words.say(&said);
        if is_empty(answer) {
            warn(parent, kit, &said);
        } else {
            parent.spawn(kit.text(&said));
        }
        if let Some(wrong) = problem(line.field, answer, &frame) {
            parent.spawn(kit.letters(
                format!("⚠ {}", kit.words.say(&wrong)),
                theme::SMALL_PX,
                theme::WARN,
                false,
            ));
        }
    }
}

/// Words that must not be overlooked.
fn warn(parent: &mut ChildSpawnerCommands, kit: &Kit, said: &str) {
    parent.spawn(kit.spoken(
        &format!("⚠ {said}"),
        theme::TEXT_PX,
        theme::WARN,
        true,
        accesskit::Role::Label,
    ));
}

/// How many lines are left empty.
fn lines_empty(open: Open) -> usize {
    let answers = open.draft.answers.iter();
    answers.filter(|answer| is_empty(answer)).count()
}

/// How far from an item the radio must be silent, and in learn mode whether one is far enough.
fn silence(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let patrolling = &known.patrolling;
    let pack = &patrolling.doctrine().pack;
    let silent_m = pack.silent_within_m(patrolling.exercise().scenario.patrol.radio);
    let rule = Message::new("form-silent").with("distance", silent_m.ceil());
    parent.spawn(kit.text(&kit.words.say(&rule)));
    if patrolling.mode() != Mode::Learn {
        return;
    }
    let Some(own_m) = nearest_mark_m(known) else {
        return;
    };
    let words = if own_m < silent_m {
        Message::new("form-too-near-to-send")
    } else {
        Message::new("form-far-enough-to-send").with("rule", rule_of(known, own_m))
    };
    let ink = if own_m < silent_m {
        theme::WARN
    } else {
        theme::INK
    };
    let words = words.with("distance", own_m.round());
    parent.spawn(kit.letters(kit.words.say(&words), theme::TEXT_PX, ink, true));
}

/// Whether the distance that a rule asks for is kept: what was ordered beyond it is margin, and a metre of that costs nothing.
fn rule_of(known: &Known, own_m: f32) -> Message {
    let patrolling = &known.patrolling;
    let distances = &patrolling.doctrine().pack.distances;
    let ordered = patrolling.session().trainee_actions();
    let ordered = ordered.filter_map(|(_, action)| match action {
        TraineeAction::Order(Order::Withdraw { distance_m, .. }) => Some(*distance_m),
        _ => None,
    });
    let most_m = ordered.fold(0.0, |_, last| last);
    let classes = distances.classes.iter().map(|row| row.required_m.value);
    let required_m = classes
        .filter(|required_m| ordered_m(*required_m) <= most_m)
        .fold(distances.in_doubt_m.value, f32::max);
    Message::new(if own_m >= required_m {
        "form-distance-kept"
    } else {
        "form-distance-short"
    })
    .with("required", required_m)
}

/// How far the trainee is from the nearest place that they marked, metres.
fn nearest_mark_m(known: &Known) -> Option<f32> {
    let view = known.patrolling.view();
    let here = view.here.point();
    view.marks
        .iter()
        .map(|(_, place)| here.distance_m(place.point()))
        .min_by(f32::total_cmp)
}

/// By radio or by runner.
fn channels(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known, open: Open) {
    let exercise = known.patrolling.exercise();
    let way = |channel, called: &str, id: &str| {
        Face::new(
            called,
            kit.words.word(id),
            Doing::Report(ReportDoing::Channel(channel)),
        )
        .one_of(open.draft.channel == channel)
    };
    let runners = &known.patrolling.view().runners;
    way(Channel::Radio, "by-radio", "form-by-radio")
        .number(0)
        .first()
        .add(parent, kit, true);
    if exercise.scenario.comms.runner.is_some() {
        way(Channel::Runner, "by-runner", "form-by-runner")
            .number(1)
            .disabled(runners.is_empty())
            .add(parent, kit, true);
    }
}

/// Who would run with it.
fn who_runs(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let exercise = known.patrolling.exercise();
    if exercise.scenario.comms.runner.is_none() {
        return;
    }
    let runners = &known.patrolling.view().runners;
    let names = runners.iter().map(|person| exercise.person_called(*person));
    let together = names.reduce(|before, next| {
        Message::new("report-list")
            .with("before", before)
            .with("next", next)
    });
    match together {
        Some(who) => {
            let words = Message::new("form-runners-go").with("who", who);
            parent.spawn(kit.small(&kit.words.say(&words)));
        }
        None => warn(parent, kit, &kit.words.word("form-nobody-to-run")),
    }
}

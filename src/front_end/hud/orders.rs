//! Orders: a list, by keys or buttons. An order that needs a place or a person asks for it next.

use bevy::prelude::*;

use crate::doctrine::Known as Class;
use crate::front_end::icon::Icon;
use crate::front_end::patrolling::Patrolling;
use crate::front_end::widget::Kit;
use crate::front_end::words::Words;
use crate::sim::action::CheckRing;
use crate::text::Message;
use crate::trainee::refuge::{ORDER_MARGIN_M, ordered_m};

use super::doing::{Doing, Plain};
use super::face::Face;
use super::known::Known;
use super::map;
use super::panels::{Panel, Purpose};
use super::report::Occasion;
use super::threat::Threat;

/// The orders in the order of their keys: the numbers, then two letters.
pub(super) fn list(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let halts = &known.patrolling.doctrine().pack.halts;
    let ring = |id: &str, radius_m: f32| {
        kit.words
            .say(&Message::new(id).with("radius", radius_m.round()))
    };
    let view = known.patrolling.view();
    let threats = Threat::all(&known.patrolling);
    // With one of them there is nothing to choose from.
    let from = match threats[..] {
        [(only, _)] => Some(only),
        _ => None,
    };
    let nothing = threats.is_empty();
    let here = view.specialists_here && !view.handed_over;
    let plain = |id: &str| kit.words.word(id);
    let rows = [
        Face::new("order-halt", plain("order-halt"), Doing::Order(Plain::Halt)).icon(Icon::Halt),
        Face::new(
            "order-check-near",
            ring("order-check", halts.near_check_m.value),
            Doing::Order(Plain::Check(CheckRing::Near)),
        )
        .icon(Icon::Check),
        Face::new(
            "order-check-far",
            ring("order-check", halts.far_check_m.value),
            Doing::Order(Plain::Check(CheckRing::Far)),
        )
        .icon(Icon::Check),
        Face::new(
            "order-withdraw",
            plain("order-withdraw"),
            Doing::Open(Panel::Withdraw(from)),
        )
        .icon(Icon::Undo)
        .disabled(nothing),
        Face::new(
            "order-take-cover",
            plain("order-take-cover"),
            Doing::Open(Panel::TakeCover),
        )
        .icon(Icon::Shield)
        .disabled(nothing),
        Face::new(
            "order-posts",
            plain("order-posts"),
            Doing::Open(Panel::Posts),
        )
        .icon(Icon::Person),
        Face::new(
            "order-control-point",
            plain("order-control-point"),
            Doing::Open(Panel::ControlPoint),
        )
        .icon(Icon::Target),
        Face::new(
            "order-resume",
            plain("order-resume"),
            Doing::Order(Plain::Resume),
        )
        .icon(Icon::Begin),
        Face::new(
            "order-turn-back",
            plain("order-turn-back"),
            Doing::Order(Plain::TurnBack),
        )
        .icon(Icon::Back)
        .held()
        .disabled(known.patrolling.route_given_up()),
        hand_over(kit, known).icon(Icon::Tick).disabled(!here),
        Face::new(
            "order-count",
            plain("order-count"),
            Doing::Order(Plain::Count),
        )
        .icon(Icon::Team),
        Face::new(
            "order-people",
            plain("order-people"),
            Doing::Open(Panel::LocalPeople),
        )
        .icon(Icon::Person),
    ];
    let asked = known.coach.asks.order;
    let first = rows.iter().position(|face| Some(face.called()) == asked);
    for (number, face) in rows.into_iter().enumerate() {
        let face = face.choice(number, kit, &known.settings);
        let face = if number == first.unwrap_or(0) {
            face.first()
        } else {
            face
        };
        face.add(parent, kit, true);
    }
    if nothing {
        parent.spawn(kit.small(&kit.words.word("order-needs-mark")));
    }
    if !view.specialists_here {
        parent.spawn(kit.small(&kit.words.word("order-needs-specialists")));
    }
}

/// With a briefing, where the pack has a form for it; that is held at its end.
fn hand_over(kit: &Kit, known: &Known) -> Face {
    let words = kit.words.word("order-hand-over");
    if known.patrolling.doctrine().pack.handover().is_some() {
        let briefing = Doing::Open(Panel::Report(Occasion::HandOver));
        Face::new("order-hand-over", words, briefing)
    } else {
        Face::new("order-hand-over", words, Doing::Order(Plain::HandOver)).held()
    }
}

/// What there is to keep away from, to choose one.
fn from_threats(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    known: &Known,
    called: &str,
    doing: impl Fn(Threat) -> Doing,
) {
    let all = Threat::all(&known.patrolling);
    let first = Threat::asked(&all, known.coach.asks.from);
    for (row, (threat, at)) in all.into_iter().enumerate() {
        let face = Face::new(
            format!("{called}-{}", threat.called()),
            kit.words.say(&threat.row(&known.patrolling, at)),
            doing(threat),
        )
        .icon(match threat {
            Threat::Mark(_) => Icon::Mark,
            Threat::Incident(_) => Icon::Warning,
        })
        .number(row);
        let face = if row == first { face.first() } else { face };
        face.add(parent, kit, true);
    }
}

/// What to withdraw from.
pub(super) fn withdraw_from(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    from_threats(parent, kit, known, "withdraw", |threat| {
        Doing::Open(Panel::Withdraw(Some(threat)))
    });
}

/// How far: what the pack's stand-off table requires, each with the margin, or any other distance.
pub(super) fn withdraw(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    known: &Known,
    threat: Threat,
) {
    // It may be settled by now.
    if threat.place(&known.patrolling).is_none() {
        withdraw_from(parent, kit, known);
        return;
    }
    let margin = Message::new("order-margin").with("margin", ORDER_MARGIN_M);
    parent.spawn(kit.small(&kit.words.say(&margin)));
    let rows = distances(known);
    let first_m = rows.first().map(|row| row.distance_m);
    for (number, row) in rows.into_iter().enumerate() {
        let distance_m = row.distance_m;
        let words = Message::new("order-distance")
            .with("distance", distance_m)
            .with("rule", row.rule);
        let face = Face::new(
            format!("withdraw-{}", row.called),
            kit.words.say(&words),
            Doing::WithdrawFrom { threat, distance_m },
        )
        .number(number);
        let face = if number == 0 { face.first() } else { face };
        face.add(parent, kit, true);
    }
    let own_m = known.chosen.distance_m.or(first_m).unwrap_or_default();
    parent
        .spawn(crate::front_end::widget::row())
        .with_children(|row| {
            Face::new(
                "distance-less",
                "",
                Doing::OwnDistance(own_m - ORDER_MARGIN_M),
            )
            .icon(Icon::Minus)
            .add(row, kit, false);
            Face::new(
                "withdraw-own",
                kit.words
                    .say(&Message::new("order-own-distance").with("distance", own_m)),
                Doing::WithdrawFrom {
                    threat,
                    distance_m: own_m,
                },
            )
            .add(row, kit, false);
            Face::new(
                "distance-more",
                "",
                Doing::OwnDistance(own_m + ORDER_MARGIN_M),
            )
            .icon(Icon::Plus)
            .add(row, kit, false);
        });
}

/// A distance to order, with the rule that asks for it.
struct Row {
    called: String,
    rule: Message,
    distance_m: f32,
}

/// The pack's distances with the margin: the one that the coach asks for first, else the one for whatever is unknown.
fn distances(known: &Known) -> Vec<Row> {
    let pack = &known.patrolling.doctrine().pack;
    let row = |called: String, class: Class<'_>| {
        let required = pack.required_for(class);
        Row {
            called,
            distance_m: ordered_m(required.metres),
            rule: required.message(pack),
        }
    };
    let classes = pack.distances.classes.iter();
    let classes = classes.map(|class| row(class.id.clone(), Class::Told(&class.id)));
    let mut rows: Vec<Row> = std::iter::once(row("in-doubt".to_owned(), Class::Nothing))
        .chain(classes)
        .collect();
    let asked = known.coach.asks.distance_m;
    if let Some(place) = rows.iter().position(|row| Some(row.distance_m) == asked) {
        let first = rows.remove(place);
        rows.insert(0, first);
    }
    rows
}

/// What to take cover from.
pub(super) fn take_cover(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    from_threats(parent, kit, known, "cover", Doing::TakeCoverFrom);
}

/// Whom to send; where to is picked on the map.
pub(super) fn posts(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let patrol = &known.patrolling.view().patrol;
    let asked = known.coach.asks.person;
    let first = patrol
        .iter()
        .position(|comrade| Some(comrade.person) == asked);
    for (number, comrade) in patrol.iter().enumerate() {
        let face = Face::new(
            format!(
                "post-{}",
                known.patrolling.exercise().person_name(comrade.person)
            ),
            kit.words
                .say(&known.patrolling.exercise().person_called(comrade.person)),
            Doing::Open(Panel::Map(Purpose::Post(comrade.person))),
        )
        .icon(if comrade.at_post {
            Icon::Tick
        } else {
            Icon::Person
        })
        .disabled(comrade.carries_report)
        .number(number);
        let face = if number == first.unwrap_or(0) {
            face.first()
        } else {
            face
        };
        face.add(parent, kit, true);
    }
}

/// A place asked for within this distance is where one stands, metres.
const NEAR_M: f32 = 5.0;

/// What there is to know of where one stands before the control point is set up there.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct HereSays;

/// Says it anew as one walks.
pub(super) fn say_here(
    patrolling: Res<Patrolling>,
    words: Res<Words>,
    mut says: Query<&mut Text, With<HereSays>>,
) {
    for mut text in &mut says {
        let told = map::from_nearest(&patrolling, patrolling.view().here.point());
        let said: Vec<String> = told.iter().map(|message| words.say(message)).collect();
        let said = said.join(" · ");
        if text.0 != said {
            text.0 = said;
        }
    }
}

/// Where the control point is to be.
pub(super) fn control_point(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let here = known.patrolling.view().here.point();
    let asked = known.coach.asks.place;
    let elsewhere = asked.is_some_and(|place| place.distance_m(here) > NEAR_M);
    let face = Face::new(
        "control-point-here",
        kit.words.word("order-control-point-here"),
        Doing::ControlPoint(here),
    )
    .icon(Icon::Target)
    .number(0);
    let face = if elsewhere { face } else { face.first() };
    face.add(parent, kit, true);
    parent.spawn((HereSays, kit.text("")));
    let face = Face::new(
        "control-point-on-map",
        kit.words.word("order-control-point-map"),
        Doing::Open(Panel::Map(Purpose::ControlPoint)),
    )
    .icon(Icon::Map)
    .number(1);
    let face = if elsewhere { face.first() } else { face };
    face.add(parent, kit, true);
}

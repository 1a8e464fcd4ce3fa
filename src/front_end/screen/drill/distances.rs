//! The distance drill: a find on the map, and three things to put there.

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::clock::{Clock, Clocks};
use super::drawing::{Does, Drawing};
use super::sketch::{Cursor, map};
use super::{Runs, Sheet, ends, hung, point, unwritten};
use crate::drill::distance::{DISTANCE_LIMIT_S, MOST_POINTS, PartJudged};
use crate::drill::{Drawn, Part, Situation, wording};
use crate::front_end::icon::Icon;
use crate::front_end::stage::Travel;
use crate::front_end::theme;
use crate::front_end::widget::{Kit, Weight, panel, row};
use crate::scoring::Outcome;
use crate::text::Message;
use crate::units::{Point, whole_m};

/// A press on an arrow moves the cursor by so much, metres.
const NUDGE_M: f32 = 5.0;

/// How far the cursor is from the find.
#[derive(Component)]
struct Readout;

/// The page that is due.
pub(super) fn open(commands: &mut Commands, kit: &Kit, sheet: &Sheet, drawing: &Drawing) {
    let words = &kit.words;
    let Some(situation) = drawing.situation() else {
        return;
    };
    let which = Message::new("drill-distance-which")
        .with("number", drawing.number() + 1)
        .with("of", drawing.distances.situations().len());
    sheet.begins(commands, |bar| {
        bar.spawn(kit.heading(&words.say(&which)));
        if drawing.judged.is_none() {
            bar.spawn((Clock, kit.heading("")));
            // Above the map, so that it stays in sight while one points.
            bar.spawn((Readout, kit.text("")));
        }
    });
    match &drawing.judged {
        Some(judged) => feedback(commands, kit, sheet, drawing, situation, judged),
        None => ask(commands, kit, sheet, drawing, situation),
    }
}

fn ask(
    commands: &mut Commands,
    kit: &Kit,
    sheet: &Sheet,
    drawing: &Drawing,
    situation: &Situation,
) {
    let words = &kit.words;
    let pack = &drawing.distances.bank().doctrine.pack;
    let part = drawing.part();
    sheet.holds(commands, |held| {
        held.spawn(kit.heading(&words.say(&wording::asks(part))));
        held.spawn(panel()).with_children(|told| {
            for said in wording::found(situation, pack) {
                told.spawn(kit.text(&words.say(&said)));
            }
        });
        map(held, kit, drawing, situation, None);
        held.spawn(row()).with_children(|arrows| {
            for (called, id, east, north) in [
                ("map-west", "hud-map-west", -NUDGE_M, 0.0),
                ("map-east", "hud-map-east", NUDGE_M, 0.0),
                ("map-north", "hud-map-north", 0.0, NUDGE_M),
                ("map-south", "hud-map-south", 0.0, -NUDGE_M),
            ] {
                arrows.spawn((
                    kit.button(called, &words.word(id), Weight::Plain),
                    observe(move |_: On<Activate>, mut does: MessageWriter<Does>| {
                        does.write(Does::Nudge(east, north));
                    }),
                ));
            }
        });
    });
    let does = |does: Does| {
        observe(move |_: On<Activate>, mut all: MessageWriter<Does>| {
            all.write(does);
        })
    };
    let button = |called: &str, picture: Icon, id: &str, weight: Weight| {
        kit.icon_button(called, picture, &words.word(id), weight)
    };
    sheet.ends(commands, |foot| {
        if part == Part::Way {
            let take = button("take", Icon::Plus, "drill-distance-add", Weight::Plain);
            foot.spawn((take, does(Does::Take)));
            if !drawing.drawn.way.is_empty() {
                let undo = button("undo", Icon::Undo, "drill-distance-undo", Weight::Plain);
                foot.spawn((undo, does(Does::Undo)));
            }
            let done = button("done", Icon::Tick, "drill-distance-done", Weight::Main);
            foot.spawn((done, does(Does::Done)));
        } else {
            let take = button("take", Icon::Tick, "hud-map-take", Weight::Main);
            foot.spawn((take, does(Does::Take)));
        }
    });
}

fn feedback(
    commands: &mut Commands,
    kit: &Kit,
    sheet: &Sheet,
    drawing: &Drawing,
    situation: &Situation,
    judged: &[PartJudged],
) {
    let words = &kit.words;
    sheet.holds(commands, |held| {
        held.spawn(panel()).with_children(|told| {
            for part in judged {
                let (icon, colour) = match part.outcome {
                    Outcome::Met => (Icon::Tick, theme::GOOD),
                    Outcome::PartlyMet => (Icon::Minus, theme::WARN),
                    Outcome::NotMet | Outcome::NeverEvaluated => (Icon::Cross, theme::WARN),
                };
                told.spawn(point(kit, icon, colour, &words.say(&part.why)));
            }
            told.spawn(kit.small(&words.word("drill-distance-shown")));
            unwritten(told, kit, &drawing.kept);
        });
        let exact = drawing.distances.exact(situation);
        map(held, kit, drawing, situation, Some(&exact));
    });
    if drawing.distances.situation().is_some() {
        let words = words.word("drill-distance-next");
        sheet.next(commands, kit, "next", &words, go_on);
    } else {
        ends(commands, kit, sheet, &drawing.kept);
    }
}

/// The map is hung up: the time begins.
fn hang_up(
    mut drawing: ResMut<Drawing>,
    mut images: Option<ResMut<Assets<Image>>>,
    time: Res<Time<Real>>,
    mut travel: Travel,
) {
    let Some(picture) = drawing.chart().map(|chart| chart.picture.clone()) else {
        return;
    };
    drawing.picture = hung(&mut images, Some(picture));
    drawing.shown_s = Some(time.elapsed_secs());
    travel.again();
}

/// Takes what is done on the map, and the end of the time.
fn work(
    mut does: MessageReader<Does>,
    mut drawing: ResMut<Drawing>,
    time: Res<Time<Real>>,
    mut travel: Travel,
) {
    let now_s = time.elapsed_secs();
    for does in does.read() {
        if drawing.judged.is_some() {
            continue;
        }
        let cursor = drawing.cursor;
        match (*does, drawing.part()) {
            (Does::Point(at), _) => {
                drawing.cursor = at;
                continue;
            }
            (Does::Nudge(east_m, north_m), _) => {
                drawing.cursor = Point(cursor.0 + east_m, cursor.1 + north_m);
                continue;
            }
            (Does::Take, Part::Stop) => {
                drawing.drawn.stop = Some(cursor);
                drawing.part = 1;
            }
            (Does::Take, Part::Way) => {
                if drawing.drawn.way.len() < MOST_POINTS {
                    drawing.drawn.way.push(cursor);
                }
            }
            (Does::Take, Part::ControlPoint) => {
                drawing.drawn.control_point = Some(cursor);
                drawing.answer(now_s);
            }
            (Does::Undo, _) => {
                drawing.drawn.way.pop();
            }
            (Does::Done, _) => drawing.part = 2,
        }
        travel.again();
    }
    let is_over = |shown_s: f32| now_s - shown_s >= DISTANCE_LIMIT_S;
    if drawing.judged.is_none() && drawing.shown_s.is_some_and(is_over) {
        drawing.answer(now_s);
        travel.again();
    }
}

/// The cursor, how far it is from the find, and the seconds left.
fn show(
    drawing: Res<Drawing>,
    kit: Kit,
    mut cursors: Query<&mut Node, With<Cursor>>,
    mut readouts: Query<&mut Text, (With<Readout>, Without<Clock>)>,
    mut clocks: Clocks,
) {
    let (Some(situation), Some(chart)) = (drawing.situation(), drawing.chart()) else {
        return;
    };
    let (x, y) = chart.share(drawing.cursor);
    for mut node in &mut cursors {
        let (left, top) = (percent(x * 100.0), percent(y * 100.0));
        if (node.left, node.top) != (left, top) {
            (node.left, node.top) = (left, top);
        }
    }
    let metres = whole_m(situation.range_m(drawing.cursor));
    let said = Message::new("drill-distance-cursor").with("metres", metres);
    let said = kit.words.say(&said);
    for mut text in &mut readouts {
        if text.0 != said {
            text.0.clone_from(&said);
        }
    }
    if let Some(shown_s) = drawing.shown_s {
        clocks.count_down(shown_s, DISTANCE_LIMIT_S);
    }
}

fn go_on(_: On<Activate>, mut drawing: ResMut<Drawing>, mut travel: Travel) {
    drawing.judged = None;
    drawing.part = 0;
    drawing.drawn = Drawn::default();
    drawing.picture = None;
    if let Some(here) = drawing.situation().map(|now| now.find.here()) {
        drawing.cursor = here;
    }
    travel.again();
}

pub(super) fn plugin(app: &mut App) {
    let not_hung =
        |drawing: Option<Res<Drawing>>| drawing.is_some_and(|drawing| drawing.picture.is_none());
    app.add_message::<Does>().add_systems(
        Update,
        (hang_up.run_if(not_hung), work, show)
            .chain()
            .run_if(resource_exists::<Drawing>)
            .in_set(Runs::Distances),
    );
}

//! A view to be searched: the picture, and what is answered in it.

use bevy::math::ops;
use bevy::picking::events::{Click, Pointer};
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::clock::{Clock, Clocks};
use super::fields::{FIELDS, Pointing, fields};
use super::painter::SIZE;
use super::spot::{Drilling, Given};
use super::{Sheet, frame};
use crate::drill::{Answer, FIELD_DEG, TIME_LIMIT_S, View};
use crate::front_end::icon::Icon;
use crate::front_end::widget::{Kit, Weight};
use crate::text::Message;
use crate::units::maths::hypot;

pub(super) fn search(
    commands: &mut Commands,
    kit: &Kit,
    sheet: &Sheet,
    drilling: &Drilling,
    view: &View,
) {
    let which = Message::new("drill-which")
        .with("number", drilling.course.number() + 1)
        .with("of", drilling.course.length().views());
    let words = &kit.words;
    sheet.begins(commands, |bar| {
        bar.spawn(kit.heading(&words.say(&which)));
        bar.spawn((Clock, kit.heading("")));
    });
    let Some(picture) = drilling.picture.clone() else {
        sheet.holds(commands, |held| {
            held.spawn(kit.text(&words.word("drill-drawing")));
        });
        return;
    };
    let view = view.clone();
    sheet.holds(commands, |held| {
        held.spawn(kit.text(&words.word("drill-ask")));
        held.spawn((ImageNode::new(picture), frame(), observe(pointed_at)))
            .with_children(|on| {
                let within_deg = FIELD_DEG / FIELDS.0 as f32 / 2.0;
                fields(on, kit, |middle| {
                    Some(Given(answer_at(&view, middle, within_deg)))
                });
            });
    });
    sheet.ends(commands, |foot| {
        foot.spawn((
            kit.icon_button(
                "nothing",
                Icon::Tick,
                &words.word("drill-nothing"),
                Weight::Main,
            ),
            observe(|_: On<Activate>, mut given: MessageWriter<Given>| {
                given.write(Given(Answer::Nothing));
            }),
        ));
    });
}

/// Direction of a place in a view, in shares of its width and height from the upper left corner.
fn direction(view: &View, across: f32, down: f32) -> (f32, f32) {
    let half = ops::tan((FIELD_DEG / 2.0).to_radians());
    let x = (across * 2.0 - 1.0) * half;
    let y = (1.0 - down * 2.0) * half * SIZE.1 as f32 / SIZE.0 as f32;
    let (sin, cos) = ops::sin_cos(view.pitch_deg.to_radians());
    // Turned by the pitch: ahead, right and up of the level look.
    let (ahead, up) = (cos - y * sin, sin + y * cos);
    let bearing_deg = view.bearing_deg + ops::atan2(x, ahead).to_degrees();
    let level = hypot(x, ahead);
    let pitch_deg = ops::atan2(up, level).to_degrees();
    (bearing_deg.rem_euclid(360.0), pitch_deg)
}

fn answer_at(view: &View, (across, down): (f32, f32), within_deg: f32) -> Answer {
    let (bearing_deg, pitch_deg) = direction(view, across, down);
    Answer::There {
        bearing_deg,
        pitch_deg,
        within_deg,
    }
}

fn pointed_at(
    click: On<Pointer<Click>>,
    pointing: Pointing,
    drilling: Res<Drilling>,
    mut given: MessageWriter<Given>,
) {
    if let (Some(at), Some(view)) = (pointing.at(&click), drilling.course.view()) {
        given.write(Given(answer_at(view, at, 0.0)));
    }
}

/// Shows the seconds left.
pub(super) fn count_down(drilling: Res<Drilling>, mut clocks: Clocks) {
    if let Some(shown_s) = drilling.shown_s {
        clocks.count_down(shown_s, TIME_LIMIT_S);
    }
}

//! A view to be searched: the picture, the fields that keys move over, and the time that is left.

use accesskit::{Node as Accessible, Role};
use bevy::a11y::AccessibilityNode;
use bevy::input_focus::AutoFocus;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::math::ops;
use bevy::picking::events::{Click, Pointer};
use bevy::prelude::*;
use bevy::ui::UiGlobalTransform;
use bevy::ui_widgets::{Activate, Button, observe};

use super::painter::SIZE;
use super::spot::{Drilling, Given};
use super::{Sheet, frame};
use crate::drill::{Answer, FIELD_DEG, TIME_LIMIT_S, View};
use crate::front_end::icon::Icon;
use crate::front_end::widget::{Kit, StableId, Weight};
use crate::text::Message;
use crate::units::maths::hypot;

/// Fields of a view for the keyboard, across and down.
const FIELDS: (usize, usize) = (16, 9);

/// The seconds left.
#[derive(Component)]
pub(super) struct Clock;

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
            .with_children(|fields| {
                for number in 0..FIELDS.0 * FIELDS.1 {
                    let (column, row) = (number % FIELDS.0, number / FIELDS.0);
                    let mut field = fields.spawn(field(kit, column, row));
                    let answer = answer_in(&view, column, row);
                    field.observe(move |_: On<Activate>, mut given: MessageWriter<Given>| {
                        given.write(Given(answer));
                    });
                    if (column, row) == (FIELDS.0 / 2, FIELDS.1 / 2) {
                        field.insert(AutoFocus);
                    }
                }
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

/// A field of the view, which keys move over.
fn field(kit: &Kit, column: usize, row: usize) -> impl Bundle + use<> {
    let label = kit.words.say(
        &Message::new("drill-field")
            .with("column", column + 1)
            .with("row", row + 1),
    );
    let share = |number: usize, of: usize| percent(100.0 * number as f32 / of as f32);
    let mut accessible = Accessible::new(Role::Button);
    accessible.set_label(label);
    // Without a colour of its own: it must not hide what lies in it.
    (
        Button,
        StableId(format!("field-{column}-{row}")),
        TabIndex(0),
        AccessibilityNode::from(accessible),
        Node {
            position_type: PositionType::Absolute,
            left: share(column, FIELDS.0),
            top: share(row, FIELDS.1),
            width: share(1, FIELDS.0),
            height: share(1, FIELDS.1),
            ..default()
        },
        // The mouse points at a place and not at a field.
        Pickable::IGNORE,
    )
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

fn answer_in(view: &View, column: usize, row: usize) -> Answer {
    let middle = |number: usize, of: usize| (number as f32 + 0.5) / of as f32;
    let (bearing_deg, pitch_deg) = direction(view, middle(column, FIELDS.0), middle(row, FIELDS.1));
    Answer::There {
        bearing_deg,
        pitch_deg,
        within_deg: FIELD_DEG / FIELDS.0 as f32 / 2.0,
    }
}

fn pointed_at(
    click: On<Pointer<Click>>,
    nodes: Query<(&ComputedNode, &UiGlobalTransform)>,
    scale: Res<UiScale>,
    drilling: Res<Drilling>,
    mut given: MessageWriter<Given>,
) {
    let (Ok((node, transform)), Some(view)) = (nodes.get(click.entity), drilling.course.view())
    else {
        return;
    };
    let size = node.size() * node.inverse_scale_factor;
    let middle = transform.translation * node.inverse_scale_factor;
    let at = (click.pointer_location.position / scale.0 - (middle - size / 2.0)) / size;
    let (bearing_deg, pitch_deg) = direction(view, at.x, at.y);
    given.write(Given(Answer::There {
        bearing_deg,
        pitch_deg,
        within_deg: 0.0,
    }));
}

/// Shows the seconds left.
pub(super) fn count_down(
    drilling: Res<Drilling>,
    time: Res<Time<Real>>,
    kit: Kit,
    mut clocks: Query<&mut Text, With<Clock>>,
) {
    let Some(shown_s) = drilling.shown_s else {
        return;
    };
    let left_s = (TIME_LIMIT_S - (time.elapsed_secs() - shown_s))
        .max(0.0)
        .ceil();
    let said = kit
        .words
        .say(&Message::new("drill-left").with("seconds", left_s));
    for mut text in &mut clocks {
        if text.0 != said {
            text.0.clone_from(&said);
        }
    }
}

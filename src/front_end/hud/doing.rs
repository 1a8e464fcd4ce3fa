//! What the buttons on the screen say is to be done. A button carries its doing as data; a key, a click, a tap and a test
//! send the same. What comes of it stands in [`acting`](super::acting).

use bevy::input_focus::{FocusCause, InputFocus};
use bevy::prelude::*;
use bevy::ui::InteractionDisabled;
use bevy::ui_widgets::Activate;

use crate::front_end::input::{CHOICES, Control, HeldControls, Operated};
use crate::front_end::settings::Settings;
use crate::front_end::widget::HoldButton;
use crate::record::Mode;
use crate::scenario::exercise::PersonId;
use crate::sim::action::{CheckRing, Direction, MarkId, Means, Order, TraineeAction};
use crate::units::{Point, Tick};
use crate::vocabulary::SignKind;

pub use super::report::ReportDoing;

use super::panels::Panel;
use super::threat::Threat;

/// Something a button does.
#[derive(Message, Debug, Clone, PartialEq)]
pub enum Doing {
    /// The same as a key.
    Operate(Control),
    /// Opens a panel on top of what is open.
    Open(Panel),
    /// Closes the panel on top.
    Close,
    /// The kind of sign marked.
    MarkAs(SignKind),
    /// How sure, percent; makes the mark.
    MarkSure(u8),
    /// Takes a mark back.
    Withdraw(MarkId),
    /// Orders that need nothing more.
    Order(Plain),
    /// Everybody back, so far from something.
    WithdrawFrom {
        /// What to get away from.
        threat: Threat,
        /// How far, metres.
        distance_m: f32,
    },
    /// The distance of one's own choice, metres.
    OwnDistance(f32),
    /// Everybody behind cover from something.
    TakeCoverFrom(Threat),
    /// Sends one of the patrol to a post.
    Post(PersonId, Point),
    /// Sets the control point up.
    ControlPoint(Point),
    /// Asks a local person what they know.
    Ask {
        /// Who.
        person: PersonId,
        /// How.
        by: Means,
    },
    /// Tells local people to leave or to go into shelter.
    Direct(Direction),
    /// Takes the point under the map's cursor.
    PickPoint,
    /// Moves the map's cursor, steps east and north.
    MoveCursor(i8, i8),
    /// Enlarges the map or makes it smaller.
    Zoom(bool),
    /// Something of the report.
    Report(ReportDoing),
    /// Turns to a page of the card of signs.
    CardPage(SignKind),
    /// Shows what is out of place, or hides it again.
    Reveal,
    /// Goes back to a moment.
    BackTo(Tick),
    /// Leaves the patrol, to go on another time.
    Leave,
    /// Ends the patrol.
    End,
    /// Opens the settings.
    Settings,
    /// Opens the controls.
    Controls,
}

/// Orders that need nothing more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plain {
    /// Stand where you are.
    Halt,
    /// Check the ring around.
    Check(CheckRing),
    /// Follow again.
    Resume,
    /// Count the patrol.
    Count,
    /// Give the route up.
    TurnBack,
    /// Hand the cordon over.
    HandOver,
}

impl Plain {
    /// The action that it is.
    pub fn action(self) -> TraineeAction {
        match self {
            Self::Halt => TraineeAction::Order(Order::Halt),
            Self::Check(ring) => TraineeAction::Order(Order::Check(ring)),
            Self::Resume => TraineeAction::Order(Order::Resume),
            Self::Count => TraineeAction::CountPatrol,
            Self::TurnBack => TraineeAction::TurnBack,
            Self::HandOver => TraineeAction::HandOver,
        }
    }
}

/// What a button does when it is pressed.
#[derive(Component, Debug, Clone, PartialEq)]
pub struct Does(pub Doing);

/// The number key that presses a button, from 0 for the key 1.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbered(pub usize);

/// Whether going back to a moment is part of a mode.
pub fn may_go_back(mode: Mode) -> bool {
    mode != Mode::Assess
}

/// A button was pressed, or held for long enough where it has to be.
fn press(activated: On<Activate>, buttons: Query<&Does>, mut doings: MessageWriter<Doing>) {
    if let Ok(does) = buttons.get(activated.entity) {
        doings.write(does.0.clone());
    }
}

/// Number keys press the button with that number; of two the one on the panel opened last.
pub(super) fn press_by_number(
    mut operated: MessageReader<Operated>,
    mut buttons: Query<(Entity, &Numbered, Option<&mut HoldButton>), Without<InteractionDisabled>>,
    settings: Res<Settings>,
    mut focus: ResMut<InputFocus>,
    mut commands: Commands,
) {
    let Some(number) = operated
        .read()
        .filter_map(|Operated(by)| by.choice())
        .last()
    else {
        return;
    };
    let pressed = buttons
        .iter_mut()
        .filter(|(_, numbered, _)| numbered.0 == number)
        .max_by_key(|(entity, ..)| entity.index());
    match pressed {
        Some((entity, _, Some(mut held))) => {
            focus.set(entity, FocusCause::Navigated);
            if settings.hold_is_switch && held.switch() {
                commands.trigger(Activate { entity });
            }
        }
        Some((entity, _, None)) => commands.trigger(Activate { entity }),
        None => {}
    }
}

/// A button that has to be held is held with its number key as well.
pub(super) fn hold_by_number(
    keys: Res<HeldControls>,
    mut buttons: Query<(&Numbered, &mut HoldButton, Has<InteractionDisabled>)>,
) {
    for (numbered, mut held, disabled) in &mut buttons {
        let down = !disabled
            && CHOICES
                .get(numbered.0)
                .is_some_and(|control| keys.by(*control) > 0.0);
        if held.is_kept_down() != down {
            held.keep_down(down);
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Doing>().add_observer(press);
}

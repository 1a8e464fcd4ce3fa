//! In front of a class: an instructor takes everything away that is drawn over the view, stops to discuss, and shows what is
//! out of place. In learn and practise mode; a trainee who is assessed has nothing of it.

use bevy::prelude::*;

use crate::front_end::icon::{Icon, icon};
use crate::front_end::input::{Control, HeldControls, prompt};
use crate::front_end::patrolling::Patrolling;
use crate::front_end::settings::Settings;
use crate::front_end::stage::Stage;
use crate::front_end::theme;
use crate::front_end::widget::{HOLD_S, Kit, Spoken};
use crate::front_end::words::Words;
use crate::record::Mode;
use crate::text::Message;

use super::captions::Said;
use super::doing::Doing;
use super::face::Face;
use super::known::Known;
use super::panels::Panels;

/// What is done in front of a class at present.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct Class {
    /// Nothing is drawn over the view.
    pub hides: bool,
    /// The patrol stands still and is talked about.
    pub discusses: bool,
    /// What is out of place is shown.
    pub reveals: bool,
    /// How long the key to show it has been held, seconds.
    held_s: f32,
    /// The key was pressed the first of two times.
    armed: bool,
}

/// Whether a mode has it.
pub fn is_open_to(mode: Mode) -> bool {
    mode != Mode::Assess
}

/// While something is discussed nothing is done that a record would hold.
pub(super) fn may_operate(class: &Class, control: Control) -> bool {
    !class.discusses
        || matches!(
            control,
            Control::TurnRound
                | Control::LookAhead
                | Control::MouseLook
                | Control::Map
                | Control::Log
                | Control::Team
                | Control::Marks
                | Control::Card
                | Control::Menu
        )
}

impl Class {
    /// One of its keys was pressed. Gives what there is to say.
    pub(super) fn operate(
        &mut self,
        control: Control,
        patrolling: &Patrolling,
        settings: &Settings,
    ) -> Option<Said> {
        if !is_open_to(patrolling.mode()) {
            return Some(Said::hint(Message::new("class-not-in-assessment")));
        }
        match control {
            Control::HideAll => self.hides = !self.hides,
            Control::Discuss => {
                self.discusses = !self.discusses;
                self.hides = false;
            }
            Control::Reveal if self.reveals => self.reveals = false,
            Control::Reveal if !settings.hold_is_switch => {
                return Some(Said::hint(Message::new("class-keep-holding")));
            }
            Control::Reveal if self.armed => self.reveal(),
            Control::Reveal => {
                self.armed = true;
                return Some(Said::hint(Message::new("widget-press-again")));
            }
            _ => {}
        }
        None
    }

    /// Shows what is out of place, or hides it again: the key or the button, which was held.
    pub(super) fn turn(&mut self, patrolling: &Patrolling) {
        if self.reveals {
            self.reveals = false;
        } else if is_open_to(patrolling.mode()) {
            self.reveal();
        }
    }

    fn reveal(&mut self) {
        self.armed = false;
        self.reveals = true;
        self.hides = false;
    }
}

/// Counts how long the key is held that shows what is out of place.
pub(super) fn hold(
    time: Res<Time<Real>>,
    held: Res<HeldControls>,
    settings: Res<Settings>,
    patrolling: Res<Patrolling>,
    mut class: ResMut<Class>,
    mut doings: MessageWriter<Doing>,
) {
    let down =
        held.by(Control::Reveal) > 0.0 && !settings.hold_is_switch && is_open_to(patrolling.mode());
    if !down {
        if class.held_s != 0.0 {
            class.held_s = 0.0;
        }
        return;
    }
    let before_s = class.held_s;
    class.held_s += time.delta_secs();
    if before_s < HOLD_S && class.held_s >= HOLD_S && !class.reveals {
        doings.write(Doing::Reveal);
    }
}

/// Something that is drawn over the view, and goes with the rest of it.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct OverView;

/// Takes everything away, or brings it back. A panel brings it back as well.
pub(super) fn hide(
    panels: Res<Panels>,
    mut class: ResMut<Class>,
    mut over: Query<&mut Visibility, With<OverView>>,
) {
    if class.hides && panels.top().is_some() {
        class.hides = false;
    }
    let wanted = if class.hides {
        Visibility::Hidden
    } else {
        Visibility::Inherited
    };
    for mut visibility in &mut over {
        visibility.set_if_neq(wanted);
    }
}

/// The plate that says what is done in front of the class.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Banner;

/// A line of it.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BannerLine {
    What,
    How,
}

/// A patrol is entered: nothing is discussed yet.
pub(super) fn open(mut commands: Commands, mut class: ResMut<Class>, kit: Kit) {
    *class = Class::default();
    let line = |which: BannerLine, size_px: f32, bold: bool| {
        let mut accessible = accesskit::Node::new(accesskit::Role::Label);
        accessible.set_live(accesskit::Live::Polite);
        (
            which,
            Spoken,
            bevy::a11y::AccessibilityNode::from(accessible),
            kit.letters(String::new(), size_px, theme::INK, bold),
            Pickable::IGNORE,
        )
    };
    commands
        .spawn((
            DespawnOnExit(Stage::Patrol),
            OverView,
            Pickable::IGNORE,
            GlobalZIndex(15),
            Node {
                position_type: PositionType::Absolute,
                top: percent(22),
                width: percent(100),
                justify_content: JustifyContent::Center,
                ..default()
            },
        ))
        .with_children(|middle| {
            middle.spawn((
                Banner,
                Pickable::IGNORE,
                Node {
                    display: Display::None,
                    max_width: percent(80),
                    column_gap: px(16),
                    align_items: AlignItems::Center,
                    padding: UiRect::axes(px(24), px(14)),
                    border: UiRect::all(px(2)),
                    border_radius: BorderRadius::all(px(theme::ROUND_PX)),
                    ..default()
                },
                BackgroundColor(theme::PANEL.with_alpha(0.94)),
                BorderColor::all(theme::ACCENT),
                children![
                    (icon(Icon::Pause, 34.0, theme::ACCENT), Pickable::IGNORE),
                    (
                        Node {
                            flex_direction: FlexDirection::Column,
                            flex_shrink: 1.0,
                            min_width: px(0),
                            ..default()
                        },
                        Pickable::IGNORE,
                        children![
                            line(BannerLine::What, theme::TITLE_PX, true),
                            line(BannerLine::How, theme::TEXT_PX, false),
                        ],
                    ),
                ],
            ));
        });
}

/// Says what is done in front of the class, and how it ends.
pub(super) fn tell(
    class: Res<Class>,
    settings: Res<Settings>,
    panels: Res<Panels>,
    words: Res<Words>,
    mut banners: Query<&mut Node, With<Banner>>,
    mut lines: Query<(&BannerLine, &mut Text)>,
) {
    let key = |control| prompt(&words, &settings, control);
    let how = |id: &str, control| words.say(&Message::new(id).with("key", key(control)));
    let (what, how) = match (class.discusses, class.reveals) {
        (true, reveals) => {
            let mut ends = how("class-discussing-how", Control::Discuss);
            if reveals {
                ends = format!("{ends} {}", how("class-revealing-how", Control::Reveal));
            }
            (words.word("class-discussing"), ends)
        }
        (false, true) => (
            words.word("class-revealing"),
            how("class-revealing-how", Control::Reveal),
        ),
        (false, false) => (String::new(), String::new()),
    };
    let display = if what.is_empty() || panels.top().is_some() {
        Display::None
    } else {
        Display::Flex
    };
    for mut node in &mut banners {
        if node.display != display {
            node.display = display;
        }
    }
    for (line, mut text) in &mut lines {
        let said = match line {
            BannerLine::What => &what,
            BannerLine::How => &how,
        };
        if text.0 != *said {
            text.0.clone_from(said);
        }
    }
}

/// The panel: the same by buttons.
pub(super) fn list(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let rows = [
        (
            Control::Discuss,
            Icon::Pause,
            Doing::Operate(Control::Discuss),
        ),
        (
            Control::HideAll,
            Icon::Eye,
            Doing::Operate(Control::HideAll),
        ),
    ];
    parent.spawn(kit.text(&kit.words.word("class-explained")));
    for (number, (control, picture, doing)) in rows.into_iter().enumerate() {
        let face = Face::new(
            control.name(),
            labelled(kit, &known.settings, control),
            doing,
        )
        .icon(picture)
        .number(number);
        let face = if number == 0 { face.first() } else { face };
        face.add(parent, kit, true);
    }
    Face::new(
        Control::Reveal.name(),
        labelled(kit, &known.settings, Control::Reveal),
        Doing::Reveal,
    )
    .icon(Icon::Target)
    .number(2)
    .held()
    .add(parent, kit, true);
}

/// What a control does, with its key: on the panel its number is pressed, elsewhere its key.
fn labelled(kit: &Kit, settings: &Settings, control: Control) -> String {
    kit.words.say(
        &Message::new("class-row")
            .with("control", Message::new(control.label()))
            .with("key", prompt(&kit.words, settings, control)),
    )
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Class>();
}

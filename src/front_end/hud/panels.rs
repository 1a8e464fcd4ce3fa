//! Panels: what lies open over the ground, one on top of the other. A panel is built from what is known when it opens
//! and built again when something of it changes; the focus stays where it was.

use accesskit::{Node as Accessible, Role};
use bevy::a11y::AccessibilityNode;
use bevy::input_focus::tab_navigation::{TabGroup, TabIndex};
use bevy::input_focus::{FocusCause, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::text::EditableText;
use bevy::ui::InteractionDisabled;
use bevy::ui_widgets::ScrollArea;

use crate::front_end::stage::Stage;
use crate::front_end::theme;
use crate::front_end::widget::{EDGE_PX, List, ScrollContent, StableId};
use crate::scenario::exercise::PersonId;
use crate::vocabulary::SignKind;

use super::report::{FormPage, Occasion};
use super::threat::Threat;

/// A panel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Panel {
    /// What kind of sign is marked.
    MarkKind,
    /// How sure one is of a mark of that kind.
    MarkSure(SignKind),
    /// The marks made.
    Marks,
    /// The orders.
    Orders,
    /// What to withdraw from, and then how far.
    Withdraw(Option<Threat>),
    /// What to take cover from.
    TakeCover,
    /// Whom to send to a post.
    Posts,
    /// Where the control point is to be.
    ControlPoint,
    /// Whom of the local people to ask, and what to tell them.
    LocalPeople,
    /// A form to report or to brief on.
    Report(Occasion),
    /// The map.
    Map(Purpose),
    /// What was done and heard.
    Log,
    /// The patrol's people.
    Team,
    /// The menu.
    Menu,
    /// Moments to go back to.
    Moments,
    /// The card of signs.
    Card,
    /// What there is for a class.
    Class,
}

impl Panel {
    /// True for what is only read: whoever closes it goes on with what they were doing.
    pub fn is_only_read(self) -> bool {
        matches!(
            self,
            Self::Card | Self::Map(Purpose::Look) | Self::Log | Self::Team
        )
    }
}

/// What the map is open for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To look at.
    Look,
    /// To pick the grid of a line of a form.
    Grid(Occasion),
    /// To pick a post for somebody.
    Post(PersonId),
    /// To pick the place of the control point.
    ControlPoint,
}

impl Purpose {
    /// Id of the message that names it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Look => "hud-map",
            Self::Grid(_) => "hud-map-grid",
            Self::Post(_) => "hud-map-post",
            Self::ControlPoint => "hud-map-control-point",
        }
    }
}

/// The panels that are open, the one on top last.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct Panels {
    open: Vec<Panel>,
    /// Counts what changed in a panel, so that it is built again.
    version: u32,
}

impl Panels {
    /// The panel on top.
    pub fn top(&self) -> Option<Panel> {
        self.open.last().copied()
    }

    /// True while one is open, on top or below another.
    pub fn holds(&self, panel: Panel) -> bool {
        self.open.contains(&panel)
    }

    /// Opens one on top.
    pub fn open(&mut self, panel: Panel) {
        self.open.push(panel);
    }

    /// Puts one in the place of the one on top.
    pub fn turn_to(&mut self, panel: Panel) {
        self.open.pop();
        self.open.push(panel);
    }

    /// Closes the one on top.
    pub fn close(&mut self) {
        self.open.pop();
    }

    /// Closes all.
    pub fn close_all(&mut self) {
        self.open.clear();
    }

    /// Something of the panel on top has changed.
    pub fn refresh(&mut self) {
        self.version = self.version.wrapping_add(1);
    }
}

/// Stable name of the button that closes a panel.
pub const CLOSE: &str = "close-panel";

/// The root of the panel that is open.
#[derive(Component, Debug, Clone, Copy, PartialEq)]
pub struct PanelRoot(pub Panel);

/// What gets the focus when a panel opens.
#[derive(Component, Debug, Clone, Copy)]
pub struct FirstFocus;

/// Where a panel lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// At the side, so that the ground stays in view.
    Side,
    /// Over everything.
    Whole,
}

/// The node of a panel; its content is put into it. `rtl` lays a side panel at the other side.
pub fn root(panel: Panel, place: Place, label: &str, rtl: bool) -> impl Bundle {
    let mut accessible = Accessible::new(Role::Dialog);
    accessible.set_label(label);
    let whole = place == Place::Whole;
    let near = if whole { px(0) } else { px(8) };
    (
        PanelRoot(panel),
        DespawnOnExit(Stage::Patrol),
        TabGroup::modal(),
        AccessibilityNode::from(accessible),
        GlobalZIndex(20),
        Node {
            position_type: PositionType::Absolute,
            top: if whole { px(0) } else { px(64) },
            bottom: if whole { px(0) } else { auto() },
            max_height: if whole { percent(100) } else { percent(86) },
            left: if whole || rtl { near } else { auto() },
            right: if whole || !rtl { near } else { auto() },
            width: if whole { auto() } else { px(380) },
            max_width: percent(100),
            flex_direction: FlexDirection::Column,
            row_gap: px(8),
            padding: UiRect::all(px(14)),
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::all(px(if whole { 0.0 } else { theme::ROUND_PX })),
            ..default()
        },
        BackgroundColor(theme::PANEL),
        BorderColor::all(theme::LINE),
    )
}

/// A column that scrolls when there is no room for all of it, in which the arrow keys move the focus; `outside` is its place
/// among others.
pub fn rolling(
    parent: &mut ChildSpawnerCommands,
    outside: Node,
    content: impl FnOnce(&mut ChildSpawnerCommands),
) {
    rolling_as(List, parent, outside, content);
}

/// The same with another use for the arrow keys, or none.
pub fn rolling_as(
    used: impl Bundle,
    parent: &mut ChildSpawnerCommands,
    outside: Node,
    content: impl FnOnce(&mut ChildSpawnerCommands),
) {
    parent
        .spawn(Node {
            flex_direction: FlexDirection::Row,
            min_height: px(0),
            column_gap: px(4),
            ..outside
        })
        .with_children(|place| {
            place
                .spawn((
                    Node {
                        flex_direction: FlexDirection::Column,
                        flex_grow: 1.0,
                        flex_basis: px(0),
                        min_width: px(0),
                        min_height: px(0),
                        row_gap: px(6),
                        // Room for the ring around what has the focus, and for the bar.
                        padding: UiRect::axes(px(EDGE_PX), px(5)),
                        overflow: Overflow::scroll_y(),
                        ..default()
                    },
                    ScrollContent,
                    ScrollArea,
                    used,
                ))
                .with_children(content);
        });
}

/// What had the focus on the panel that is open, by its stable name.
#[derive(Debug, Clone, Default)]
pub(super) struct LastFocus {
    panel: Option<Panel>,
    called: Option<String>,
    /// What the panel itself put the focus on: as long as nobody moved it, it goes along with what is offered first.
    offered: Option<String>,
    /// The line of a form that was open.
    line: Option<OpenLine>,
}

/// The page of a form that is open, somewhere on its panel.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OpenLine(pub(super) FormPage);

/// Keeps the focus where it was when a panel is built again: on what has the same stable name. On a panel that has just
/// opened it is on the first choice, in sight as soon as a key was used.
pub(super) fn keep_focus(
    added: Query<(Entity, &PanelRoot), Added<PanelRoot>>,
    roots: Query<&PanelRoot>,
    children: Query<&Children>,
    names: Query<&StableId>,
    stops: Query<&TabIndex, Without<InteractionDisabled>>,
    first: Query<(), With<FirstFocus>>,
    fields: Query<(), With<EditableText>>,
    lines: Query<&OpenLine>,
    keys: Option<Res<ButtonInput<KeyCode>>>,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
    mut last: Local<LastFocus>,
) {
    if roots.is_empty() {
        *last = LastFocus::default();
        return;
    }
    if added.is_empty()
        && let Some(called) = focus.get().and_then(|entity| names.get(entity).ok())
        && last.called.as_ref() != Some(&called.0)
    {
        last.called = Some(called.0.clone());
    }
    let by_key = keys.is_some_and(|keys| keys.get_just_pressed().next().is_some());
    if by_key && !visible.0 {
        visible.0 = true;
    }
    for (root, PanelRoot(panel)) in &added {
        if last.panel != Some(*panel) {
            *last = LastFocus {
                panel: Some(*panel),
                ..LastFocus::default()
            };
        }
        let inside: Vec<Entity> = children.iter_descendants_depth_first(root).collect();
        // From line to line one goes on with the first answer, whichever button led there.
        let line = inside.iter().find_map(|entity| lines.get(*entity).ok());
        let to_another_line = last.line.is_some() && last.line.as_ref() != line;
        last.line = line.copied();
        let moved = last.called != last.offered;
        let is_called = |entity: &Entity, wanted: &str| {
            names.get(*entity).is_ok_and(|called| called.0 == wanted)
        };
        let can = |entity: &&Entity| stops.contains(**entity);
        let same = last
            .called
            .as_ref()
            .filter(|_| moved && !to_another_line)
            .and_then(|last| inside.iter().find(|entity| is_called(entity, last)));
        let field = inside.iter().find(|entity| fields.contains(**entity));
        let wanted = field.or_else(|| {
            inside
                .iter()
                .filter(can)
                .find(|entity| first.contains(**entity))
        });
        let mut any = inside.iter().filter(can);
        let closes = any.clone().next();
        let choice = any.find(|entity| !is_called(entity, CLOSE));
        if let Some(entity) = same.or(wanted).or(choice).or(closes) {
            focus.set(*entity, FocusCause::Navigated);
            if same.is_none() {
                let called = names.get(*entity).ok().map(|called| called.0.clone());
                last.offered.clone_from(&called);
                last.called = called;
            }
        }
    }
}

/// With no panel open nothing has the focus, so that space and Enter mean what they mean on foot.
pub(super) fn let_go_of_focus(
    panels: Res<Panels>,
    roots: Query<(), With<PanelRoot>>,
    mut focus: ResMut<InputFocus>,
) {
    if panels.is_changed() && panels.top().is_none() && roots.is_empty() && focus.get().is_some() {
        focus.clear();
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Panels>();
}
